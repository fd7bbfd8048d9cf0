/** The client that a quote names: civility, names and address taken out of its block. */
import { foldText } from '../core/communes.ts';
import type { Client } from '../modules/clients/client.entity.ts';
import type { Bloc } from '../modules/devis-facturation/batappli/devis-batappli.ts';

/** What is known of a client from the header of a quote. */
export type ClientDuDevis = Pick<
  Client,
  'nature' | 'civilite' | 'nom' | 'prenom' | 'adresse' | 'codePostal' | 'ville'
>;

const CIVILITES: readonly (readonly [RegExp, NonNullable<Client['civilite']>])[] = [
  [/^(m\.?|mr|monsieur)\s+(et|ou|&)\s+(mme|madame)\b\.?\s*/i, 'mme-et-m'],
  [/^(mme|madame)\s+(et|ou|&)\s+(m\.?|mr|monsieur)(?=\s)\s*/i, 'mme-et-m'],
  [/^(mme|madame)\b\.?\s*/i, 'mme'],
  [/^(m\.|mr\b\.?|monsieur\b|m(?=\s))\s*/i, 'm'],
  [/^sarl\b\s*/i, 'sarl'],
  [/^sci\b\s*/i, 'sci'],
];

/** Names in capitals are the family's; where nothing is in capitals, the whole line is the name. */
function namesOf(line: string): { nom: string; prenom: string | null } {
  const words = line.split(/\s+/).filter(Boolean);
  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase();
  const capitals = words.filter(isCapital);
  if (capitals.length === 0 || capitals.length === words.length) return { nom: line, prenom: null };
  const given = words.filter((word) => !isCapital(word));
  return { nom: capitals.join(' '), prenom: given.join(' ') };
}

/** Reads the block of a quote; a line without civility and in one piece is kept whole. */
export function clientDuBloc({ nom: line, adresse, codePostal, ville }: Bloc): ClientDuDevis {
  const found = CIVILITES.find(([pattern]) => pattern.test(line));
  const civilite = found?.[1] ?? null;
  const rest = found ? line.replace(found[0], '').trim() : line.trim();
  const isFirm = civilite === 'sarl' || civilite === 'sci';
  const names = isFirm || civilite === null ? { nom: rest, prenom: null } : namesOf(rest);
  return {
    nature: isFirm ? 'entreprise' : 'particulier',
    civilite,
    ...names,
    nom: (names.nom || line).slice(0, 100),
    adresse: adresse.replace(/\n/g, ', ').slice(0, 200) || null,
    codePostal,
    ville: ville || null,
  };
}

function fullName({ nom, prenom }: Pick<Client, 'nom' | 'prenom'>): string {
  return foldText(`${nom} ${prenom ?? ''}`).trim();
}

/** Clients that may be the one of a quote: same names, and no other postcode. */
export function clientsSemblables<C extends Pick<Client, 'nom' | 'prenom' | 'codePostal'>>(
  sought: ClientDuDevis,
  clients: readonly C[],
): C[] {
  const name = fullName(sought);
  return clients.filter(
    (one) =>
      fullName(one) === name &&
      (one.codePostal === null ||
        sought.codePostal === null ||
        one.codePostal === sought.codePostal),
  );
}
