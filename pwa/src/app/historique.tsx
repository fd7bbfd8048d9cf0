/** Historique of a row: who wrote what, when; any former value comes back in one tap. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CloudOff, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { DELETED_GROUP } from '#shared/sync/merge.ts';
import type { Values } from '#shared/sync/wire.ts';
import { callApi } from '../core/api.ts';
import type { Entry } from '../sync/store.ts';
import { Empty } from '../ui/empty.tsx';
import { formatInstant } from '../ui/format.ts';
import { readKnown, readNames } from '../ui/known.ts';
import { Page } from '../ui/page.tsx';
import { useMay, usePhone } from '../ui/phone-context.tsx';
import { type NameOf, showValue, subjectOf, tellOps } from '../ui/sentences.ts';
import { useGesture } from '../ui/use-gesture.ts';

interface Line {
  readonly n: number;
  readonly group: string;
  readonly old: Values | null;
  readonly new: Values;
  readonly isLost: boolean;
  readonly at: number;
  readonly name: string;
}

interface LineItemProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  readonly line: Line;
  readonly nameOf: NameOf | undefined;
}

function LineItem({ entity, row, line, nameOf }: LineItemProps) {
  const show = (values: Values | null) =>
    Object.entries(values ?? {})
      .map(([name, value]) => showValue(entity.fields[name], value, nameOf))
      .join(', ') || 'vide';
  const act = useGesture();
  const mayset = useMay(entity, 'set', row);
  const label = entity.fields[line.group]?.label;
  const isValue = label !== undefined && entity.sync !== 'append-only';
  const takeBack = (f: Values) =>
    void act({ ops: [{ t: 'set', e: entity.table, id: row.id, f }], says: 'Valeur reprise.' });
  return (
    <li className="step">
      <p className="row row--wide">
        <span className="strong">{line.name}</span>
        <span className="small muted">{formatInstant(line.at)}</span>
      </p>
      {line.group === 'create' && <p>Fiche créée</p>}
      {line.group === DELETED_GROUP && (
        <p>{line.new[DELETED_GROUP] === 1 ? 'Supprimée' : 'Remise en place'}</p>
      )}
      {isValue && (
        <p>
          {label} : <s className="muted">{show(line.old)}</s> → <b>{show(line.new)}</b>
          {line.isLost && <span className="badge badge--watch">non gardé</span>}
        </p>
      )}
      {isValue && mayset && (
        <div className="row row--wrap">
          {line.isLost && (
            <button type="button" className="button" onClick={() => takeBack(line.new)}>
              Reprendre « {show(line.new)} »
            </button>
          )}
          {!line.isLost && line.old !== null && (
            <button type="button" className="button" onClick={() => takeBack(line.old ?? {})}>
              Revenir à « {show(line.old)} »
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** Offline, only what this device wrote is known; it says so. */
function OwnWork({ entity, row }: { entity: Entity; row: AnyRow }) {
  const phone = usePhone();
  const entries = useLiveQuery(async () => {
    const [outbox, journal] = await Promise.all([
      phone.db.table<Entry>('outbox').toArray(),
      phone.db.table<Entry>('journal').toArray(),
    ]);
    const key = `${entity.table}/${row.id}`;
    const own = [...journal, ...outbox].filter(({ keys }) => keys.includes(key)).reverse();
    const known = await readKnown(
      phone,
      own.flatMap(({ ops }) => ops),
    );
    return own.map((entry) => ({ ...entry, told: tellOps(entry.ops, known) }));
  }, [phone, entity, row.id]);
  return (
    <>
      <p className="notice notice--accent">
        <CloudOff aria-hidden />
        Sans réseau, seules vos propres saisies sur cet appareil sont connues.
      </p>
      <ol className="card">
        {entries?.map((entry) => (
          <li key={`${entry.mid}-${entry.wall}`} className="step">
            <p className="small muted">{formatInstant(entry.wall)}</p>
            {entry.told.map(({ subject, what }) => (
              <p key={subject + what}>
                <b>{subject}</b> {what}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

export default function Historique({ table, id }: { table: string; id: string }) {
  const phone = usePhone();
  const entity = phone.registry.byTable.get(table);
  const row = useLiveQuery(
    async () => (entity ? ((await phone.get(table, id)) ?? null) : null),
    [table, id],
  );
  const [lines, setLines] = useState<Line[] | null | undefined>();
  const seq = row?._seq;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new seq of the row means new lines.
  useEffect(() => {
    void callApi<Line[]>(`/history/${table}/${id}`).then((read) =>
      setLines(read.ok ? read.value : null),
    );
  }, [table, id, seq]);
  const read = useLiveQuery(async () => {
    if (!entity || !row) return undefined;
    const values = (lines ?? []).flatMap((line) => [line.new, line.old ?? {}]);
    const nameOf = await readNames(
      phone,
      [row, ...values].map((one) => [entity, one] as const),
    );
    return { nameOf, subject: subjectOf(entity, row, nameOf) };
  }, [phone, entity, row, lines]);
  if (row === undefined) return <div className="page" />;
  // When a file arrived is the server's own note, said beside the photo: nobody wrote it.
  const shownLines = (lines ?? []).filter(({ group }) => !entity?.byServer.has(group));
  const back = () => history.back();
  return (
    <Page title="Historique" onBack={back} subtitle={read?.subject}>
      <div className="stack narrow">
        {(!row || !entity) && (
          <Empty icon={History} title="Cette fiche n’est pas sur cet appareil" />
        )}
        {row && entity && lines === null && <OwnWork entity={entity} row={row} />}
        {row && entity && lines && (
          <ol className="card">
            {shownLines.map((line) => (
              <LineItem key={line.n} entity={entity} row={row} line={line} nameOf={read?.nameOf} />
            ))}
          </ol>
        )}
      </div>
    </Page>
  );
}
