/** The dry run in figures, and what of the workbook stays in the workbook. */
import { ferieOf } from '#shared/core/dates.ts';
import type { PlanReprise } from '#shared/links/reprendre-planning.ts';
import type { Classeur, Reste } from '#shared/modules/planning/classeur/classeur.ts';
import { count, formatFullDay, formatNumber } from '../../ui/format.ts';

interface BilanProps {
  readonly plan: PlanReprise;
  /** Tasks that the firm's rules will make of new chantiers and people. */
  readonly taches: number;
}

function Figure({ n, label }: { n: number; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(n)}</dd>
    </div>
  );
}

export function RepriseBilan({ plan, taches }: BilanProps) {
  const { cases, identiques, conflits, chomes, sansReponse, laisses } = plan;
  return (
    <section className="card card--pad stack" aria-label="Ce qui serait écrit">
      <h2 className="section-title">Demi-journées du classeur</h2>
      <dl className="facts">
        <Figure n={cases.length} label="À écrire" />
        <Figure n={identiques} label="Déjà pareilles" />
        <Figure n={conflits.length} label="En conflit, laissées" />
        <Figure n={sansReponse} label="À rapprocher" />
        <Figure n={laisses} label="Laissées de côté" />
        <Figure n={chomes} label="Absences de week-end ou férié" />
      </dl>
      <h2 className="section-title">Fiches</h2>
      <dl className="facts">
        <Figure n={plan.salaries.length} label="Salariés à ajouter" />
        <Figure n={plan.chantiers.length} label="Chantiers à créer" />
        <Figure n={plan.completes.length} label="Chantiers qui reçoivent leurs heures" />
      </dl>
      {taches > 0 && (
        <p className="notice">
          Les règles de tâches en feront {count(taches, 'tâche')}. Pour n’en avoir aucune,
          arrêtez-les d’abord dans Tâches, Règles.
        </p>
      )}
    </section>
  );
}

const RESTES: Readonly<Record<Reste['quoi'], (n: number) => string>> = {
  equipes: (n) =>
    `Planning_Chantiers : ${count(n, 'case')} par équipe ; le planning est ici par personne.`,
  'notes-grille': (n) => `${count(n, 'note')} à droite de la grille.`,
  fiches: (n) => `Fiche_Mensuelle : ${count(n, 'case')} ; elle se calcule, elle ne se reprend pas.`,
  notes: (n) => `NOTES : ${count(n, 'case')}.`,
  'sans-date': (n) => `${count(n, 'case')} sur des lignes sans date.`,
  'jour-double': (n) => `${count(n, 'case')} d’un jour écrit deux fois : la première est prise.`,
};

/** What stays in the workbook, and where the workbook and the app count differently. */
export function RepriseRestes({
  classeur,
  coefficient,
}: {
  classeur: Classeur;
  coefficient: number;
}) {
  const unknown = classeur.feries.filter((jour) => ferieOf(jour) === null);
  const says = [
    ...classeur.restes.map(({ quoi, nombre }) => RESTES[quoi](nombre)),
    ...(classeur.coefficient !== null && classeur.coefficient !== coefficient
      ? [
          `Le classeur compte avec un coefficient de ${formatNumber(classeur.coefficient)}, ici ${formatNumber(coefficient)} : il se change dans les règles du planning.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `JoursFeries a des jours qui ne sont pas fériés ici : ${unknown.slice(0, 5).map(formatFullDay).join(', ')}.`,
        ]
      : []),
  ];
  if (says.length === 0) return null;
  return (
    <section className="card card--pad stack stack--tight" aria-label="Ce qui n’est pas repris">
      <h2 className="section-title">Ce qui n’est pas repris</h2>
      <ul className="stack stack--tight">
        {says.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
