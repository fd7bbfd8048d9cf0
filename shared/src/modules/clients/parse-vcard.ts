/** Reads the contacts of a vCard file (2.1, 3.0, 4.0), as phones and mail programs write them. */
// Source: RFC 6350 and RFC 2426; quoted-printable and charset from vCard 2.1.

import type { ContactLu } from './completer.ts';
import { contactOf } from './contact-lu.ts';

interface Line {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

/** Lines that were folded are joined: a space after the break, or `=` before it when encoded. */
function unfold(text: string): string[] {
  const joined = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '');
  const lines: string[] = [];
  for (const line of joined.split('\n')) {
    const last = lines.at(-1);
    const isSoft = last !== undefined && /QUOTED-PRINTABLE/i.test(last) && last.endsWith('=');
    if (isSoft) lines[lines.length - 1] = last.slice(0, -1) + line;
    else lines.push(line);
  }
  return lines;
}

/** Bytes written `=E9`: UTF-8 as a rule, else the code page of older programs. */
function fromQuotedPrintable(value: string): string {
  const escaped = value.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/gi, '%$1');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

function readLine(text: string): Line | null {
  const colon = text.indexOf(':');
  if (colon === -1) return null;
  const [head = '', ...params] = text.slice(0, colon).split(';');
  const raw = text.slice(colon + 1);
  const isQuoted = params.some((param) => /QUOTED-PRINTABLE/i.test(param));
  // A group before the name (`item1.EMAIL`) says nothing of a person.
  const name = head.slice(head.lastIndexOf('.') + 1).toUpperCase();
  return { name, params, value: isQuoted ? fromQuotedPrintable(raw) : raw };
}

/** The parts of a structured value; a backslash keeps a separator. */
function parts(value: string): string[] {
  return (value.match(/(\\.|[^;\\])*(;|$)/g) ?? []).map((part) => plain(part.replace(/;$/, '')));
}

function plain(value: string): string {
  return value.replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1').trim();
}

function toContact(lines: readonly Line[]): ContactLu | null {
  const all = (name: string) => lines.filter((line) => line.name === name);
  const first = (name: string) => all(name)[0]?.value ?? '';
  const [nom = '', prenom = ''] = parts(first('N'));
  const [box = '', extended = '', street = '', ville = '', , codePostal = ''] = parts(first('ADR'));
  const values = (name: string) => all(name).map((one) => plain(one.value.replace(/^tel:/i, '')));
  return contactOf({
    nom,
    prenom,
    nomComplet: plain(first('FN')),
    societe: parts(first('ORG'))[0] ?? '',
    emails: values('EMAIL'),
    telephones: values('TEL'),
    adresse: [box, extended, street].filter(Boolean).join(', '),
    codePostal,
    ville,
    note: plain(first('NOTE')),
  });
}

/** Every card of a file that names somebody; what it does not know it leaves out. */
export function parseVcard(text: string): ContactLu[] {
  const contacts: ContactLu[] = [];
  let lines: Line[] | null = null;
  for (const line of unfold(text).map(readLine)) {
    if (!line) continue;
    if (line.name === 'BEGIN') lines = [];
    else if (line.name === 'END') {
      const contact = lines && toContact(lines);
      if (contact) contacts.push(contact);
      lines = null;
    } else lines?.push(line);
  }
  return contacts;
}
