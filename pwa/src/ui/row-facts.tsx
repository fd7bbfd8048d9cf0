/** A row as one reads it, from its declaration: what a tap opens is a whole line, the rest is still. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Mail, Navigation, Phone, User } from 'lucide-react';
import { Link } from 'wouter';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import type { ViewRow } from '../sync/store.ts';
import { factsOf } from './facts-of.ts';
import { usePhone } from './phone-context.tsx';

interface RowFactsProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  /** Which fields, in which order: all that are typed unless told. */
  readonly names?: readonly string[];
  /** Addresses of the rows behind refs, by field. */
  readonly hrefs?: Readonly<Record<string, string>>;
}

const ICONS = { tel: Phone, mail: Mail, place: Navigation, ref: User } as const;

/** The names behind the refs of one row. */
function useRefNames(entity: Entity, row: AnyRow) {
  const { db, registry } = usePhone();
  const ids = entity.fieldNames.flatMap((name) => {
    const field = entity.fields[name];
    return field?.kind === 'ref' && row[name] ? [`${field.table}/${row[name]}`] : [];
  });
  return useLiveQuery(async () => {
    const found = new Map<string, string>();
    for (const key of ids) {
      const [table = '', id = ''] = key.split('/');
      const target = await db.table<ViewRow>(table).get(id);
      const title = target && registry.byTable.get(table)?.titleOf(target);
      if (title && target.deleted === 0) found.set(key, title);
    }
    return found;
  }, [db, registry, ids.join()]);
}

interface TapLineProps {
  readonly kind: keyof typeof ICONS;
  readonly label: string;
  readonly text: string;
  /** Where a tap leads; the line is only read where there is nothing to open. */
  readonly href?: string | undefined;
}

/** A line that is tapped as a whole: a number is called, an address opens the map, a name its page. */
export function TapLine({ kind, label, text, href }: TapLineProps) {
  const Icon = ICONS[kind];
  const content = (
    <>
      <Icon aria-hidden />
      <span className="grow">
        <span className="small muted">{label} </span>
        <span className="reading__value">{text}</span>
      </span>
    </>
  );
  const look = 'list-row list-row--line';
  if (!href) return <div className={look}>{content}</div>;
  if (kind === 'ref') {
    return (
      <Link href={href} className={look}>
        {content}
      </Link>
    );
  }
  const away = kind === 'place' && { target: '_blank', rel: 'noreferrer' };
  return (
    <a href={href} className={look} {...away}>
      {content}
    </a>
  );
}

export function RowFacts({ entity, row, names = entity.typed, hrefs = {} }: RowFactsProps) {
  const found = useRefNames(entity, row);
  const nameOf = (table: string, id: string) => found?.get(`${table}/${id}`);
  const facts = factsOf(entity, row, { names, nameOf, hrefs });
  const long = facts.filter(({ kind }) => kind === 'long');
  const plain = facts.filter(({ kind }) => kind === 'plain');
  return (
    <>
      {long.map(({ name, label, text }) => (
        <div key={name} className="reading__part">
          <h3 className="small muted">{label}</h3>
          <p className="pre">{text}</p>
        </div>
      ))}
      {plain.length > 0 && (
        <dl className="facts reading__part">
          {plain.map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {facts.map(({ kind, name, ...line }) =>
        kind === 'long' || kind === 'plain' ? null : <TapLine key={name} kind={kind} {...line} />,
      )}
      {facts.length === 0 && <p className="reading__part muted">Rien n’est encore noté.</p>}
    </>
  );
}
