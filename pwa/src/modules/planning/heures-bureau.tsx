/** Everybody's week before the office: done, planned, missing, with its sums; any day opens to be corrected. */
import { ChevronLeft, ChevronRight, Clock, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  type Day,
  dayAt,
  isDay,
  isoWeekOf,
  isWeekend,
  mondayOf,
  monthOf,
  plusDays,
  weekDaysOf,
} from '#shared/core/dates.ts';
import { seesMoney } from '#shared/entity/permissions.ts';
import {
  type JourHeures,
  jourHeures,
  totauxHeures,
} from '#shared/modules/planning/feuille-heures.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { count, formatNumber, formatWeekday } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useActor } from '../../ui/phone-context.tsx';
import './heures.css';
import { CaseHeures } from './heures-case.tsx';
import { HeuresSheet } from './heures-sheet.tsx';
import { ecartHeures } from './heures-text.ts';
import { PaieSheet } from './paie-sheet.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { type Planning, usePlanning } from './use-planning.ts';
import { type PointageOf, usePointages } from './use-pointages.ts';

/** A person with the days of the week, in the order of the columns. */
interface Ligne {
  readonly person: Salarie;
  readonly jours: readonly JourHeures[];
}

interface WeekProps {
  readonly planning: Planning;
  readonly pointageOf: PointageOf;
  readonly monday: Day;
}

/** Everybody who is in the firm that week; Saturday and Sunday only where something was done or planned. */
function lignesOf({ planning, pointageOf, monday }: WeekProps) {
  const days = weekDaysOf(monday, 7);
  const lecture = { contexte: planning, regles: planning.regles, today: dayAt(Date.now()) };
  const all = planning.salaries
    .filter((person) => days.some((jour) => isPresent(person, jour)))
    .map((person) => ({
      person,
      jours: days.map((jour) =>
        jourHeures(lecture, { salarieId: person.id, jour }, pointageOf(person.id, jour)),
      ),
    }));
  const isUsed = (i: number) =>
    all.some(({ jours }) => jours[i] && (jours[i].faites !== null || jours[i].prevues > 0));
  const shown = days.filter((jour, i) => !isWeekend(jour) || isUsed(i));
  return { lignes: all, shown };
}

/** Done, against the planning and the contract, and what nobody said yet. */
function Totaux({ jours }: { jours: readonly JourHeures[] }) {
  const { faites, prevues, ecart, manquantes } = totauxHeures(jours);
  return (
    <>
      <b className="nowrap">{formatNumber(faites)} h</b>{' '}
      <span className="muted nowrap">sur {formatNumber(prevues)} prévues</span>
      {ecart !== 0 && (
        <span className="hours-line tone-warm">{ecartHeures(ecart)} sur le contrat</span>
      )}
      {manquantes > 0 && (
        <span className="hours-line tone-warm">{count(manquantes, 'manquante')}</span>
      )}
    </>
  );
}

function Resume({ lignes }: { lignes: readonly Ligne[] }) {
  const { confirmees, corrigees, manquantes } = totauxHeures(lignes.flatMap(({ jours }) => jours));
  const parts = [
    count(confirmees, 'journée confirmée', 'journées confirmées'),
    count(corrigees, 'corrigée'),
    count(manquantes, 'manquante'),
  ];
  return <p role="status">{parts.join(' · ')}</p>;
}

function Origine() {
  return (
    <details className="small">
      <summary>D’où viennent ces heures</summary>
      <p>
        Faites : ce que chacun a confirmé ou corrigé, ou le bureau à sa place. Prévues : le
        planning, à la durée du jour des règles de l’entreprise. Contrat : les jours du rythme de la
        personne à cette même durée ; fériés, école et absences n’y demandent rien. L’écart ne
        compte que les journées dites : une journée manquante n’est pas une journée à zéro.
      </p>
    </details>
  );
}

interface TableProps {
  readonly lignes: readonly Ligne[];
  readonly shown: readonly Day[];
  readonly planning: Planning;
  readonly pointageOf: PointageOf;
  readonly onOpen: (person: Salarie, jour: Day) => void;
}

function Table({ lignes, shown, planning, pointageOf, onOpen }: TableProps) {
  const keys = useCellKeys({ rows: lignes.length, columns: shown.length });
  const at = ({ jours }: Ligne, jour: Day) => jours.filter((one) => one.jour === jour);
  return (
    <section className="card table-wrap" aria-label="Heures de la semaine">
      <table className="table hours-table" ref={keys.table} onKeyDown={keys.onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <Clock aria-hidden /> Qui
            </th>
            {shown.map((jour) => (
              <th key={jour} scope="col">
                {formatWeekday(jour)} {Number(jour.slice(8))}
              </th>
            ))}
            <th scope="col">Semaine</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne, row) => (
            <tr key={ligne.person.id}>
              <th scope="row">
                {ligne.person.prenom} {ligne.person.nom}
              </th>
              {shown.map((jour, column) =>
                at(ligne, jour).map((heures) => (
                  <CaseHeures
                    key={jour}
                    person={ligne.person}
                    heures={heures}
                    planning={planning}
                    row={pointageOf(ligne.person.id, jour)}
                    place={keys.placeOf(row, column)}
                    onOpen={() => onOpen(ligne.person, jour)}
                  />
                )),
              )}
              <td>
                <Totaux jours={ligne.jours} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tous</th>
            {shown.map((jour) => (
              <td key={jour}>
                <Totaux jours={lignes.flatMap((ligne) => at(ligne, jour))} />
              </td>
            ))}
            <td>
              <Totaux jours={lignes.flatMap(({ jours }) => jours)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Semaine({ planning, pointageOf, monday }: WeekProps) {
  const isPayroll = seesMoney(useActor());
  const [open, setOpen] = useState<{ person: Salarie; jour: Day }>();
  const [isExporting, setIsExporting] = useState(false);
  const { lignes, shown } = lignesOf({ planning, pointageOf, monday });
  return (
    <div className="stack">
      <div className="row row--wide row--wrap">
        <Resume lignes={lignes} />
        {isPayroll && (
          <button type="button" className="button" onClick={() => setIsExporting(true)}>
            <FileSpreadsheet aria-hidden />
            Export de paie
          </button>
        )}
      </div>
      <Table
        {...{ lignes, shown, planning, pointageOf }}
        onOpen={(person, jour) => setOpen({ person, jour })}
      />
      <Origine />
      {open && (
        <HeuresSheet
          {...open}
          planning={planning}
          row={pointageOf(open.person.id, open.jour)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {isExporting && <PaieSheet month={monthOf(monday)} onClose={() => setIsExporting(false)} />}
    </div>
  );
}

export default function HeuresBureau() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('semaine');
  const monday = mondayOf(asked !== null && isDay(asked) ? asked : dayAt(Date.now()));
  const planning = usePlanning(monday, plusDays(monday, 6));
  const pointageOf = usePointages(monday, plusDays(monday, 6));
  const go = (days: number) => setParams({ semaine: plusDays(monday, days) }, { replace: true });
  return (
    <Page
      title="Heures"
      back="/planning"
      subtitle={`Semaine ${isoWeekOf(monday).week}, ce qui est fait face à ce qui était prévu`}
      actions={
        <>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine précédente"
            onClick={() => go(-7)}
          >
            <ChevronLeft />
          </button>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine suivante"
            onClick={() => go(7)}
          >
            <ChevronRight />
          </button>
        </>
      }
    >
      {planning && pointageOf && (
        <Semaine planning={planning} pointageOf={pointageOf} monday={monday} />
      )}
    </Page>
  );
}
