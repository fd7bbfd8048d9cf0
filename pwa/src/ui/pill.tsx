/** The one pill that tells the truth: what left this device, what waits, what a person must mend. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Check, CloudDownload, CloudOff, CloudUpload, KeyRound, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { clockAt } from '#shared/core/dates.ts';
import type { LineState } from '../sync/loop.ts';
import type { Waiting } from '../sync/phone.ts';
import { formatMoment, formatNumber } from './format.ts';
import { useFrame } from './frame-width.ts';
import { useLine, usePhone } from './phone-context.tsx';

export interface PillText {
  readonly tone: 'good' | 'warm' | 'bad' | 'plain';
  readonly text: string;
  /** Beside the title of a phone's screen, where the sentence is too long: two short lines. */
  readonly lines?: string;
  /** Where the title needs the room: a figure, or nothing beside the icon. */
  readonly short: string;
  readonly icon: typeof Check;
}

interface Seen {
  readonly waiting: Waiting;
  readonly line: LineState;
  readonly contactAt: number | null;
  /** Rows received so far while the first sync or a resync is not complete; null after. */
  readonly receiving: number | null;
}

/** What the pill says: the worst first. */
export function pillText({ waiting, line, contactAt, receiving }: Seen): PillText {
  const { toFix, toSend, files } = waiting;
  const photos = files > 0 ? `${files} ${files > 1 ? 'fichiers' : 'fichier'} à envoyer` : '';
  if (line.kind === 'auth') {
    return {
      tone: 'bad',
      text: 'Reconnexion nécessaire',
      lines: 'Reconnexion\nnécessaire',
      short: '',
      icon: KeyRound,
    };
  }
  if (line.kind === 'revoked')
    return { tone: 'bad', text: 'Accès retiré', short: 'Accès retiré', icon: KeyRound };
  if (toFix > 0)
    return { tone: 'bad', text: `${toFix} à corriger`, short: `${toFix}`, icon: TriangleAlert };
  if (line.kind === 'upgrade')
    return { tone: 'warm', text: 'Mise à jour à faire', short: '', icon: CloudDownload };
  if (line.kind === 'offline') {
    const since = clockAt(line.sinceMs);
    if (toSend === 0) {
      const text = photos ? `Hors ligne · ${photos}` : 'Hors ligne';
      return { tone: photos ? 'warm' : 'plain', text, short: '', icon: CloudOff };
    }
    return {
      tone: 'warm',
      text: `Hors ligne · ${toSend} à envoyer depuis ${since}`,
      lines: `Hors ligne\n${toSend} à envoyer`,
      short: `${toSend}`,
      icon: CloudOff,
    };
  }
  if (toSend > 0)
    return { tone: 'warm', text: `${toSend} à envoyer`, short: `${toSend}`, icon: CloudUpload };
  if (photos) return { tone: 'warm', text: photos, short: `${files}`, icon: CloudUpload };
  if (receiving !== null) {
    return {
      tone: 'plain',
      text: `Réception · ${formatNumber(receiving)}`,
      short: '',
      icon: CloudDownload,
    };
  }
  if (contactAt === null)
    return { tone: 'plain', text: 'Première connexion', short: '', icon: CloudDownload };
  return {
    tone: 'good',
    text: `À jour · ${formatMoment(contactAt, Date.now())}`,
    short: '',
    icon: Check,
  };
}

interface PillProps {
  readonly isShort?: boolean;
}

/** The pill of the header; a tap opens the centre d'envoi. */
export function Pill({ isShort = false }: PillProps) {
  const isPhone = useFrame() === 'phone';
  const phone = usePhone();
  const line = useLine();
  const seen = useLiveQuery(async () => {
    const [waiting, meta] = await Promise.all([phone.waiting(), phone.meta()]);
    const isReceiving = meta !== undefined && (!meta.complete || meta.sweeping) && meta.rev > 0;
    return {
      waiting,
      contactAt: meta?.contactAt ?? null,
      receiving: isReceiving ? meta.received : null,
    };
  }, [phone]);
  if (!seen) return null;
  const said = pillText({ ...seen, line });
  const { tone, text, icon: Icon } = said;
  const shown = isShort ? said.short : isPhone ? said.lines : undefined;
  const href = line.kind === 'auth' ? '/reconnexion' : '/envoi';
  return (
    <Link
      href={href}
      className={`pill pill--${tone} no-print`}
      aria-label={`${text}. Ouvrir le centre d’envoi`}
    >
      <Icon aria-hidden />
      <span role="status">
        {shown === undefined ? text : <span className="visually-hidden">{text}</span>}
      </span>
      {shown && <span aria-hidden>{shown}</span>}
    </Link>
  );
}
