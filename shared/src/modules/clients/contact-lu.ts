/** One contact of a file, brought to the shape and the formats of a client. */
import type { ContactLu } from './completer.ts';
import { normalTelephone } from './match-contact.ts';

/** What a card or a line holds, as texts. */
export interface ContactBrut {
  readonly nom: string;
  readonly prenom: string;
  readonly nomComplet: string;
  readonly societe: string;
  readonly emails: readonly string[];
  readonly telephones: readonly string[];
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly note: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Ten French digits two by two; others as they are written. */
function shownTelephone(text: string): string {
  const digits = normalTelephone(text);
  if (/^0\d{9}$/.test(digits)) return digits.replace(/(\d{2})(?=\d)/g, '$1 ');
  return text
    .replace(/[^\d+ .()-]/g, '')
    .trim()
    .slice(0, 20);
}

function shortened(text: string, max: number): string | null {
  return text.replace(/\s+/g, ' ').trim().slice(0, max) || null;
}

/** Names: those apart, else the whole name, else the company's. */
function namesOf({ nom, prenom, nomComplet, societe }: ContactBrut) {
  if (nom.trim() || prenom.trim()) {
    return nom.trim() ? { nom, prenom: shortened(prenom, 100) } : { nom: prenom, prenom: null };
  }
  return { nom: nomComplet.trim() || societe, prenom: null };
}

/** The contact, or null where nothing names it. */
export function contactOf(brut: ContactBrut): ContactLu | null {
  const names = namesOf(brut);
  const nom = shortened(names.nom, 100);
  if (nom === null) return null;
  const emails = [
    ...new Set(brut.emails.map((one) => one.trim()).filter((one) => EMAIL.test(one))),
  ];
  const telephones = [...new Set(brut.telephones.filter(normalTelephone).map(shownTelephone))];
  const [email = null, ...otherEmails] = emails;
  const [telephone = null, ...otherTelephones] = telephones;
  return {
    nom,
    prenom: names.prenom,
    societe: shortened(brut.societe, 100),
    email,
    telephone,
    autres: [...otherEmails, ...otherTelephones],
    adresse: shortened(brut.adresse, 200),
    codePostal: /^\d{5}$/.test(brut.codePostal.trim()) ? brut.codePostal.trim() : null,
    ville: shortened(brut.ville, 100),
    note: brut.note.trim().slice(0, 4000) || null,
  };
}
