/** The bytes of a file go to and come from those alone who see a row that names it, originals and previews. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { registry } from '#shared/registry.ts';
import { FILE_RIGHTS } from './rights-table.ts';
import { LETTERS, type Letter, rightsWorld, TRIED, type World } from './rights-world.ts';

/** A chantier on which no compagnon works. */
const CLOSED = 40;

let world: World;
beforeAll(async () => {
  world = await rightsWorld();
});
afterAll(() => world.close());

type Where = keyof typeof FILE_RIGHTS;
const VARIANTS: Readonly<Record<Where, readonly number[]>> = {
  open: [TRIED],
  closed: [CLOSED],
  both: [CLOSED, TRIED],
  binned: [TRIED],
  unnamed: [],
};

const places = registry.entities.flatMap((entity) =>
  entity.blobs.map((field) => ({ entity, field })),
);

interface File {
  readonly sha: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

function aFile(): File {
  const bytes = randomBytes(300);
  return { sha: createHash('sha256').update(bytes).digest('hex'), bytes };
}

function valuesNaming(entity: Entity, field: string, { sha, variant }: Naming) {
  const other = Object.fromEntries(entity.blobs.map((name) => [name, aFile().sha]));
  return { ...world.valuesOf(entity, variant), ...other, [field]: sha };
}

interface Naming {
  readonly sha: string;
  readonly variant: number;
}

/** Rows that name the file where `where` says. */
function name(entity: Entity, field: string, { sha }: File, where: Where): void {
  for (const variant of VARIANTS[where]) {
    const [e, id] = [entity.table, newId()];
    world.write({ t: 'create', e, id, f: valuesNaming(entity, field, { sha, variant }) });
    if (where === 'binned') world.write({ t: 'delete', e, id, base: Number.MAX_SAFE_INTEGER });
  }
}

async function request(letter: Letter, url: string, init: RequestInit = {}) {
  const answers = [];
  for (const as of ['cookie', 'bearer'] as const) {
    const headers = { ...init.headers, ...world.who(letter)[as] };
    const response = await world.office.app.request(`/api/v1/blobs/${url}`, { ...init, headers });
    const body = Buffer.from(await response.arrayBuffer());
    answers.push({ status: response.status, body });
  }
  const [cookie, bearer] = answers;
  expect(cookie?.status, 'a browser and a script are judged alike').toBe(bearer?.status);
  return must(cookie, 'an answer');
}

const send = (letter: Letter, { sha, bytes }: File) =>
  request(letter, sha, {
    method: 'PATCH',
    body: bytes,
    headers: { 'upload-offset': '0', 'upload-length': String(bytes.length) },
  });

/** The bytes, as if they had come long ago. */
async function store({ sha, bytes }: File): Promise<void> {
  const piece = { offset: 0, length: bytes.length, bytes };
  const kept = await world.own.blobs.append(sha, piece, world.author);
  expect(kept.ok).toBe(true);
}

const cases = places.flatMap(({ entity, field }) =>
  (Object.keys(FILE_RIGHTS) as Where[]).map(
    (where) => [`${entity.table}.${field}`, where, { entity, field }] as const,
  ),
);

test.each(cases)('who reads and sends %s, %s', async (_, where, { entity, field }) => {
  const stored = aFile();
  name(entity, field, stored, where);
  await store(stored);
  const unknown = must((await request('G', aFile().sha)).body, 'an answer').toString();
  const may = { reads: '', asks: '', sends: '' };
  for (const letter of LETTERS) {
    const read = await request(letter, stored.sha);
    if (read.status === 200) {
      expect(read.body.equals(stored.bytes)).toBe(true);
      may.reads += letter;
    } else {
      expect([read.status, read.body.toString()], 'like a file that never was').toEqual([
        404,
        unknown,
      ]);
    }
    if ((await request(letter, `${stored.sha}/standing`)).status === 200) may.asks += letter;
    const fresh = aFile();
    name(entity, field, fresh, where);
    const sent = await send(letter, fresh);
    const isThere = (await world.own.blobs.find(fresh.sha)) !== null;
    expect(isThere, `${letter}: what was not taken is not kept`).toBe(sent.status === 200);
    if (isThere) may.sends += letter;
  }
  const right = FILE_RIGHTS[where].replace('-', '');
  expect(may).toEqual({ reads: right, asks: right, sends: right });
});

test('nobody without a session or a token reads or sends', async () => {
  const file = aFile();
  const [{ entity, field }] = [must(places[0], 'a field with a file')];
  name(entity, field, file, 'open');
  await store(file);
  for (const method of ['GET', 'PATCH']) {
    const body = method === 'PATCH' ? file.bytes : undefined;
    const answer = await world.office.app.request(`/api/v1/blobs/${file.sha}`, {
      method,
      ...(body && { body }),
    });
    expect(answer.status).toBe(401);
  }
});

/** A row made by a compagnon for a chantier on which the planning does not see him. */
async function madeByOutsider(): Promise<File> {
  const { entity, field } = must(places[0], 'a field with a file');
  const file = aFile();
  const f = valuesNaming(entity, field, { sha: file.sha, variant: CLOSED });
  const verdict = await world.round('K', [{ t: 'create', e: entity.table, id: newId(), f }]);
  expect(verdict?.st).toBe('ok');
  return file;
}

test('the row of a photo is taken from everyone, and opens the photo to nobody', async () => {
  const file = await madeByOutsider();
  await store(file);
  expect((await request('K', file.sha)).status).toBe(404);
  expect((await request('C', file.sha)).status).toBe(200);
});

// Where the planning was changed while he had no line, the bytes of his photo are not taken: they wait on his
// phone for ever, and the office has a photo without a picture.
test.fails('who made the row of a photo may send its bytes, planned there or not', async () => {
  const file = await madeByOutsider();
  expect((await send('K', file)).status).toBe(200);
});
