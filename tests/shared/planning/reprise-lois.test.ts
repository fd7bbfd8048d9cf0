/** Laws of taking over the workbook: every half-day accounted for, nothing overwritten unsaid, once only. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBookFile } from '#pwa/core/read-sheet.ts';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import { rapprocher } from '#shared/links/rapprocher-planning.ts';
import { type PlanReprise, planifierReprise } from '#shared/links/reprendre-planning.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Case, type Contenu, cleDe, VIDE } from '#shared/modules/planning/cases.ts';
import { lireClasseur } from '#shared/modules/planning/classeur/lire-classeur.ts';
import type { Raison } from '#shared/modules/planning/geste.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { bookFileOf, type Dates } from '#tests/support/planning-workbook.ts';
import { arbTableau, type Tableau, WINDOW_DAYS, WINDOW_START } from './tableau.ts';

/** What each label of the generator must become, written by hand. */
const LABELS: Readonly<Record<string, string>> = {
  Bothorel: 'chantier bothorel',
  ' LE GÔFF ': 'chantier legoff',
  Mairie: 'chantier ecole',
  'CONGES ': 'absence conges',
  maladie: 'absence maladie',
  'Sans solde': 'absence sans-solde',
  'Bothorel | CONGES': 'chantier bothorel|absence conges',
  Férié: 'laisser',
  'Chez Tugdual': 'inconnu',
};

/** Holidays of the window, written by hand: 1 and 8 May, Ascension, Whit Monday. */
const FERIES = ['2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'];
const FORCABLES: readonly Raison[] = ['occupe', 'absence', 'ferie', 'verrouille'];

const base = { createdAt: 0, createdBy: '', updatedAt: 0, deleted: 0 as const };
const sites = Object.entries({ bothorel: 'Bothorel', legoff: 'Le Goff', ecole: 'Mairie' }).map(
  ([id, libelle]) => ({ ...base, id, libelle, reference: null, heuresVendues: 10 }),
) as unknown as Chantier[];
/** Brieuc leaves in the middle of the window. */
const people = [
  { ...base, id: 'malo', prenom: 'Malo', nom: 'Le Bihan', dateSortie: null },
  { ...base, id: 'brieuc', prenom: 'Brieuc', nom: 'Morvan', dateSortie: '2026-05-20' },
].map((one) => ({ ...one, rythme: '5-jours', dateEntree: '2020-01-01' })) as unknown as Salarie[];

interface World {
  readonly labels: readonly (readonly (string | null)[])[];
  readonly tableau: Tableau;
  readonly forcer: readonly Raison[];
  readonly dates: Dates;
}

const arbLabel = fc.option(fc.constantFrom(...Object.keys(LABELS)), { freq: 4 });
const arbWorld: fc.Arbitrary<World> = fc.record({
  labels: fc.array(fc.tuple(arbLabel, arbLabel), {
    minLength: 1,
    maxLength: WINDOW_DAYS,
  }),
  tableau: arbTableau,
  forcer: fc.subarray([...FORCABLES]),
  dates: fc.constantFrom<Dates>('style', 'nombre', 'texte', 'formule'),
});

function dayAt(n: number): string {
  return new Date(Date.parse(WINDOW_START) + n * 86_400_000).toISOString().slice(0, 10);
}

const textOf = ({ chantierId, absence }: Contenu) =>
  chantierId ? `chantier ${chantierId}` : absence ? `absence ${absence}` : '';

/** What must come of each half-day, worked out label by label without the rules of the planning. */
function expectedOf({ labels, tableau, forcer }: World): Map<string, string> {
  const stands = new Map(tableau.cases.map((one) => [cleDe(one), one]));
  const found = new Map<string, string>();
  for (const [n, line] of labels.entries()) {
    for (const [column, label] of line.entries()) {
      if (label === null) continue;
      const person = column === 0 ? 'malo' : 'brieuc';
      const means = LABELS[label] ?? '';
      for (const half of ['matin', 'apres-midi']) {
        const [am = '', pm = am] = means.split('|');
        const wanted = half === 'matin' ? am : pm;
        const key = `${person}|${dayAt(n)}|${half}`;
        found.set(key, outcomeOf({ wanted, person, jour: dayAt(n), now: stands.get(key) }));
      }
    }
  }
  return found;

  function outcomeOf({
    wanted,
    person,
    jour,
    now,
  }: {
    wanted: string;
    person: string;
    jour: string;
    now: Case | undefined;
  }): string {
    if (wanted === 'inconnu' || wanted === 'laisser') return wanted;
    const standing = now ? textOf(now) : '';
    if (standing === wanted) return 'pareil';
    if (person === 'brieuc' && jour > '2026-05-20') return 'parti';
    const isOff = [0, 6].includes(new Date(jour).getUTCDay()) || FERIES.includes(jour);
    if (wanted.startsWith('absence') && isOff) return 'chome';
    const isSiteLocked = now?.chantierId && tableau.chantiersVerrouilles.includes(now.chantierId);
    let why: Raison | null = null;
    if (tableau.joursVerrouilles.includes(jour)) why = 'verrouille';
    else if (standing.startsWith('absence')) why = 'absence';
    else if (standing !== '') why = isSiteLocked ? 'chantier-verrouille' : 'occupe';
    else if (FERIES.includes(jour)) why = 'ferie';
    return why === null || forcer.includes(why) ? `écrit ${wanted}` : why;
  }
}

async function planOf(world: World, tableau = world.tableau): Promise<PlanReprise> {
  const { labels: jours, dates } = world;
  const file = bookFileOf({ debut: WINDOW_START, tetes: ['Malo', 'MORVAN Brieuc'], jours, dates });
  const sheets = await readBookFile(file);
  if (!sheets.ok) throw new Error(sheets.error.text);
  const read = lireClasseur(sheets.value);
  if (!read.ok) throw new Error(read.error.text);
  const stands = new Map(tableau.cases.map((one) => [cleDe(one), one]));
  const contexte = contexteDe({
    salaries: people,
    rythmes: [],
    regles: [],
    joursVerrouilles: new Set(tableau.joursVerrouilles),
    chantiersVerrouilles: new Set(tableau.chantiersVerrouilles),
    contenuDe: (salarieId, jour, demiJournee) =>
      stands.get(cleDe({ salarieId, jour, demiJournee })) ?? VIDE,
  });
  const classeur = read.value;
  const rapprochement = rapprocher(classeur, { chantiers: sites, salaries: people });
  const forcer = new Set(world.forcer);
  return planifierReprise({ classeur, rapprochement, contexte, chantiers: sites, forcer });
}

const hasLabel = ({ labels }: World) => labels.flat().some((label) => label !== null);

function law(name: string, check: (world: World) => Promise<void>) {
  test(name, async () => {
    await fc.assert(fc.asyncProperty(arbWorld.filter(hasLabel), check), { numRuns: 60 });
  }, 60_000);
}

describe('the dry run', () => {
  law('gives each half-day of the file the outcome worked out by hand', async (world) => {
    const plan = await planOf(world);
    const expected = [...expectedOf(world)];
    const of = (...outcomes: string[]) =>
      expected.filter(([, outcome]) => outcomes.includes(outcome)).length;
    const written = plan.cases.map((one) => [cleDe(one), `écrit ${textOf(one)}`]);
    expect(written.sort()).toEqual(
      expected.filter(([, outcome]) => outcome.startsWith('écrit')).sort(),
    );
    const conflits = plan.conflits.map((one) => [cleDe(one), one.raison]);
    const reasons = ['parti', 'verrouille', 'absence', 'occupe', 'chantier-verrouille', 'ferie'];
    expect(conflits.sort()).toEqual(
      expected.filter(([, outcome]) => reasons.includes(outcome)).sort(),
    );
    expect(plan).toMatchObject({
      identiques: of('pareil'),
      chomes: of('chome'),
      sansReponse: of('inconnu'),
      laisses: of('laisser'),
      salaries: [],
      chantiers: [],
    });
  });

  law('writes nothing the second time, and undoing gives back what stood', async (world) => {
    const plan = await planOf(world);
    const { cases } = world.tableau;
    const after = new Map([...cases, ...plan.cases].map((one) => [cleDe(one), one]));
    const again = await planOf(world, { ...world.tableau, cases: [...after.values()] });
    expect(again.cases).toEqual([]);
    expect(again.identiques).toBe(plan.identiques + plan.cases.length);
    expect(again.conflits).toEqual(plan.conflits);
    for (const one of plan.avant) after.set(cleDe(one), one);
    const stood = new Map(cases.map((one) => [cleDe(one), textOf(one)]));
    for (const [key, one] of after) expect(textOf(one)).toBe(stood.get(key) ?? '');
  });

  law('without a word from the person, nothing that stands is changed', async (world) => {
    const plan = await planOf({ ...world, forcer: [] });
    expect(plan.avant.every((one) => textOf(one) === '')).toBe(true);
    const locked = new Set(world.tableau.joursVerrouilles);
    expect(plan.cases.filter(({ jour }) => locked.has(jour) || FERIES.includes(jour))).toEqual([]);
  });
});
