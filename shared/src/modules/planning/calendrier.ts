/** Someone's planning as an iCalendar text (RFC 5545): one event per stay, days that follow joined. */
import { type Day, plusDays } from '../../core/dates.ts';
import { type Contenu, type DEMIS, isMemeContenu, isVide, VIDE } from './cases.ts';

export interface Sejour {
  readonly debut: Day;
  readonly fin: Day;
  /** Null for whole days. */
  readonly demi: (typeof DEMIS)[number] | null;
  readonly contenu: Contenu;
}

type Lire = (jour: Day, demi: (typeof DEMIS)[number]) => Contenu;

/** The stays of some days in their order: whole days that hold the same and follow are one. */
export function sejoursDe(jours: readonly Day[], lire: Lire): Sejour[] {
  const sejours: Sejour[] = [];
  for (const jour of jours) {
    const [matin, apresMidi] = [lire(jour, 'matin'), lire(jour, 'apres-midi')];
    if (isMemeContenu(matin, apresMidi)) {
      if (isVide(matin)) continue;
      const last = sejours.at(-1);
      const goesOn =
        last?.demi === null &&
        last.fin === plusDays(jour, -1) &&
        isMemeContenu(last.contenu, matin);
      if (goesOn) sejours[sejours.length - 1] = { ...last, fin: jour };
      else sejours.push({ debut: jour, fin: jour, demi: null, contenu: matin });
      continue;
    }
    for (const [demi, contenu] of [['matin', matin] as const, ['apres-midi', apresMidi] as const]) {
      if (!isVide(contenu ?? VIDE)) sejours.push({ debut: jour, fin: jour, demi, contenu });
    }
  }
  return sejours;
}

export interface Evenement {
  /** The same for the same stay at every reading. */
  readonly uid: string;
  readonly sejour: Sejour;
  readonly titre: string;
  readonly lieu: string;
}

/** Hours between which a half-day is shown; the firm's are in the chantier's own notes. */
const HOURS = { matin: ['080000', '120000'], 'apres-midi': ['130000', '170000'] } as const;

/** Text of a property: commas, semicolons, backslashes and line ends have a meaning of their own. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Bytes of one sign in UTF-8. */
function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A line of at most 75 bytes, continued on lines that begin with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    // The space that continues a line counts too.
    if (bytes + bytesOf(sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += sign;
    bytes += bytesOf(sign);
  }
  return [...parts, part].join('\r\n ');
}

const compact = (day: Day) => day.replaceAll('-', '');

function linesOf({ uid, sejour, titre, lieu }: Evenement, stamp: string): string[] {
  const { debut, fin, demi } = sejour;
  const times =
    demi === null
      ? [`DTSTART;VALUE=DATE:${compact(debut)}`, `DTEND;VALUE=DATE:${compact(plusDays(fin, 1))}`]
      : // Without a zone: the hour on the wall, wherever the phone thinks it is.
        [
          `DTSTART:${compact(debut)}T${HOURS[demi][0]}`,
          `DTEND:${compact(debut)}T${HOURS[demi][1]}`,
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...times,
    `SUMMARY:${escaped(titre)}`,
    ...(lieu === '' ? [] : [`LOCATION:${escaped(lieu)}`]),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/** A whole calendar; `at` is when it was made, in milliseconds since 1970. */
export function calendrierDe(nom: string, evenements: readonly Evenement[], at: number): string {
  const stamp = `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ATARYS//Planning//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(nom)}`,
    'X-PUBLISHED-TTL:PT1H',
    ...evenements.flatMap((evenement) => linesOf(evenement, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
