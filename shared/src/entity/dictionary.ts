/** The data dictionary: what every table and field is, in French, from the declarations alone. */
import { assertNever } from '../core/assert.ts';
import { toSnake } from '../core/snake.ts';
import type { AnyRow, Entity, SyncPolicy } from './entity.ts';
import type { Field, TextFormat } from './field.ts';
import { type Allowed, AUTHOR, ROLE_LABELS } from './permissions.ts';
import { SAMPLE_REF, sampleOf } from './sample.ts';
import type { Scope } from './scope.ts';

export interface FieldEntry {
  readonly label: string;
  /** The name in REST answers, and the column in SQL. */
  readonly name: string;
  readonly column: string;
  /** What it holds, as a sentence. */
  readonly holds: string;
  readonly isRequired: boolean;
  readonly help: string | null;
}

export interface TableEntry {
  readonly table: string;
  readonly label: string;
  readonly fields: readonly FieldEntry[];
  /** The fields that make two rows the same one; empty where every row is new. */
  readonly key: readonly string[];
  readonly receivers: string;
  readonly writers: string;
  readonly meeting: string;
}

const FORMATS: Readonly<Record<TextFormat, string>> = {
  email: 'adresse de courriel',
  telephone: 'téléphone',
  'code-postal': 'code postal',
  insee: 'code INSEE de la commune',
  siret: 'SIRET, quatorze chiffres',
  nir: 'numéro de sécurité sociale',
  heure: 'heure, 08:30',
};

const MEETINGS: Readonly<Record<SyncPolicy, string>> = {
  'merge-fields': 'champ par champ, la dernière saisie l’emporte ; l’autre reste dans l’historique',
  'append-only': 'ce qui est écrit ne se change pas : on ajoute',
  'server-decided': 'seul le bureau central écrit, à la demande',
  reference: 'liste tenue par le bureau ; la dernière saisie l’emporte',
  'local-only': 'reste sur l’appareil',
};

function between(min: number, max: number): string {
  if (Number.isSafeInteger(min) && Number.isSafeInteger(max)) return `, de ${min} à ${max}`;
  return '';
}

function holds(field: Field, labelOf: (table: string) => string): string {
  switch (field.kind) {
    case 'text': {
      if (field.format) return `Texte : ${FORMATS[field.format]}`;
      return `Texte${field.multiline ? ' sur plusieurs lignes' : ''}, ${field.max} signes au plus`;
    }
    case 'integer':
      return `Nombre entier${field.unit ? `, en ${field.unit}` : ''}${between(field.min, field.max)}`;
    case 'number':
      return `Nombre${field.unit ? `, en ${field.unit}` : ''}${between(field.min, field.max)}`;
    case 'cents':
      return 'Montant, en centimes d’euro';
    case 'boolean':
      return 'Oui (1) ou non (0)';
    case 'date':
      return 'Jour, 2026-11-23';
    case 'choice':
      return `Au choix : ${Object.entries(field.choices)
        .map(([stored, label]) => `${label} (${stored})`)
        .join(', ')}`;
    case 'ref':
      return `Une fiche de « ${labelOf(field.table)} »`;
    case 'blob':
      return 'Un fichier, par son empreinte';
    case 'json':
      return 'Données composées, en JSON';
    default:
      return assertNever(field);
  }
}

/** Who receives a row of this scope. */
function receiversOf(scope: Scope): string {
  const [family] = scope.split(':');
  switch (family) {
    case 'firm':
      return 'toute l’entreprise';
    case 'office':
      return 'le bureau, le gérant et les conducteurs';
    case 'money':
      return 'le bureau, le gérant, et les conducteurs à qui les montants sont ouverts';
    case 'gerant':
      return 'le gérant';
    case 'chantier':
      return 'le bureau, les conducteurs, et ceux qui travaillent sur le chantier';
    case 'planning':
      return 'toute l’entreprise, pour les mois proches';
    case 'salarie':
      return 'le bureau, les conducteurs, et le salarié lui-même';
    case 'user':
      return 'la personne elle-même';
    default:
      return scope;
  }
}

/** Reads the scope of a row that has a value in every field, JSON shapes aside. */
function receivers(entity: Entity): string {
  if (entity.sync === 'local-only') return 'personne d’autre';
  const of = (kind: Field['kind'], value: unknown) =>
    Object.fromEntries(
      Object.keys(entity.fields)
        .filter((name) => entity.fields[name]?.kind === kind)
        .map((name) => [name, value]),
    );
  const row = {
    ...sampleOf(entity, of('json', {})),
    ...of('ref', SAMPLE_REF),
    id: SAMPLE_REF,
    createdAt: 0,
    createdBy: SAMPLE_REF,
    updatedAt: 0,
    deleted: 0,
  };
  return receiversOf(entity.scopeOf(row as AnyRow));
}

function names(allowed: readonly Allowed[]): string {
  if (allowed.length === 0) return 'personne';
  if (Object.keys(ROLE_LABELS).every((role) => allowed.includes(role as Allowed))) return 'tous';
  return allowed
    .map((one) => (one === AUTHOR ? 'son auteur' : ROLE_LABELS[one].toLowerCase()))
    .join(', ');
}

function writers({ permissions, fields, sync }: Entity): string {
  if (sync === 'server-decided') return 'le serveur, à la demande';
  const { create, set, delete: remove, insiders } = permissions;
  const parts = [`créer : ${names(create)}`, `modifier : ${names(set)}`];
  if (insiders) {
    const labels = insiders.map((name) => fields[name]?.label ?? name);
    parts.push(`${labels.join(', ')} : aussi ceux qui y travaillent`);
  }
  return [...parts, `supprimer : ${names(remove)}`].join(' ; ');
}

/** One entry per entity, in the order of the registry. */
export function dictionaryOf(entities: readonly Entity[]): TableEntry[] {
  const labels = new Map(entities.map(({ table, label }) => [table, label.many]));
  return entities.map((entity) => ({
    table: entity.table,
    label: entity.label.many,
    key: (entity.key ?? []).map((name) => entity.fields[name]?.label ?? name),
    receivers: receivers(entity),
    writers: writers(entity),
    meeting: MEETINGS[entity.sync],
    fields: Object.entries(entity.fields).map(([name, field]) => ({
      label: field.label,
      name,
      column: toSnake(name),
      holds: holds(field, (table) => labels.get(table) ?? table),
      isRequired: !field.optional,
      help: field.help,
    })),
  }));
}
