/** Hours of a chantier, a family or a person as one bar, with its figures beside it. */
import type { ReactNode } from 'react';
import './heures-bar.css';
import { formatNumber } from './format.ts';

interface HeuresBarProps {
  readonly label: ReactNode;
  /** Null where nobody has said. */
  readonly vendues: number | null;
  readonly passees: number;
  readonly aVenir: number;
  readonly depassement: 'aucun' | 'orange' | 'rouge';
}

const WORDS = { aucun: null, orange: 'watch', rouge: 'bad' } as const;

/** Spent and coming hours against sold ones, with a mark where what was sold ends. */
export function HeuresBar({ label, vendues, passees, aVenir, depassement }: HeuresBarProps) {
  const widest = Math.max(vendues ?? 0, passees + aVenir, 0.01);
  const part = (hours: number) => ({ inlineSize: `${(hours / widest) * 100}%` });
  const ecart = passees + aVenir - (vendues ?? 0);
  const tone = WORDS[depassement];
  return (
    <li className="heures-bar">
      <p className="row row--wide">
        <span className="strong">{label}</span>
        <span className="nowrap">
          {vendues === null ? 'heures vendues à donner' : `${formatNumber(vendues)} h vendues`}
        </span>
      </p>
      <span className="heures-bar__track" aria-hidden>
        <i data-part="passees" data-over={depassement} style={part(passees)} />
        <i data-part="a-venir" style={part(aVenir)} />
        {vendues !== null && <b style={{ insetInlineStart: `${(vendues / widest) * 100}%` }} />}
      </span>
      <p className="row row--wide small muted">
        <span>
          {formatNumber(passees)} passées · {formatNumber(aVenir)} prévues
        </span>
        {tone && <span className={`badge badge--${tone}`}>+ {formatNumber(ecart)} h</span>}
      </p>
    </li>
  );
}
