/** Clients that are probably the same, and their merge, undone with one tap. */
import { CopyCheck } from 'lucide-react';
import { idOfKey } from '#shared/core/ids.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Client, client } from '#shared/modules/clients/client.entity.ts';
import { clientAdresse } from '#shared/modules/clients/client-adresse.entity.ts';
import { contact } from '#shared/modules/clients/contact.entity.ts';
import { findDoublons } from '#shared/modules/clients/doublons.ts';
import { fusionner } from '#shared/modules/clients/fusion.ts';
import type { DraftOp } from '../../sync/write.ts';
import { Empty } from '../../ui/empty.tsx';
import { count } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useMay, usePhone, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

/** What points to a client and moves with him. */
const MOVED: readonly Entity[] = [chantier, contact, clientAdresse];

/** The same new row on two devices that merge the same two clients. */
function madeRow(entity: Entity, key: readonly string[], f: Record<string, unknown>): DraftOp {
  return { t: 'create', e: entity.table, id: idOfKey(`fusion/${entity.table}`, key), f };
}

interface Ops {
  readonly ops: DraftOp[];
  readonly undo: DraftOp[];
}

export default function Doublons() {
  const { db } = usePhone();
  const clients = useRows(client);
  const mayMerge = useMay(client, 'set');
  const act = useGesture();
  const groups = clients && findDoublons(clients);

  async function opsOf(kept: Client, other: Client): Promise<Ops> {
    const { complete, contacts, adresses } = fusionner(kept, other);
    const key = [kept.id, other.id];
    const owner = { clientId: kept.id };
    const made = [
      ...contacts.map((f) => madeRow(contact, key, { ...f, ...owner, chantierId: null })),
      ...adresses.map((f) => madeRow(clientAdresse, key, { ...f, ...owner })),
    ];
    const moved = await Promise.all(
      MOVED.map(async (entity) => {
        const rows = await db.table<AnyRow>(entity.table).where({ clientId: other.id }).toArray();
        return rows.map(({ id }) => ({ e: entity.table, id }));
      }),
    );
    const move = (clientId: string) =>
      moved.flat().map((row): DraftOp => ({ ...row, t: 'set', f: { clientId } }));
    const before = Object.fromEntries(
      Object.keys(complete).map((name) => [name, kept[name as keyof Client]]),
    );
    const set = (id: string, f: Record<string, unknown>): DraftOp[] =>
      Object.keys(f).length > 0 ? [{ t: 'set', e: client.table, id, f }] : [];
    return {
      ops: [
        ...set(kept.id, complete),
        ...made,
        ...move(kept.id),
        ...set(other.id, { fusionneId: kept.id }),
        { t: 'delete', e: client.table, id: other.id },
      ],
      undo: [
        { t: 'restore', e: client.table, id: other.id },
        ...set(other.id, { fusionneId: null }),
        ...move(other.id),
        ...made.flatMap((op): DraftOp[] =>
          op.t === 'create' ? [{ t: 'delete', e: op.e, id: op.id }] : [],
        ),
        ...set(kept.id, before),
      ],
    };
  }

  async function merge(kept: Client, others: readonly Client[]) {
    const [other] = others;
    if (!other) return;
    const { ops, undo } = await opsOf(kept, other);
    await act({ ops, says: `« ${client.titleOf(other)} » réuni.`, undo });
  }

  return (
    <Page
      title="Doublons"
      back="/clients"
      subtitle={groups && groups.length > 0 ? count(groups.length, 'groupe') : undefined}
    >
      <div className="stack stack--loose narrow">
        {groups?.length === 0 && (
          <Empty icon={CopyCheck} title="Aucun doublon">
            <p>Personne ne partage un courriel, un téléphone, ou un nom dans la même commune.</p>
          </Empty>
        )}
        {groups?.map((group) => (
          <section key={group[0]?.id} className="stack stack--tight">
            <h2 className="section-title">
              {group[0] && client.titleOf(group[0])} <span>{count(group.length, 'fiche')}</span>
            </h2>
            <ul className="card">
              {group.map((row) => (
                <li key={row.id} className="list-row list-row--line">
                  <span className="grow">
                    <span className="list-row__title">{client.titleOf(row)}</span>
                    <span className="list-row__sub">
                      {[row.email, row.telephone, row.adresse, row.codePostal, row.ville]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  {mayMerge && (
                    <button
                      type="button"
                      className="button"
                      onClick={() =>
                        void merge(
                          row,
                          group.filter(({ id }) => id !== row.id),
                        )
                      }
                    >
                      Garder celle-ci
                    </button>
                  )}
                </li>
              ))}
            </ul>
            <p className="small muted">
              La fiche gardée reçoit les chantiers, les contacts et ce qui lui manque ; ce qui
              diffère devient un contact, une adresse ou une note.
            </p>
          </section>
        ))}
      </div>
    </Page>
  );
}
