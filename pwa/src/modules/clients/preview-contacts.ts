/** What importing a file of contacts writes, one after the other: the second card of a person finds the first. */
import { type Client, client } from '#shared/modules/clients/client.entity.ts';
import { type ContactLu, type Effet, effetDe } from '#shared/modules/clients/completer.ts';
import type { DraftOp } from '../../sync/write.ts';

export interface Planned {
  readonly contact: ContactLu;
  readonly effet: Effet;
  readonly op: DraftOp | null;
}

const EMPTY = {
  civilite: null,
  prenom: null,
  email: null,
  telephone: null,
  adresse: null,
  codePostal: null,
  ville: null,
  communeInsee: null,
  siret: null,
  note: null,
  fusionneId: null,
};

/** The effect of each contact on the clients as they will stand once those before are written. */
export function previewContacts(
  contacts: readonly ContactLu[],
  clients: readonly Client[],
  newId: () => string,
): Planned[] {
  const known = new Map(clients.map((one) => [one.id, one]));
  return contacts.map((contact) => {
    const effet = effetDe(contact, [...known.values()]);
    if (effet.t === 'rien') return { contact, effet, op: null };
    const id = effet.t === 'creer' ? newId() : effet.id;
    const before = known.get(id);
    known.set(id, { ...EMPTY, ...before, ...effet.values, id } as Client);
    const t = effet.t === 'creer' ? 'create' : 'set';
    return { contact, effet, op: { t, e: client.table, id, f: effet.values } };
  });
}
