/** Options apart: outside the total until the client takes them. */
import type { ReactNode } from 'react';
import { formatCents, formatNumber, formatShortDay } from '../../ui/format.ts';

export interface OptionShown {
  readonly rang: number;
  readonly libelle: string;
  readonly htCents: number;
  readonly heures: number;
  readonly dateAcceptation?: string | null;
}

interface OptionListProps<O extends OptionShown> {
  readonly options: readonly O[];
  /** What may be done with one. */
  readonly actionOf?: (option: O) => ReactNode;
}

export function OptionList<O extends OptionShown>({ options, actionOf }: OptionListProps<O>) {
  if (options.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Options <span>hors du total</span>
      </h2>
      <ul className="card">
        {options.map((option) => {
          const { rang, libelle, htCents, heures, dateAcceptation } = option;
          return (
            <li key={rang} className="list-row list-row--line devis-option">
              <span className="grow">
                <span className="list-row__title">{libelle}</span>
                <span className="list-row__sub">
                  {dateAcceptation
                    ? `Acceptée le ${formatShortDay(dateAcceptation)}, comptée`
                    : 'Non comptée'}
                </span>
              </span>
              <span className="devis-amount">
                <b>{formatCents(htCents)}</b>
                <span className="small muted">{formatNumber(heures)} h</span>
              </span>
              {actionOf?.(option)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
