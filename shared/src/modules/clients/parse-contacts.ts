/** Contacts from the csv of an address book: Google, Outlook, or a French sheet, by their headers. */
import { foldText } from '../../core/communes.ts';
import type { ContactLu } from './completer.ts';
import { contactOf } from './contact-lu.ts';

type Column =
  | 'nom'
  | 'prenom'
  | 'nomComplet'
  | 'societe'
  | 'email'
  | 'telephone'
  | 'adresse'
  | 'codePostal'
  | 'ville'
  | 'note';

/** Folded headers of each column; the first that fits wins, several e-mails and numbers are kept. */
const HEADERS: Readonly<Record<Column, RegExp>> = {
  prenom: /^(prenom|given name|first name)$/,
  nom: /^(nom|nom de famille|family name|last name)$/,
  nomComplet: /^(nom complet|nom affiche|name|display name|file as)$/,
  societe:
    /^(societe|entreprise|company|organization( \d+ -)? ?name|organization name|raison sociale)$/,
  email:
    /^(courriel|email|e mail|mail|adresse (de messagerie|e mail|mail)|(e ?mail|courriel)( \d+)?( value| address)?)$/,
  telephone:
    /^(telephone|tel|portable|mobile|gsm|fixe|phone( \d+)?( value)?|(mobile|home|business|primary) phone( \d+)?|telephone (mobile|portable|fixe|domicile|bureau))$/,
  adresse: /^(adresse|rue|street|(address \d+|home|business)( -)? street|adresse postale)$/,
  codePostal: /^(code postal|cp|zip|postal code|(address \d+|home|business) postal code|zip code)$/,
  ville: /^(ville|commune|city|(address \d+|home|business) city)$/,
  note: /^(notes?|remarques?|commentaires?)$/,
};

/** Whether a header row belongs to an address book: something names, something reaches. */
export function isAddressBook(headers: readonly string[]): boolean {
  const found = new Set(headers.flatMap(columnsOf));
  const names = ['nom', 'nomComplet', 'prenom', 'societe'] as const;
  return names.some((name) => found.has(name));
}

function columnsOf(header: string): Column[] {
  const folded = foldText(header);
  return (Object.keys(HEADERS) as Column[]).filter((column) => HEADERS[column].test(folded));
}

/** The contacts of a csv: its first row holds the headers; rows that name nobody are left out. */
export function parseContactsCsv(rows: readonly (readonly string[])[]): ContactLu[] {
  const [headers = [], ...lines] = rows;
  const places = headers.map((header) => columnsOf(header)[0]);
  return lines.flatMap((line) => {
    const all = (column: Column) =>
      places.flatMap((place, i) => (place === column && line[i]?.trim() ? [line[i] ?? ''] : []));
    const first = (column: Column) => all(column)[0] ?? '';
    // Google puts several values of one cell between « ::: ».
    const several = (column: Column) => all(column).flatMap((cell) => cell.split(':::'));
    const contact = contactOf({
      nom: first('nom'),
      prenom: first('prenom'),
      nomComplet: first('nomComplet'),
      societe: first('societe'),
      emails: several('email'),
      telephones: several('telephone'),
      adresse: first('adresse'),
      codePostal: first('codePostal'),
      ville: first('ville'),
      note: first('note'),
    });
    return contact ? [contact] : [];
  });
}
