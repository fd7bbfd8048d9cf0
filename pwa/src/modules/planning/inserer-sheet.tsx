/** Automatic insertion: says who could do it and when, before anything is written. */
import { CalendarSearch, Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Day, isDay, plusDays } from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { surChantier } from '#shared/modules/planning/cases.ts';
import { bilanDe, type Charges } from '#shared/modules/planning/charges.ts';
import {
  type Candidats,
  inserer,
  type Proposition,
  QUAND,
  type Quand,
} from '#shared/modules/planning/inserer.ts';
import { dureeDe, type Regle } from '#shared/modules/planning/regles.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { count, formatFullDay, formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { GrilleStore } from './grille-store.ts';
import { useInterventions } from './use-interventions.ts';

interface InsererSheetProps {
  readonly store: GrilleStore;
  readonly row: Chantier;
  readonly charges: Charges;
  readonly regle: Regle;
  readonly today: Day;
  readonly onAccept: (proposition: Proposition) => void;
  readonly onClose: () => void;
}

/** Teams of those who are there, then each person alone. */
function candidatsOf(store: GrilleStore, today: Day): Candidats[] {
  const here = store.cadre.salaries.filter((row) => isPresent(row, today));
  const teams = [...new Set(here.flatMap(({ equipe }) => equipe ?? []))];
  return [
    ...teams.map((nom) => ({
      nom,
      salarieIds: here.filter(({ equipe }) => equipe === nom).map(({ id }) => id),
    })),
    ...here.map((row) => ({ nom: `${row.prenom} ${row.nom}`, salarieIds: [row.id] })),
  ];
}

export function InsererSheet(props: InsererSheetProps) {
  const { store, row, charges, regle, today, onAccept, onClose } = props;
  const interventions = useInterventions(row.id) ?? [];
  const reste = bilanDe(row.heuresVendues ?? 0, charges.chantiers.get(row.id), regle).reste;
  const [quand, setQuand] = useState<Quand>('des-que-possible');
  const [jour, setJour] = useState<Day>(plusDays(today, 14));
  const [typed, setTyped] = useState<string | null>(null);
  const heures = Number((typed ?? String(reste)).replace(',', '.')) || 0;
  const { jours } = dureeDe(heures, regle);
  const found = useMemo(
    () =>
      inserer(store.contexte, {
        contenu: surChantier(row.id),
        demis: jours * 2,
        candidats: candidatsOf(store, today),
        quand,
        jour,
        aujourdhui: today,
      }),
    [store, row.id, jours, quand, jour, today],
  );
  return (
    <Sheet title={`Insérer ${row.libelle}`} onClose={onClose}>
      <div className="segments" role="group" aria-label="Quand">
        {Object.entries(QUAND).map(([key, label]) => (
          <button
            key={key}
            type="button"
            aria-pressed={quand === key}
            onClick={() => setQuand(key as Quand)}
          >
            {label}
          </button>
        ))}
      </div>
      {quand !== 'des-que-possible' && (
        <label className="field">
          <span className="field__label">{QUAND[quand]}</span>
          <span className="field__box">
            <input
              type="date"
              value={jour}
              min={today}
              onChange={(event) => isDay(event.target.value) && setJour(event.target.value)}
            />
          </span>
        </label>
      )}
      {interventions.length > 0 && (
        <div className="row row--wrap">
          {interventions.map((part) => (
            <button
              key={part.id}
              type="button"
              className="chip"
              onClick={() => setTyped(String(part.heures))}
            >
              {part.libelle} · {formatNumber(part.heures)} h
            </button>
          ))}
        </div>
      )}
      <label className="field">
        <span className="field__label">Heures vendues à placer</span>
        <span className="field__box">
          <input
            inputMode="decimal"
            value={typed ?? String(reste).replace('.', ',')}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span className="field__unit">h</span>
        </span>
        <span className="field__hint">
          {formatNumber(heures)} h ÷ {formatNumber(regle.coefficient)} ÷{' '}
          {formatNumber(regle.heuresEstimation)} h = {count(jours, 'jour')} d’une personne.
        </span>
      </label>
      {found.ok ? (
        <ul className="card">
          {found.value.slice(0, 8).map((proposition) => (
            <li key={proposition.nom} className="list-row--line">
              <button type="button" className="list-row" onClick={() => onAccept(proposition)}>
                <CalendarSearch aria-hidden />
                <span className="grow">
                  <span className="list-row__title">{proposition.nom}</span>
                  <span className="list-row__sub">
                    du {formatFullDay(proposition.debut)} au {formatFullDay(proposition.fin)}
                  </span>
                </span>
                <Check aria-label="Poser" />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="notice" role="status">
          {found.error.text}
        </p>
      )}
      <p className="small muted">
        Seules les demi-journées libres sont prises : rien de posé, ni absence, férié ou verrou,
        n’est touché.
      </p>
    </Sheet>
  );
}
