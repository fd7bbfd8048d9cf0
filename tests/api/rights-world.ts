/** A firm in which every kind of person asks at both doors, and whose rows carry words that may not get out. */
import type { OpenFirm } from '#api/firms/firms.ts';
import { pathOf } from '#api/http/rest.routes.ts';
import { assert, must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { type AnyRow, type Entity, keyedId, singletonId } from '#shared/entity/entity.ts';
import type { Field } from '#shared/entity/field.ts';
import type { Role } from '#shared/entity/permissions.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { isGranted } from '#shared/entity/scope.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { registry } from '#shared/registry.ts';
import type { Op, RowOp, SyncRequest, SyncResponse, Verdict } from '#shared/sync/wire.ts';
import { GIVEN } from '../rules/declarations.ts';
import { type Payload, testOffice } from '../support/test-office.ts';

/** Who asks. The last one is a compagnon whom the planning sends to the chantiers of the rows in question. */
export const WHO = {
  G: { role: 'gerant', money: false, isPlanned: false },
  B: { role: 'bureau', money: false, isPlanned: false },
  C: { role: 'conducteur', money: false, isPlanned: false },
  M: { role: 'conducteur', money: true, isPlanned: false },
  K: { role: 'compagnon', money: false, isPlanned: false },
  P: { role: 'compagnon', money: false, isPlanned: true },
} as const satisfies Record<string, { role: Role; money: boolean; isPlanned: boolean }>;
export type Letter = keyof typeof WHO;
export const LETTERS = Object.keys(WHO) as Letter[];

/** The chantiers of these variants are those of the rows that everyone is tried on. */
export const TRIED = 0;
export const BINNED = 1;

/** Whatever `plant` writes, wherever it turns up in an answer. */
const MARK =
  /§\d+§|secret\d+@exemple\.fr|2990635\d{6}|06 11 11 \d\d \d\d|(?<![\w.-])77100\d{4}(?![\w.-])|\.771\d{4}7(?!\d)/g;

let planted = 0;

/** A value that stands in no other row, where the kind of field has room for one. */
function plant(field: Field): unknown {
  planted += 1;
  const four = String(planted % 10_000).padStart(4, '0');
  switch (field.kind) {
    case 'text':
      if (field.format === 'email') return `secret${planted}@exemple.fr`;
      if (field.format === 'nir') return `2990635${String(planted).padStart(6, '0')}`;
      if (field.format === 'telephone') return `06 11 11 ${four.slice(0, 2)} ${four.slice(2)}`;
      return field.format || field.max < 8 ? undefined : `§${planted}§`;
    case 'cents':
      return 771_000_000 + (planted % 10_000);
    case 'integer':
      return field.max >= 772_000_000 && field.max < 1e12
        ? 771_000_000 + (planted % 10_000)
        : undefined;
    case 'number': {
      const value = Number(`${Math.max(0, Math.ceil(field.min))}.771${four}7`);
      return value <= field.max ? value : undefined;
    }
    default:
      return undefined;
  }
}

/** The part of the natural key that tells one variant from the others. */
function keyOf(field: Field, variant: number, sample: unknown): unknown {
  if (field.kind === 'date') return `2026-11-${String(2 + variant).padStart(2, '0')}`;
  if (field.kind === 'integer' || field.kind === 'number') return Number(sample) + variant;
  if (field.kind === 'text' && field.format === 'insee') return `35${100 + variant}`;
  if (field.kind === 'text' && !field.format) return `clé ${variant}`;
  return sample;
}

export type World = Awaited<ReturnType<typeof rightsWorld>>;

/** Opens the firm with its people; `close` it at the end. */
export async function rightsWorld() {
  const office = await testOffice();
  await office.opened();
  const own: OpenFirm = must(office.firms.all()[0], 'the firm is open');
  const { firm } = own;
  const author = must(firm.actorOf(must(own.people.list()[0], 'someone').id), 'an actor');
  const made = new Map<string, string>();
  const marks = new Map<string, { entity: Entity; id: string }>();

  /** Values of a row of `entity` whose refs and keys belong to `variant` alone. */
  function valuesOf(entity: Entity, variant: number): Record<string, unknown> {
    const values: Record<string, unknown> = { ...sampleOf(entity, GIVEN[entity.table]) };
    const hasRefInKey = entity.key?.some((name) => entity.fields[name]?.kind === 'ref');
    for (const [name, field] of Object.entries(entity.fields)) {
      const isOfChantier = name === 'chantierId' && field.kind === 'ref';
      if (field.kind === 'ref' && (!field.optional || isOfChantier)) {
        values[name] = build(must(registry.byTable.get(field.table), field.table), variant);
      } else if (entity.key?.includes(name) && !(hasRefInKey && field.kind === 'integer')) {
        values[name] = keyOf(field, variant, values[name]);
      }
    }
    return values;
  }

  const idOf = (entity: Entity, f: Record<string, unknown>): string => {
    if (entity.singleton) return singletonId(entity);
    return entity.key ? keyedId(entity, f) : newId();
  };

  /** The id of a row that someone else made, with words in it that stand nowhere else. */
  function build(entity: Entity, variant: number): string {
    const known = made.get(`${entity.table}/${variant}`);
    if (known) return known;
    const f = valuesOf(entity, variant);
    const id = idOf(entity, f);
    made.set(`${entity.table}/${variant}`, id);
    for (const [name, field] of Object.entries(entity.fields)) {
      if (entity.key?.includes(name) || entity.byServer.has(name)) continue;
      const mark = plant(field);
      if (mark === undefined) continue;
      f[name] = mark;
      for (const found of JSON.stringify(mark).match(MARK) ?? []) marks.set(found, { entity, id });
    }
    const op: RowOp = { t: 'create', e: entity.table, id, f };
    firm.writeAsServer([op], author);
    return id;
  }

  const personOf = (letter: Letter) => {
    const { role, money, isPlanned } = WHO[letter];
    const salarie = must(registry.byTable.get('salaries'), 'salaries');
    const salarieId = isPlanned ? build(salarie, 900) : null;
    const person = { prenom: role, nom: 'Essai', role, money, salarieId };
    const userId = must(own.people.add(person), 'a new person');
    if (salarieId) plan(salarieId);
    const { secret } = own.tokens.make(userId, 'essai', role);
    const session = own.people.openSession(userId);
    return {
      letter,
      userId,
      actor: () => must(firm.actorOf(userId), 'an actor'),
      bearer: { authorization: `Bearer ${own.id}.${secret}` },
      cookie: { cookie: `atarys=${own.id}.${session}` },
      device: newId(),
      mid: 0,
      epoch: null as number | null,
      have: {} as Record<string, number>,
      /** The rows that stand on his phone, by table and id. */
      held: new Map<string, { scope: string; row: AnyRow }>(),
      /** Every planted word that any answer to him held. */
      heard: new Set<string>(),
    };
  };

  const plans = new Map<number, string>();

  function plan(salarieId: string): void {
    const site = must(registry.byTable.get('chantiers'), 'chantiers');
    for (const [variant, jour] of [
      [TRIED, '2026-11-12'],
      [BINNED, '2026-11-13'],
    ] as const) {
      const chantierId = build(site, variant);
      const f = { salarieId, jour, demiJournee: 'matin', chantierId, absence: null, sav: null };
      const id = keyedId(affectation, f);
      plans.set(variant, id);
      const op: RowOp = { t: 'create', e: affectation.table, id, f };
      firm.writeAsServer([op], author);
    }
  }

  const people = new Map(LETTERS.map((letter) => [letter, personOf(letter)]));
  const who = (letter: Letter) => must(people.get(letter), letter);

  /** One request of a person; whatever comes back is searched for planted words. */
  async function ask(
    letter: Letter,
    method: string,
    url: string,
    { body, as = 'cookie' }: { body?: unknown; as?: 'cookie' | 'bearer' } = {},
  ): Promise<{ status: number; text: string } & Payload> {
    const person = who(letter);
    const response = await office.app.request(`/api/v1${url}`, {
      method,
      headers: { 'content-type': 'application/json', ...person[as] },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    for (const found of text.match(MARK) ?? []) person.heard.add(found);
    return { status: response.status, text, ...(JSON.parse(text) as Payload) };
  }

  /** One round of his phone: sends one mutation, if any, and reads until it is level. */
  async function round(letter: Letter, ops: Op[] | null = null): Promise<Verdict | null> {
    const person = who(letter);
    let verdict: Verdict | null = null;
    let items = ops && [{ mid: ++person.mid, v: 1, wall: office.time.now, ops }];
    for (;;) {
      const request: SyncRequest = {
        proto: 1,
        schema: 1,
        device: person.device,
        epoch: person.epoch,
        now: office.time.now,
        ...(items && { push: { items } }),
        pull: { have: person.have, maxBytes: 1_048_576 },
      };
      const answer = await ask(letter, 'POST', '/sync', { body: request });
      assert(answer.success, `${letter}: ${answer.message}`);
      const { epoch, verdicts, page } = answer.data as SyncResponse;
      if (items) verdict = must(verdicts?.[0], 'one mutation has one verdict');
      items = null;
      assert(page, 'a page came');
      person.epoch = epoch;
      for (const scope of page.drop) {
        for (const [key, { scope: s }] of person.held) if (s === scope) person.held.delete(key);
      }
      for (const { e, id } of page.gone) person.held.delete(`${e}/${id}`);
      for (const { e, s, d } of page.rows) person.held.set(`${e}/${d.id}`, { scope: s, row: d });
      person.have = page.have;
      if (!page.more) return verdict;
    }
  }

  return {
    office,
    own,
    firm,
    author,
    build,
    valuesOf,
    idOf,
    ask,
    round,
    who,
    /** The half-day that sends P to the chantier of a variant. */
    planned: (variant: number) => ({ entity: affectation, id: must(plans.get(variant), 'a plan') }),
    /** The server's own hand, for putting things back. */
    write: (op: RowOp) => firm.writeAsServer([op], author),
    pathOf: (entity: Entity) => `/${pathOf(entity)}`,
    /** The planted words that reached a person from rows that are not open to him, with the row they stand in. */
    leaksTo(letter: Letter): string[] {
      const { heard, actor } = who(letter);
      const grants = firm.grantsOf(actor());
      return [...heard].flatMap((mark) => {
        const from = marks.get(mark);
        const row = from && firm.rows.get(from.entity, from.id);
        if (!from || !row || isGranted(grants, from.entity.scopeOf(row))) return [];
        return [`${letter} heard ${mark} of ${from.entity.table}`];
      });
    },
    /** How many words were planted. */
    planted: () => marks.size,
    close: () => office.close(),
  };
}
