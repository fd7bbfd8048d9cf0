/** Does the file agree with itself? Every figure is computed again and compared to the cent. */

import { multiply } from '../../../core/decimal.ts';
import { familleOfCode } from '../../../core/familles.ts';
import type { Alerte, Composant, TotauxLus } from './devis-batappli.ts';
import { type LigneLue, type SousTotal, shorten } from './read-ligne.ts';
import { isKnownUnit } from './unites.ts';

/** One cent: what two ways of rounding may differ by. */
const TOLERANCE_CENTS = 1;

/** `1 234,56 €`, for sentences that are made where no `Intl` of a screen is. */
export function inEuros(cents: number): string {
  const [whole = '', part = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${cents < 0 ? '−' : ''}${grouped},${part}\u00a0€`;
}

function differs(left: number, right: number): boolean {
  return Math.abs(left - right) > TOLERANCE_CENTS;
}

function ligneTotal(line: LigneLue | Composant): number | null {
  if (line.prixUnitaireCents === null || line.quantite === null) return null;
  const price = { value: line.prixUnitaireCents, digits: 0 };
  return multiply(price, { value: line.quantite, digits: 3 }, 0);
}

function checkOuvrage(ligne: LigneLue, hasAnyComposant: boolean): Alerte[] {
  const { ligneFeuille, totalHtCents, quantite } = ligne;
  const name = `Ligne ${ligneFeuille}, « ${shorten(ligne.libelle)} »`;
  const alertes: Alerte[] = [];
  const warn = (niveau: Alerte['niveau'], code: Alerte['code'], texte: string) =>
    alertes.push({ niveau, code, texte: `${name} : ${texte}`, ligneFeuille });
  const expected = ligneTotal(ligne);
  if (expected !== null && expected !== totalHtCents) {
    const read = inEuros(totalHtCents);
    warn(
      'attention',
      'total-ligne-different',
      `le fichier dit ${read}, prix × quantité fait ${inEuros(expected)}.`,
    );
  }
  if (ligne.tvaPct === 0 && totalHtCents !== 0) warn('info', 'tva-nulle', 'sans TVA.');
  if (familleOfCode(ligne.code) === 'autre' && !/^0\.0\s/.test(ligne.code)) {
    warn('info', 'famille-inconnue', `le code « ${ligne.code} » n’a pas de famille connue.`);
  }
  if (!isKnownUnit(ligne.unite)) warn('info', 'unite-inconnue', `unité « ${ligne.unite} ».`);
  if (ligne.composants.length === 0) {
    if (hasAnyComposant && totalHtCents !== 0) {
      warn(
        'attention',
        'ouvrage-sans-composant',
        'sans main d’œuvre ni fourniture : ni heures ni déboursé.',
      );
    }
    return alertes;
  }
  const sum = ligne.composants.reduce((total, one) => total + one.totalHtCents, 0);
  // Unit prices are rounded before they are multiplied: a cent for each unit, and a little more.
  const allowed = Math.abs(quantite ?? 1) + 10;
  if (Math.abs(sum - totalHtCents) > allowed) {
    const texte = `ses composants font ${inEuros(sum)}, la ligne ${inEuros(totalHtCents)}.`;
    warn('attention', 'composants-differents', texte);
  }
  for (const composant of ligne.composants) {
    if (ligneTotal(composant) !== composant.totalHtCents) {
      const texte = `le total de « ${shorten(composant.libelle)} » n’est pas son prix × quantité.`;
      warn('attention', 'total-ligne-different', texte);
    }
  }
  return alertes;
}

/** What the lines themselves show. */
export function checkLignes(lignes: readonly LigneLue[]): Alerte[] {
  const ouvrages = lignes.filter(({ nature }) => nature === 'ouvrage');
  const hasAnyComposant = ouvrages.some(({ composants }) => composants.length > 0);
  const alertes = ouvrages.flatMap((ligne) => checkOuvrage(ligne, hasAnyComposant));
  if (hasAnyComposant || ouvrages.length === 0) return alertes;
  const texte =
    'Le devis a été exporté sans son détail : ni heures ni déboursé. Écrivez les heures par famille.';
  return [{ niveau: 'attention', code: 'sans-composant', texte }, ...alertes];
}

/** Subtotals that do not agree with their block. */
export function checkSousTotaux(sousTotaux: readonly SousTotal[]): Alerte[] {
  return sousTotaux.flatMap((one): Alerte[] => {
    const { luCents, sommeCents, remisesEnTeteCents, ligneFeuille } = one;
    if (!differs(luCents, sommeCents)) return [];
    if (!differs(luCents, sommeCents - remisesEnTeteCents)) return [];
    const texte = `Ligne ${ligneFeuille} : le sous-total dit ${inEuros(luCents)}, ses lignes font ${inEuros(sommeCents)}.`;
    return [{ niveau: 'attention', code: 'sous-total-different', texte, ligneFeuille }];
  });
}

/** The three control amounts against what was computed. */
export function checkTotaux(
  lus: TotauxLus,
  computed: { htCents: number; tvaCents: number; ttcCents: number },
): Alerte[] {
  if (lus.htCents === null) {
    const texte = 'Le fichier n’a pas de « Total HT » : rien ne prouve que tout a été lu.';
    return [{ niveau: 'ecart', code: 'totaux-absents', texte }];
  }
  const checks = [
    { code: 'ht-different', name: 'Total HT', read: lus.htCents, sum: computed.htCents },
    { code: 'tva-different', name: 'Total TVA', read: lus.tvaCents, sum: computed.tvaCents },
    { code: 'ttc-different', name: 'Total TTC', read: lus.ttcCents, sum: computed.ttcCents },
  ] as const;
  return checks.flatMap(({ code, name, read, sum }): Alerte[] => {
    if (read === null || !differs(read, sum)) return [];
    const texte = `${name} : le fichier dit ${inEuros(read)}, les lignes font ${inEuros(sum)}.`;
    return [{ niveau: 'ecart', code, texte }];
  });
}
