/** Lists of the REST face: paging, sort and filters by snake_case parameters, within what one may see. */
import { REST_PER_PAGE, REST_PER_PAGE_MAX } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { toSnake } from '#shared/core/snake.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { fromText } from '#shared/entity/text-value.ts';
import { encode } from '../db/column-for.ts';
import { quote } from '../db/names.ts';
import type { Firm } from '../sync/firm.ts';

export interface ListFailure {
  readonly path: string;
  readonly text: string;
}

export interface Listed {
  readonly rows: AnyRow[];
  readonly pagination: { page: number; perPage: number; total: number; hasNext: boolean };
}

interface Parsed {
  readonly page: number;
  readonly perPage: number;
  readonly order: string;
  readonly filters: readonly { readonly column: string; readonly value: string | number | null }[];
}

const SYSTEM_SORTS: Readonly<Record<string, string>> = {
  id: 'id',
  created_at: 'created_at',
  updated_at: 'updated_at',
};

function whole(text: string | undefined, otherwise: number, max: number): number | null {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= max ? value : null;
}

function parse(
  entity: Entity,
  params: Readonly<Record<string, string>>,
): Result<Parsed, ListFailure> {
  const nameBySnake = new Map(entity.fieldNames.map((name) => [toSnake(name), name]));
  const { page: pageText, per_page: perPageText, sort = '-updated_at', ...rest } = params;
  const page = whole(pageText, 1, 1_000_000);
  if (page === null) return err({ path: 'page', text: 'page : un nombre à partir de 1.' });
  const perPage = whole(perPageText, REST_PER_PAGE, REST_PER_PAGE_MAX);
  if (perPage === null) {
    return err({ path: 'per_page', text: `per_page : de 1 à ${REST_PER_PAGE_MAX}.` });
  }
  const sortName = sort.replace(/^-/, '');
  if (!nameBySnake.has(sortName) && !SYSTEM_SORTS[sortName]) {
    return err({ path: 'sort', text: `On ne trie pas par « ${sortName} ».` });
  }
  const filters = [];
  for (const [param, text] of Object.entries(rest)) {
    const name = nameBySnake.get(param);
    const field = name ? entity.fields[name] : undefined;
    if (!field || field.kind === 'json') {
      return err({ path: param, text: `Le paramètre « ${param} » n'existe pas.` });
    }
    const isEmpty = text === '';
    filters.push({
      column: param,
      value: isEmpty ? null : encode(field.kind, fromText(field, text)),
    });
  }
  const order = `t.${quote(sortName)} ${sort.startsWith('-') ? 'DESC' : 'ASC'}, t.id ASC`;
  return ok({ page, perPage, order, filters });
}

/** One page of the rows of an entity that `grants` open; fails with the faulty parameter. */
export function listRows(
  firm: Firm,
  entity: Entity,
  { grants, params }: { grants: readonly string[]; params: Readonly<Record<string, string>> },
): Result<Listed, ListFailure> {
  const parsed = parse(entity, params);
  if (!parsed.ok) return parsed;
  const { page, perPage, order, filters } = parsed.value;
  const families = grants
    .filter((grant) => grant.endsWith(':*'))
    .map((grant) => grant.slice(0, -1));
  const exact = grants.filter((grant) => !grant.endsWith(':*'));
  const where = [
    's.entity = ?',
    's.live = 1',
    `(s.scope IN (SELECT value FROM json_each(?))
      OR substr(s.scope, 1, instr(s.scope, ':')) IN (SELECT value FROM json_each(?)))`,
    ...filters.map(({ column }) => `t.${quote(column)} IS ?`),
  ].join(' AND ');
  const from = `JOIN sync_row s ON s.id = t.id WHERE ${where}`;
  const values = [
    entity.table,
    JSON.stringify(exact),
    JSON.stringify(families),
    ...filters.map(({ value }) => value),
  ];
  const total = Number(
    firm.db
      .prepare(`SELECT count(*) FROM ${quote(entity.table)} t ${from}`)
      .pluck()
      .get(values),
  );
  const offset = (page - 1) * perPage;
  const rows = firm.rows.query(entity, `${from} ORDER BY ${order} LIMIT ? OFFSET ?`, [
    ...values,
    perPage,
    offset,
  ]);
  return ok({ rows, pagination: { page, perPage, total, hasNext: offset + rows.length < total } });
}
