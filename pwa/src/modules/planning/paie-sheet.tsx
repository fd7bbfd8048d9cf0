/** The month for the pay: each one's sums, what is still missing, and the file for the accountant. */
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useState } from 'react';
import { dayAt, type Month, plusMonths } from '#shared/core/dates.ts';
import { jourHeures, totauxHeures } from '#shared/modules/planning/feuille-heures.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { cellsAsText, downloadCsv } from '../../core/csv-file.ts';
import { downloadXlsx } from '../../core/xlsx-file.ts';
import { capitalize, count, formatInstant, formatMonth, formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { absencesJours } from './heures-text.ts';
import { joursDuMois, lignesDePaie, type MoisDePaie } from './paie-lignes.ts';
import { usePlanning } from './use-planning.ts';
import { usePointages } from './use-pointages.ts';

/** Everybody who was in the firm that month, with his days; undefined until read. */
function useMois(month: Month): MoisDePaie[] | undefined {
  const days = joursDuMois(month);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const planning = usePlanning(first, last);
  const pointageOf = usePointages(first, last);
  if (!planning || !pointageOf) return undefined;
  const lecture = { contexte: planning, regles: planning.regles, today: dayAt(Date.now()) };
  return planning.salaries
    .filter((person) => days.some((jour) => isPresent(person, jour)))
    .map((person) => ({
      salarieId: person.id,
      nom: `${person.prenom} ${person.nom}`,
      jours: days.map((jour) =>
        jourHeures(lecture, { salarieId: person.id, jour }, pointageOf(person.id, jour)),
      ),
    }));
}

function Personne({ nom, jours }: MoisDePaie) {
  const { faites, absences, paniers, manquantes } = totauxHeures(jours);
  const told = [absencesJours(absences), paniers > 0 && count(paniers, 'panier')].filter(Boolean);
  return (
    <li className="list-row list-row--line">
      <span className="grow">
        <span className="list-row__title">{nom}</span>
        <span className="list-row__sub">{told.join(' · ')}</span>
        {manquantes > 0 && (
          <span className="hours-line small tone-warm">
            {count(manquantes, 'journée')} à confirmer
          </span>
        )}
      </span>
      <b className="nowrap">{formatNumber(faites)} h</b>
    </li>
  );
}

export function PaieSheet({ month: first, onClose }: { month: Month; onClose: () => void }) {
  const [month, setMonth] = useState(first);
  const people = useMois(month);
  const missing = totauxHeures(people?.flatMap(({ jours }) => jours) ?? []).manquantes;
  const lines = () => lignesDePaie(month, people ?? [], formatInstant(Date.now()));
  const name = `heures-${month}`;
  return (
    <Sheet title="Export de paie" onClose={onClose}>
      <div className="stack">
        <div className="week-bar">
          <button
            type="button"
            className="button button--icon"
            aria-label="Mois précédent"
            onClick={() => setMonth(plusMonths(month, -1))}
          >
            <ChevronLeft />
          </button>
          <p>
            <b>{capitalize(formatMonth(month))}</b>
          </p>
          <button
            type="button"
            className="button button--icon"
            aria-label="Mois suivant"
            onClick={() => setMonth(plusMonths(month, 1))}
          >
            <ChevronRight />
          </button>
        </div>
        {missing > 0 && (
          <p className="notice">
            {count(missing, 'journée manque', 'journées manquent')} encore : elles sont vides dans
            le fichier, pas à zéro.
          </p>
        )}
        {people?.length === 0 && <p className="muted">Personne n’est dans l’entreprise alors.</p>}
        <ul>
          {people?.map((person) => (
            <Personne key={person.salarieId} {...person} />
          ))}
        </ul>
        <div className="pair">
          <button
            type="button"
            className="button button--primary"
            disabled={!people}
            onClick={() => void downloadXlsx(name, lines())}
          >
            <Download aria-hidden />
            Excel
          </button>
          <button
            type="button"
            className="button"
            disabled={!people}
            onClick={() => void downloadCsv(name, cellsAsText(lines()))}
          >
            <Download aria-hidden />
            CSV
          </button>
        </div>
        <p className="small muted">
          Une ligne par personne et par jour, puis son total. Aucune majoration n’est calculée.
        </p>
      </div>
    </Sheet>
  );
}
