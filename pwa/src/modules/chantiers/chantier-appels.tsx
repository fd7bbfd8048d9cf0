/** Whom one calls about a chantier: those of the chantier who have a number, then its client. */
import { dayAt } from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { contact, isEnFonction } from '#shared/modules/clients/contact.entity.ts';
import { callTo } from '../../ui/call.ts';
import { useRow, useRows } from '../../ui/phone-context.tsx';
import { TapLine } from '../../ui/row-facts.tsx';

/** The others are in the list of contacts. */
const SHOWN = 2;

export function ChantierAppels({ row }: { row: Chantier }) {
  const contacts = useRows(contact, { field: 'chantierId', equals: row.id }) ?? [];
  const owner = useRow(client, row.clientId);
  const today = dayAt(Date.now());
  const called = contacts
    .filter((one) => one.telephone && isEnFonction(one, today))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return (
    <>
      {called.slice(0, SHOWN).map(({ id, nom, fonction, telephone }) => (
        <TapLine
          key={id}
          kind="tel"
          label={`Appeler ${nom}`}
          text={[fonction, telephone].filter(Boolean).join(', ')}
          href={callTo(telephone ?? '')}
        />
      ))}
      {owner?.telephone && owner.deleted === 0 && (
        <TapLine
          kind="tel"
          label={`Appeler ${client.titleOf(owner)}`}
          text={owner.telephone}
          href={callTo(owner.telephone)}
        />
      )}
    </>
  );
}
