/** Two clients become one, and nothing is lost: what differs stays, as a contact, an address or a note. */
import type { Client } from './client.entity.ts';
import type { ClientAdresse } from './client-adresse.entity.ts';
import type { Contact } from './contact.entity.ts';
import { normalEmail, normalTelephone } from './match-contact.ts';

const FILLED = ['civilite', 'prenom', 'email', 'telephone', 'siret'] as const;
const PLACE = ['adresse', 'codePostal', 'ville', 'communeInsee'] as const;

type Values = Readonly<Record<string, unknown>>;

/** What a merge writes; the rows of the other that point to it move to the kept one besides. */
export interface Fusion {
  /** Fields of the kept client. */
  readonly complete: Values;
  /** Values of new rows. */
  readonly contacts: readonly Omit<
    Pick<Contact, 'nom' | 'fonction' | 'telephone' | 'email'>,
    never
  >[];
  readonly adresses: readonly Pick<
    ClientAdresse,
    'nature' | 'adresse' | 'codePostal' | 'ville' | 'communeInsee'
  >[];
}

function nameOf({ nom, prenom }: Client): string {
  return [prenom, nom].filter(Boolean).join(' ');
}

/** How to reach the other in another way than the kept one. */
function otherReach(kept: Client, other: Client): Fusion['contacts'] {
  const telephone =
    kept.telephone && normalTelephone(kept.telephone) !== normalTelephone(other.telephone)
      ? other.telephone
      : null;
  const email =
    kept.email && normalEmail(kept.email) !== normalEmail(other.email) ? other.email : null;
  if (!telephone && !email) return [];
  const nom = nameOf(other).slice(0, 100);
  return [{ nom, fonction: 'Autre fiche réunie', telephone, email }];
}

function hasPlace(client: Client): boolean {
  return PLACE.some((name) => client[name] !== null);
}

function isSamePlace(kept: Client, other: Client): boolean {
  return PLACE.every((name) => (kept[name] ?? '') === (other[name] ?? ''));
}

/** What no field can hold twice, as sentences. */
function remarks(kept: Client, other: Client): string[] {
  const differs = (name: 'siret' | 'civilite') =>
    kept[name] !== null && other[name] !== null && kept[name] !== other[name];
  return [
    nameOf(kept) === nameOf(other) ? null : `Autre nom : ${nameOf(other)}`,
    differs('siret') ? `Autre SIRET : ${other.siret}` : null,
    differs('civilite') ? `Autre civilité : ${other.civilite}` : null,
    other.note,
  ].filter((text): text is string => Boolean(text));
}

/** What merging `other` into `kept` writes. */
export function fusionner(kept: Client, other: Client): Fusion {
  const filled = Object.fromEntries(
    FILLED.flatMap((name) =>
      kept[name] === null && other[name] !== null ? [[name, other[name]]] : [],
    ),
  );
  const place =
    hasPlace(kept) || !hasPlace(other)
      ? {}
      : Object.fromEntries(PLACE.map((name) => [name, other[name]]));
  const notes = remarks(kept, other).filter((text) => !kept.note?.includes(text));
  const note = [kept.note, ...notes].filter(Boolean).join('\n').slice(0, 5000);
  const isElsewhere = hasPlace(kept) && hasPlace(other) && !isSamePlace(kept, other);
  const { adresse, codePostal, communeInsee } = other;
  const ville = other.ville ?? 'à préciser';
  return {
    complete: { ...filled, ...place, ...(notes.length > 0 && { note }) },
    contacts: otherReach(kept, other),
    adresses: isElsewhere ? [{ nature: 'autre', adresse, codePostal, ville, communeInsee }] : [],
  };
}
