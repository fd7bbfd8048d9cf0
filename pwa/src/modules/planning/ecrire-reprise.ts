/** Reads what the taking over of the workbook has to know, writes it with figures, takes it back. */
import type Dexie from 'dexie';
import { OPS_MAX } from '#shared/core/limits.ts';
import { ok, type Result } from '#shared/core/result.ts';
import type { InvalidField } from '#shared/entity/check-fields.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import { type Choix, rapprocher } from '#shared/links/rapprocher-planning.ts';
import { type Evenement, tachesDe } from '#shared/links/regles-taches.ts';
import {
  ecrituresDeLaReprise,
  isGraineUsee,
  type PlanReprise,
  planifierReprise,
  salariesDeLaReprise,
} from '#shared/links/reprendre-planning.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { type RegleTache, regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import { cleDe, contenuDe } from '#shared/modules/planning/cases.ts';
import type { Classeur } from '#shared/modules/planning/classeur/classeur.ts';
import type { Raison } from '#shared/modules/planning/geste.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import type { Phone } from '../../sync/phone.ts';
import type { ViewRow } from '../../sync/store.ts';
import type { DraftOp } from '../../sync/write.ts';
import { type Trace, traceDe } from './trace-reprise.ts';
import { type Cadre, opOfCase, readCadre } from './use-planning.ts';

/** Former seeds that are kept. */
const GRAINES_MAX = 20;

/** What stands on this device around a workbook. */
export interface Autour {
  readonly cadre: Cadre;
  readonly chantiers: readonly Chantier[];
  readonly cellByKey: ReadonlyMap<string, Affectation>;
  readonly reglesTaches: readonly RegleTache[];
  /** Chantiers, people and amounts by id, deleted ones too. */
  readonly rows: ReadonlyMap<string, { readonly deleted: 0 | 1 }>;
}

/** Reads what stands on the days of a workbook. */
export async function readAutour(db: Dexie, { journees }: Classeur): Promise<Autour> {
  const jours = journees.map(({ jour }) => jour).sort();
  const [cadre, sites, people, amounts, cells, regles] = await Promise.all([
    readCadre(db),
    db.table<Chantier>(chantier.table).toArray(),
    db.table<Salarie>(salarie.table).toArray(),
    db.table<ViewRow>(chantierFinances.table).toArray(),
    db
      .table<Affectation>(affectation.table)
      .where('jour')
      .between(jours[0] ?? '', jours.at(-1) ?? '', true, true)
      .toArray(),
    db.table<RegleTache>(regleTache.table).toArray(),
  ]);
  return {
    cadre,
    chantiers: sites.filter((row) => row.deleted === 0),
    cellByKey: new Map(cells.map((cell) => [cleDe(cell), cell])),
    reglesTaches: regles.filter((row) => row.deleted === 0),
    rows: new Map([...sites, ...people, ...amounts].map((row) => [row.id, row])),
  };
}

/** The dry run over what stands: what each label is, and what would be written. */
export function planDe(
  classeur: Classeur,
  autour: Autour,
  { choix, forcer }: { choix: Choix; forcer: ReadonlySet<Raison> },
) {
  const { cadre, chantiers, cellByKey } = autour;
  const rapprochement = rapprocher(classeur, { chantiers, salaries: cadre.salaries }, choix);
  const made = salariesDeLaReprise(rapprochement).map((one) => ({
    ...one,
    rythme: 'paire-5-impaire-4' as const,
    dateSortie: null,
  }));
  const contexte = contexteDe({
    ...cadre,
    salaries: [...cadre.salaries, ...made],
    contenuDe: (salarieId, jour, demiJournee) =>
      contenuDe(cellByKey.get(cleDe({ salarieId, jour, demiJournee }))),
  });
  const plan = planifierReprise({ classeur, rapprochement, contexte, chantiers, forcer });
  return { rapprochement, plan };
}

/**
 * The choices under a new seed where the present one would make again what is gone by now (deleted
 * here, or made by one of `traces` and unknown since); null where it still serves.
 */
export function choixRenouvele(
  { classeur, autour, choix }: { classeur: Classeur; autour: Autour; choix: Choix },
  traces: readonly Pick<Trace, 'salarieIds' | 'chantierIds'>[],
  newId: () => string,
): Choix | null {
  const { plan } = planDe(classeur, autour, { choix, forcer: new Set() });
  const made = new Set(
    traces.flatMap(({ salarieIds, chantierIds }) => [...salarieIds, ...chantierIds]),
  );
  if (!isGraineUsee(plan, (id) => made.has(id) || autour.rows.has(id))) return null;
  return { ...choix, graine: newId(), anciennes: anciennesAvec(choix) };
}

/** The former seeds with the present one, the last one first. */
export function anciennesAvec({ graine, anciennes = [] }: Choix): readonly string[] {
  return graine === '' ? anciennes : [graine, ...anciennes].slice(0, GRAINES_MAX);
}

/** The events that making these rows is, for the rules of tasks. */
export function evenementsDe(
  chantiers: readonly { id: string; libelle: string; etat: Chantier['etat'] }[],
  salaries: readonly { id: string; prenom: string; nom: string }[],
): Evenement[] {
  return [
    ...chantiers.flatMap(({ id, libelle, etat }): Evenement[] => {
      const site = { id, libelle };
      const made: Evenement = { t: 'chantier-cree', site };
      return etat === 'projet' ? [made] : [made, { t: 'etat', site, vers: etat }];
    }),
    ...salaries.map(
      ({ id, prenom, nom }): Evenement => ({
        t: 'salarie-cree',
        salarie: { id, nom: `${prenom} ${nom}` },
      }),
    ),
  ];
}

/** The ids of the tasks that the firm's rules make of these events. */
export function tacheIdsDe(events: readonly Evenement[], regles: readonly RegleTache[]): string[] {
  return events.flatMap((event) => tachesDe(event, regles, '2000-01-01').map(({ id }) => id));
}

/** Called with how many writes are done out of all. */
export type OnProgress = (done: number, total: number) => void;

/** Writes in parts that one mutation may hold; what was written stays where a part is refused. */
export async function ecrireParParts(
  phone: Phone,
  ops: readonly DraftOp[],
  onProgress: OnProgress,
): Promise<Result<void, InvalidField>> {
  for (let at = 0; at < ops.length; at += OPS_MAX) {
    onProgress(at, ops.length);
    const written = await phone.write(ops.slice(at, at + OPS_MAX));
    if (!written.ok) return written;
  }
  onProgress(ops.length, ops.length);
  return ok(undefined);
}

/**
 * Writes a plan: people and chantiers first, then the half-days. Answers the trace that takes it back;
 * `onTrace` receives it before anything is written, so that an interrupted writing can be taken back.
 */
export async function ecrireReprise(
  phone: Phone,
  { plan, autour, classeur }: { plan: PlanReprise; autour: Autour; classeur: Classeur },
  given: {
    readonly seesMoney: boolean;
    readonly le: number;
    readonly onTrace: (trace: Trace) => void;
    readonly onProgress: OnProgress;
  },
): Promise<Result<void, InvalidField>> {
  const { rows, cellByKey } = autour;
  const { codesPostaux } = classeur;
  const parents = ecrituresDeLaReprise(plan, { rows, codesPostaux, seesMoney: given.seesMoney });
  const made = (table: string) => [
    ...new Set(parents.filter(({ e, t }) => e === table && t !== 'set').map(({ id }) => id)),
  ];
  given.onTrace(
    traceDe(plan.cases, plan.avant, {
      salarieIds: made(salarie.table),
      chantierIds: made(chantier.table),
      completes: plan.completes,
      le: given.le,
    }),
  );
  const cells = plan.cases.map((written) => opOfCase(written, cellByKey.has(cleDe(written))));
  return ecrireParParts(phone, [...parents, ...cells], given.onProgress);
}

/** The row of amounts of a chantier. */
export function financesIdDe(chantierId: string): string {
  return keyedId(chantierFinances, { chantierId });
}
