/** The wall planning: everybody's weeks on one sheet of A3, printed or saved as PDF by the browser. */
import { Printer } from 'lucide-react';
import { Fragment } from 'react';
import { useSearchParams } from 'wouter';
import {
  type Day,
  dayAt,
  ferieOf,
  isDay,
  isoWeekOf,
  mondayOf,
  plusDays,
  weekDaysOf,
} from '#shared/core/dates.ts';
import { ABSENCES } from '#shared/modules/planning/affectation.entity.ts';
import { type Contenu, isMemeContenu, isVide } from '#shared/modules/planning/cases.ts';
import { isSemainePaire, regleLe } from '#shared/modules/planning/regles.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { tintOf } from '../../ui/face.tsx';
import { formatFullDay, formatShortDay, formatWeekday } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useProfile } from '../../ui/phone-context.tsx';
import './mural.css';
import { type Planning, usePlanning } from './use-planning.ts';

const WEEKS = [1, 2, 4, 6] as const;

/** The paper of this screen alone: other screens print on the printer's own. */
const SHEET = '@page { size: A3 landscape; margin: 8mm; }';

function nameOf(planning: Planning, { chantierId, absence, sav }: Contenu): string {
  if (absence) return ABSENCES[absence];
  const name = planning.chantierById.get(chantierId ?? '')?.libelle ?? '';
  return sav ? `SAV ${name}` : name;
}

function Half({ planning, contenu }: { planning: Planning; contenu: Contenu }) {
  if (isVide(contenu)) return <div className="mural__half" />;
  const tint = contenu.chantierId === null ? 'mural__half--absence' : tintOf(contenu.chantierId);
  return <div className={`mural__half ${tint}`}>{nameOf(planning, contenu)}</div>;
}

function Cell({ planning, person, jour }: { planning: Planning; person: Salarie; jour: Day }) {
  const am = planning.contenuDe(person.id, jour, 'matin');
  const pm = planning.contenuDe(person.id, jour, 'apres-midi');
  const isOff = planning.reposDe(person.id, jour) !== null && isVide(am) && isVide(pm);
  return (
    <td className={isOff ? 'mural__off' : ''}>
      {!isOff && <Half planning={planning} contenu={am} />}
      {!isMemeContenu(am, pm) && <Half planning={planning} contenu={pm} />}
    </td>
  );
}

function Table({ planning, mondays }: { planning: Planning; mondays: readonly Day[] }) {
  const jours = mondays.flatMap((monday) => weekDaysOf(monday));
  const people = planning.salaries.filter((row) => jours.some((jour) => isPresent(row, jour)));
  const teams = [...new Set(people.map(({ equipe }) => equipe ?? ''))];
  return (
    <table className="mural__table">
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            Qui
          </th>
          {mondays.map((monday) => (
            <th key={monday} colSpan={5} scope="colgroup">
              Semaine {isoWeekOf(monday).week}{' '}
              {isSemainePaire(regleLe(planning.regles, monday), monday) ? 'paire' : 'impaire'}
            </th>
          ))}
        </tr>
        <tr>
          {jours.map((jour) => (
            <th key={jour} scope="col">
              {formatWeekday(jour)} {Number(jour.slice(8))}
              {ferieOf(jour) && <small> férié</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <Fragment key={team}>
            {team !== '' && (
              <tr className="mural__team">
                <th colSpan={jours.length + 1} scope="colgroup">
                  {team}
                </th>
              </tr>
            )}
            {people
              .filter(({ equipe }) => (equipe ?? '') === team)
              .map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.prenom} {person.nom}
                  </th>
                  {jours.map((jour) => (
                    <Cell key={jour} planning={planning} person={person} jour={jour} />
                  ))}
                </tr>
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

export default function MuralScreen() {
  const [params, setParams] = useSearchParams();
  const { firmName } = useProfile();
  const asked = params.get('du');
  const today = dayAt(Date.now());
  const monday = mondayOf(asked !== null && isDay(asked) ? asked : today);
  const weeks = WEEKS.find((n) => String(n) === params.get('semaines')) ?? 4;
  const mondays = Array.from({ length: weeks }, (_, i) => plusDays(monday, i * 7));
  const last = plusDays(monday, weeks * 7 - 3);
  const planning = usePlanning(monday, last);
  const title = `Planning du ${formatShortDay(monday)} au ${formatFullDay(last)}`;
  return (
    <Page
      title="Planning mural"
      back="/planning"
      subtitle={`${title}, une feuille A3`}
      actions={
        <button
          type="button"
          className="button button--primary no-print"
          onClick={() => window.print()}
        >
          <Printer aria-hidden />
          Imprimer ou PDF
        </button>
      }
    >
      <div className="segments no-print mural__weeks" role="group" aria-label="Semaines">
        {WEEKS.map((n) => (
          <button
            key={n}
            type="button"
            aria-pressed={n === weeks}
            onClick={() => setParams({ du: monday, semaines: String(n) }, { replace: true })}
          >
            {n === 1 ? '1 semaine' : `${n} semaines`}
          </button>
        ))}
      </div>
      {planning && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
        <section className="mural" data-theme="clair" aria-label={title} tabIndex={0}>
          <style>{SHEET}</style>
          <h2>
            {firmName} · {title}
          </h2>
          <Table planning={planning} mondays={mondays} />
          <p className="small">Imprimé le {formatFullDay(today)} depuis ATARYS.</p>
        </section>
      )}
    </Page>
  );
}
