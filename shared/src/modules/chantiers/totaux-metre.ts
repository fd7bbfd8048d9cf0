/** What the measures of a building add up to, each figure with the steps that led to it. */
import type { Metre } from './metre.entity.ts';
import { LINEAIRES, type MesureNature, type MetreLigne } from './metre-ligne.entity.ts';

type Corps = Pick<Metre, 'longueurM' | 'largeurM' | 'hauteurEgoutM' | 'hauteurFaitageM' | 'riveM'>;
type Ligne = Pick<MetreLigne, 'nature' | 'libelle' | 'largeurM' | 'hauteurM' | 'nombre'>;

export interface Total {
  readonly code: string;
  readonly libelle: string;
  readonly unite: 'm' | 'm²';
  /** Rounded to the centimetre, or to the hundredth of a square metre. */
  readonly valeur: number;
  /** How it was found, in words. */
  readonly formule: string;
  /** The same with its figures. */
  readonly valeurs: string;
  /** What cannot be right, in a sentence. */
  readonly doute?: string;
}

/** Metres or square metres, two digits after the comma. */
function centieme(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}

function dit(value: number): string {
  return String(centieme(value)).replace('.', ',');
}

/** Whether a surface lacks the height that it is made of. */
export function isSansHauteur({ nature, hauteurM }: Pick<Ligne, 'nature' | 'hauteurM'>): boolean {
  return hauteurM === null && !LINEAIRES.includes(nature);
}

/** Surface of a line in m², or its length in m; a gable end is a triangle. */
export function mesureDe({ nature, largeurM, hauteurM, nombre }: Ligne): number {
  if (LINEAIRES.includes(nature)) return largeurM * nombre;
  const part = nature === 'pignon' ? 0.5 : 1;
  return largeurM * (hauteurM ?? 0) * nombre * part;
}

/** The length of a verge in m: measured, else by half the width and the two heights; null: unknown. */
export function riveDe({ riveM, largeurM, hauteurEgoutM, hauteurFaitageM }: Corps): number | null {
  if (riveM !== null) return riveM;
  if (largeurM === null || hauteurEgoutM === null || hauteurFaitageM === null) return null;
  if (hauteurFaitageM <= hauteurEgoutM) return null;
  return Math.hypot(largeurM / 2, hauteurFaitageM - hauteurEgoutM);
}

function longueursDe(corps: Corps): Total[] {
  const { longueurM, largeurM, riveM } = corps;
  const totals: Total[] = [];
  if (longueurM !== null && largeurM !== null) {
    totals.push({
      ...{ code: 'perimetre', libelle: 'Périmètre', unite: 'm' },
      valeur: centieme(2 * (longueurM + largeurM)),
      formule: '2 × (longueur + largeur)',
      valeurs: `2 × (${dit(longueurM)} + ${dit(largeurM)})`,
    });
  }
  if (longueurM !== null) {
    totals.push({
      ...{ code: 'egouts', libelle: 'Égouts', unite: 'm' },
      valeur: centieme(2 * longueurM),
      formule: '2 × longueur',
      valeurs: `2 × ${dit(longueurM)}`,
    });
  }
  const rive = riveDe(corps);
  if (rive !== null) {
    const calcul =
      riveM === null
        ? '4 × rive, la rive par la demi-largeur et la différence des hauteurs'
        : '4 × rive mesurée';
    totals.push({
      ...{ code: 'rives', libelle: 'Rives', unite: 'm' },
      valeur: centieme(4 * rive),
      formule: calcul,
      valeurs: `4 × ${dit(rive)}`,
    });
  }
  return totals;
}

interface Famille {
  readonly code: string;
  readonly libelle: string;
  readonly plus: readonly MesureNature[];
  readonly moins: readonly MesureNature[];
  readonly formule: string;
}

/** What is added and what is taken away. Source: the firm's sheet « Métrés ». */
const FAMILLES: readonly Famille[] = [
  {
    ...{ code: 'murs', libelle: 'Murs nets', formule: 'murs et pignons − ouvertures' },
    ...{ plus: ['mur', 'pignon'], moins: ['ouverture'] },
  },
  {
    ...{ code: 'toit', libelle: 'Toiture nette', formule: 'pans − fenêtres de toit' },
    ...{ plus: ['pan'], moins: ['fenetre-toit'] },
  },
  {
    ...{ code: 'dalle', libelle: 'Dalle nette', formule: 'dalle − trémies' },
    ...{ plus: ['dalle'], moins: ['tremie'] },
  },
  {
    ...{ code: 'appuis', libelle: 'Appuis', formule: 'somme des appuis' },
    ...{ plus: ['appui'], moins: [] },
  },
  {
    ...{ code: 'tableaux', libelle: 'Tableaux', formule: 'somme des tableaux' },
    ...{ plus: ['tableau'], moins: [] },
  },
];

function somme(lignes: readonly Ligne[], natures: readonly MesureNature[]): number {
  return lignes
    .filter(({ nature }) => natures.includes(nature))
    .reduce((sum, ligne) => sum + mesureDe(ligne), 0);
}

function surfaceDe(famille: Famille, lignes: readonly Ligne[]): Total[] {
  const { code, libelle, plus, moins, formule } = famille;
  if (!lignes.some(({ nature }) => [...plus, ...moins].includes(nature))) return [];
  const [brut, retire] = [somme(lignes, plus), somme(lignes, moins)];
  const isLineaire = plus.every((nature) => LINEAIRES.includes(nature));
  const total: Total = {
    ...{ code, libelle, formule, unite: isLineaire ? 'm' : 'm²' },
    valeur: centieme(brut - retire),
    valeurs: moins.length === 0 ? dit(brut) : `${dit(brut)} − ${dit(retire)}`,
  };
  const natures = [...plus, ...moins];
  if (lignes.some((ligne) => natures.includes(ligne.nature) && isSansHauteur(ligne))) {
    return [{ ...total, doute: 'Une mesure n’a pas de hauteur : elle compte pour rien.' }];
  }
  if (retire <= brut) return [total];
  return [{ ...total, doute: 'On retire plus qu’il n’y a : vérifiez ces mesures.' }];
}

/** All figures that the measures allow, lengths first; what is not measured is left out. */
export function totauxMetre(corps: Corps, lignes: readonly Ligne[]): Total[] {
  return [...longueursDe(corps), ...FAMILLES.flatMap((famille) => surfaceDe(famille, lignes))];
}
