/** Hours of a chantier by family of works: sold, spent, still planned; a bar each, and the figures. */
import { FAMILLES } from '#shared/core/familles.ts';
import { heuresParFamille } from '#shared/links/heures-vendues.ts';
import { budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { devisHeures } from '#shared/modules/devis-facturation/devis-heures.entity.ts';
import {
  heuresComptees,
  ordreDesFamilles,
  repartirHeures,
} from '#shared/modules/planning/heures-chantier.ts';
import { intervention } from '#shared/modules/planning/intervention.entity.ts';
import { depassementDe } from '#shared/modules/planning/regles.ts';
import { formatNumber } from '../../ui/format.ts';
import { HeuresBar } from '../../ui/heures-bar.tsx';
import { useRow, useRows } from '../../ui/phone-context.tsx';
import { useHeuresChantier } from './use-compte.ts';

export function HeuresChart({ chantierId }: { chantierId: string }) {
  const of = { field: 'chantierId', equals: chantierId };
  const site = useRow(chantier, chantierId);
  const budgets = useRows(budgetHeures, of);
  const imported = useRows(devisHeures, of);
  const interventions = useRows(intervention, of);
  const lues = useHeuresChantier(chantierId);
  if (!site || !budgets || !imported || !interventions || !lues) return null;
  const { heures, regle } = lues;
  const { passees, aVenir, savCompte, savApart } = heuresComptees(
    heures,
    regle.savImpute === 'chantier',
  );
  const vendues = site.heuresVendues;
  if (!vendues && passees === 0 && aVenir === 0) return null;
  const familles = heuresParFamille(budgets, imported);
  const parts = repartirHeures(ordreDesFamilles(familles, interventions), { passees, aVenir });
  const over = (one: { vendues: number | null; passees: number; aVenir: number }) => {
    if (one.vendues === null) return 'aucun';
    return depassementDe({ vendues: one.vendues, consommees: one.passees + one.aVenir }, regle);
  };
  const whole = { vendues, passees, aVenir };
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Heures</h2>
      <ul className="card card--pad stack stack--loose">
        <HeuresBar label="Tout le chantier" {...whole} depassement={over(whole)} />
        {parts.length > 1 &&
          parts.map((one) => (
            <HeuresBar
              key={one.famille}
              label={FAMILLES[one.famille]}
              {...one}
              depassement={over(one)}
            />
          ))}
      </ul>
      <details className="small">
        <summary>D’où viennent ces heures</summary>
        <p>
          Passées : {formatNumber(heures.confirmees)} h confirmées par ceux qui les ont faites,{' '}
          {formatNumber(heures.supposees)} h comptées comme prévues, faute d’avoir été confirmées.
          Prévues : le planning à partir d’aujourd’hui. Toutes sont multipliées par le coefficient
          de l’entreprise ({formatNumber(regle.coefficient)}) pour se comparer aux heures vendues.
          {savApart > 0 && ` SAV, à part : ${formatNumber(savApart)} h.`}
          {savCompte > 0 && ` SAV compris : ${formatNumber(savCompte)} h.`}
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
