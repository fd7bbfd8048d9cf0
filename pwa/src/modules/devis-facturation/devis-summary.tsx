/** What a quote says: totals beside those of the file, hours, lots, options, and every remark. */
import { CircleAlert, CircleCheckBig, Info, TriangleAlert } from 'lucide-react';
import { FAMILLES, type Famille } from '#shared/core/familles.ts';
import type {
  Alerte,
  TvaDuTaux,
} from '#shared/modules/devis-facturation/batappli/devis-batappli.ts';
import { formatCents, formatNumber } from '../../ui/format.ts';
import './devis.css';

interface Totals {
  readonly htCents: number;
  readonly tvaCents: number;
  readonly ttcCents: number;
  readonly htLuCents: number | null;
  readonly tvaLueCents: number | null;
  readonly tva: readonly TvaDuTaux[];
  readonly heures: number | null;
  readonly heuresOptions: number;
  readonly debourseCents: number | null;
}

export interface LotShown {
  readonly rang: number;
  readonly code: string | null;
  readonly libelle: string;
  readonly famille: Famille;
  readonly htCents: number;
  readonly heures: number | null;
  readonly debourseCents: number | null;
}

const hours = (heures: number | null) => (heures === null ? '—' : `${formatNumber(heures)} h`);
const euros = (cents: number | null) => (cents === null ? '—' : formatCents(cents));

/** Whether the file and its lines agree, in a sentence. */
function Proof({ htCents, tvaCents, htLuCents, tvaLueCents }: Totals) {
  const isProven = htLuCents === htCents && tvaLueCents === tvaCents;
  if (isProven) {
    return (
      <p className="row small tone-good">
        <CircleCheckBig aria-hidden />
        Égal au fichier, au centime
      </p>
    );
  }
  return (
    <p className="row small tone-bad">
      <CircleAlert aria-hidden />
      Le fichier dit {euros(htLuCents)} HT et {euros(tvaLueCents)} de TVA
    </p>
  );
}

export function DevisTotals(totals: Totals) {
  const { htCents, tvaCents, ttcCents, tva, heures, heuresOptions, debourseCents } = totals;
  return (
    <section className="card card--pad stack" aria-label="Totaux">
      <dl className="facts">
        <div>
          <dt>Total HT</dt>
          <dd className="figure">{formatCents(htCents)}</dd>
        </div>
        <div>
          <dt>Heures vendues</dt>
          <dd className="figure">{heures === null ? 'inconnues' : hours(heures)}</dd>
        </div>
        <div>
          <dt>Déboursé fournitures</dt>
          <dd className="figure">{debourseCents === null ? 'inconnu' : euros(debourseCents)}</dd>
        </div>
      </dl>
      <Proof {...totals} />
      <p className="small muted">
        {tva.map(({ tauxPct, baseCents, tvaCents: cents }) => (
          <span key={tauxPct} className="devis-rate">
            TVA {formatNumber(tauxPct)} % sur {formatCents(baseCents)} : {formatCents(cents)}
          </span>
        ))}
        <span className="devis-rate">
          TVA {formatCents(tvaCents)} · TTC {formatCents(ttcCents)}
        </span>
        {heuresOptions > 0 && (
          <span className="devis-rate">{hours(heuresOptions)} en option, non comptées</span>
        )}
      </p>
    </section>
  );
}

export function DevisLots({ lots }: { lots: readonly LotShown[] }) {
  if (lots.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Lots</h2>
      <ul className="card">
        {lots.map(({ rang, code, libelle, famille, htCents, heures, debourseCents }) => (
          <li key={rang} className="list-row list-row--line">
            <span className="grow">
              <span className="list-row__title">{libelle}</span>
              <span className="list-row__sub">
                {[code, FAMILLES[famille]].filter(Boolean).join(' · ')}
                {debourseCents !== null && ` · déboursé ${formatCents(debourseCents)}`}
              </span>
            </span>
            <span className="devis-amount">
              <b>{formatCents(htCents)}</b>
              <span className="small muted">{hours(heures)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const LOOKS = {
  ecart: { tone: 'notice--bad', icon: CircleAlert },
  attention: { tone: '', icon: TriangleAlert },
  info: { tone: 'notice--accent', icon: Info },
} as const;

/** Remarks one after the other, the gravest first; many of one kind are folded into one. */
export function DevisAlertes({ alertes }: { alertes: readonly Alerte[] }) {
  const byCode = new Map<string, Alerte[]>();
  for (const one of alertes) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  return (
    <>
      {[...byCode].map(([code, same]) => {
        const [first] = same;
        if (!first) return null;
        const { tone, icon: Icon } = LOOKS[first.niveau];
        return (
          <div key={code} className={`notice ${tone}`}>
            <Icon aria-hidden />
            <div className="grow stack stack--tight">
              {same.slice(0, 3).map(({ texte }) => (
                <p key={texte}>{texte}</p>
              ))}
              {same.length > 3 && (
                <details>
                  <summary>{formatNumber(same.length - 3)} autres lignes</summary>
                  {same.slice(3).map(({ texte }) => (
                    <p key={texte}>{texte}</p>
                  ))}
                </details>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}
