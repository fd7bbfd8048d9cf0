/** Hours of a chantier by family of works: sold, spent, still planned; a bar each, and the figures. */
import { FAMILLES } from '#shared/core/familles.ts';
import { heuresParFamille } from '#shared/links/heures-vendues.ts';
import { budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { devisHeures } from '#shared/modules/devis-facturation/devis-heures.entity.ts';
import { ordreDesFamilles, repartirHeures } from '#shared/modules/planning/heures-chantier.ts';
import { intervention } from '#shared/modules/planning/intervention.entity.ts';
import { depassementDe } from '#shared/modules/planning/regles.ts';
import { formatNumber } from '../../ui/format.ts';
import { useRow, useRows } from '../../ui/phone-context.tsx';
import { useHeuresChantier } from './use-compte.ts';

interface BarProps {
  readonly label: string;
  readonly vendues: number;
  readonly passees: number;
  readonly aVenir: number;
  readonly depassement: 'aucun' | 'orange' | 'rouge';
}

const WORDS = { aucun: null, orange: 'watch', rouge: 'bad' } as const;

function Bar({ label, vendues, passees, aVenir, depassement }: BarProps) {
  const widest = Math.max(vendues, passees + aVenir, 0.01);
  const part = (hours: number) => ({ inlineSize: `${(hours / widest) * 100}%` });
  const ecart = passees + aVenir - vendues;
  const tone = WORDS[depassement];
  return (
    <li className="heures-bar">
      <p className="row row--wide">
        <span className="strong">{label}</span>
        <span className="nowrap">{formatNumber(vendues)} h vendues</span>
      </p>
      <span className="heures-bar__track" aria-hidden>
        <i data-part="passees" data-over={depassement} style={part(passees)} />
        <i data-part="a-venir" style={part(aVenir)} />
        <b style={{ insetInlineStart: `${(vendues / widest) * 100}%` }} />
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

export function HeuresChart({ chantierId }: { chantierId: string }) {
  const of = { field: 'chantierId', equals: chantierId };
  const site = useRow(chantier, chantierId);
  const budgets = useRows(budgetHeures, of);
  const imported = useRows(devisHeures, of);
  const interventions = useRows(intervention, of);
  const lues = useHeuresChantier(chantierId);
  if (!site || !budgets || !imported || !interventions || !lues) return null;
  const { heures, regle } = lues;
  const passees = Math.round((heures.confirmees + heures.supposees) * 100) / 100;
  const { aVenir } = heures;
  const vendues = site.heuresVendues ?? 0;
  if (vendues === 0 && passees === 0 && aVenir === 0) return null;
  const familles = heuresParFamille(budgets, imported);
  const parts = repartirHeures(ordreDesFamilles(familles, interventions), { passees, aVenir });
  const over = (one: { vendues: number; passees: number; aVenir: number }) =>
    depassementDe({ vendues: one.vendues, consommees: one.passees + one.aVenir }, regle);
  const whole = { vendues, passees, aVenir };
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Heures</h2>
      <ul className="card card--pad stack stack--loose">
        <Bar label="Tout le chantier" {...whole} depassement={over(whole)} />
        {parts.length > 1 &&
          parts.map((one) => (
            <Bar key={one.famille} label={FAMILLES[one.famille]} {...one} depassement={over(one)} />
          ))}
      </ul>
      <details className="small">
        <summary>D’où viennent ces heures</summary>
        <p>
          Passées : {formatNumber(heures.confirmees)} h confirmées par ceux qui les ont faites,{' '}
          {formatNumber(heures.supposees)} h comptées comme prévues, faute d’avoir été confirmées.
          Prévues : le planning à partir d’aujourd’hui. Toutes sont multipliées par le coefficient
          de l’entreprise ({formatNumber(regle.coefficient)}) pour se comparer aux heures vendues.
          {heures.sav > 0 && ` SAV, à part : ${formatNumber(heures.sav)} h.`}
        </p>
        {parts.length > 1 && (
          <p>
            Le planning ne connaît que le chantier : les familles se remplissent l’une après
            l’autre, dans l’ordre des interventions.
          </p>
        )}
      </details>
    </section>
  );
}
