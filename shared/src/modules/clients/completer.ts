/** An imported contact meets a client: it fills what is empty and never writes over anything. */
import type { Client } from './client.entity.ts';
import { type Comparable, namesKey } from './doublons.ts';
import { normalEmail, normalTelephone } from './match-contact.ts';

/** What a file says of one person or company. */
export interface ContactLu {
  readonly nom: string;
  readonly prenom: string | null;
  readonly societe: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  /** Further e-mails and numbers of the same card. */
  readonly autres: readonly string[];
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  readonly note: string | null;
}

const FILLED = ['prenom', 'email', 'telephone', 'adresse', 'codePostal', 'ville', 'note'] as const;

type Filled = Partial<Record<(typeof FILLED)[number], string>>;

/** What importing one contact does. */
export type Effet =
  | { readonly t: 'creer'; readonly values: Record<string, unknown> }
  | {
      readonly t: 'completer';
      readonly id: string;
      readonly values: Filled;
      readonly gardes: string[];
    }
  | { readonly t: 'rien'; readonly id: string; readonly gardes: string[] };

type Known = Comparable & Pick<Client, 'adresse' | 'ville' | 'note'>;

/** The client of a contact: by e-mail first, then telephone, then names in the same postcode. */
export function findClient<C extends Known>(
  contact: ContactLu,
  clients: readonly C[],
): C | undefined {
  const email = normalEmail(contact.email);
  const telephone = normalTelephone(contact.telephone);
  const names = namesKey(contact);
  return (
    (email && clients.find((one) => normalEmail(one.email) === email)) ||
    (telephone && clients.find((one) => normalTelephone(one.telephone) === telephone)) ||
    clients.find(
      (one) =>
        names !== '' &&
        namesKey(one) === names &&
        (one.codePostal === contact.codePostal || !one.codePostal || !contact.codePostal) &&
        !isOther(one, contact),
    ) ||
    undefined
  );
}

/** Same names but another e-mail and another telephone: another person. */
function isOther(one: Known, contact: ContactLu): boolean {
  const emails = [normalEmail(one.email), normalEmail(contact.email)];
  const numbers = [normalTelephone(one.telephone), normalTelephone(contact.telephone)];
  const differ = ([left, right]: string[]) => left !== '' && right !== '' && left !== right;
  return differ(emails) && differ(numbers);
}

function said(contact: ContactLu): Filled {
  const note = [contact.note, ...contact.autres].filter(Boolean).join('\n');
  const values = { ...contact, note: note || null };
  return Object.fromEntries(
    FILLED.flatMap((name) => {
      const value = values[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** Whether two spellings say the same. */
function isSame(name: (typeof FILLED)[number], left: string, right: string): boolean {
  if (name === 'telephone') return normalTelephone(left) === normalTelephone(right);
  if (name === 'note') return left.includes(right);
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

/** An address is filled whole or not at all: a street of here and a town of there are no place. */
const PLACE = ['adresse', 'codePostal', 'ville'] as const;

/** What importing `contact` does to the clients that are there. */
export function effetDe(contact: ContactLu, clients: readonly Known[]): Effet {
  const known = findClient(contact, clients);
  const values = said(contact);
  if (!known) {
    const isFirm = contact.societe !== null && contact.nom === contact.societe;
    const nature = isFirm ? 'entreprise' : 'particulier';
    return { t: 'creer', values: { nature, nom: contact.nom, ...values } };
  }
  const hasPlace = PLACE.some((name) => known[name]);
  const filled: Filled = {};
  const gardes: string[] = [];
  for (const name of FILLED) {
    const value = values[name];
    if (value === undefined) continue;
    const stands = known[name];
    const isPlace = (PLACE as readonly string[]).includes(name);
    if (!stands && !(isPlace && hasPlace)) filled[name] = value;
    else if (!stands || !isSame(name, stands, value)) gardes.push(value);
  }
  if (Object.keys(filled).length === 0) return { t: 'rien', id: known.id, gardes };
  return { t: 'completer', id: known.id, values: filled, gardes };
}
