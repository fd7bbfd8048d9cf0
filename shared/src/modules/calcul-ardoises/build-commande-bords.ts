/** What the edges and openings of a roof take: by the metre as published, else by the firm's own coefficient. */
import { cite, GEOMETRIE } from './citations.ts';
import { countPacks } from './compute-boites.ts';
import { countRangs, noquetsOf } from './compute-noquets.ts';
import { formatM, formatNombre, formatTaille } from './format-nombre.ts';
import type { FormatJuge } from './formats.ts';
import type { Reglages } from './reglages.ts';
import type { AreteNature, Toit } from './toit.ts';
import type { LigneCommande, ToitCalcule } from './toit-calcule.ts';

export interface BordsDemande {
  readonly toit: Toit;
  readonly calcule: ToitCalcule;
  readonly format: FormatJuge;
  readonly isCloue: boolean;
  readonly reglages: Reglages;
}

/** Clay ridge tiles, sheets of 1 × 2 m of zinc and m² of volige per metre. Source: atarys_devis. */
const TUILES_PAR_M = 3.05;
const FEUILLES_PAR_M = 0.2;
const VOLIGE_M2_PAR_M = 0.2;
/** Slates of a lignolet over its length in widths. Source: rappidos, low confidence. */
const LIGNOLET = 1.2;
/** Bands of zinc are bought 5 % longer. Source: rappidos, low confidence. */
const BANDES_PLUS = 1.05;
/** Along a straight verge half-slates, two nails, and whole ones, one nail, take turns. Source: batirama_suite. */
const CLOUS_RIVE = { demie: 2, entiere: 1 } as const;

const A_CONFIRMER = 'formule à confirmer, écrivez votre coefficient dans les réglages';
const REGLAGE = "Réglage de l'entreprise";
const sansPack = { packs: null, packLibelle: null } as const;

/** The lines of égout, faîtage, rives, arêtiers, noues, bris, solins, then of openings; quantities are whole. */
export function buildCommandeBords(demande: BordsDemande): LigneCommande[] {
  return [
    ...ofEgout(demande),
    ...ofFaitage(demande),
    ...ofRive(demande),
    ...ofAretier(demande),
    ...ofBandes(demande),
    ...ofNoquets(demande),
    ...ofOuvertures(demande),
  ];
}

function longueurOf({ calcule }: BordsDemande, nature: AreteNature): number {
  return calcule.longueursMm[nature] ?? 0;
}

interface ParMetre {
  readonly article: string;
  readonly mm: number;
  /** What is measured: `de faîtage`. */
  readonly de: string;
  /** Of the firm; null where it has not decided, zero where it uses none. */
  readonly parM: number | null;
  /** What is counted; the metre of the edge itself where nobody knows how many go to it. */
  readonly unite: string;
  readonly barreMm?: number | null;
}

/**
 * What no source counts: the firm's coefficient by the metre, or, until it is written, the length that
 * was drawn, marked as to be confirmed.
 */
function byCoefficient({ article, mm, de, parM, unite, barreMm }: ParMetre): LigneCommande[] {
  if (mm <= 0 || parM === 0) return [];
  const sur = `${metres(mm)} ${de}`;
  if (parM === null) {
    const detail = `${sur} d’après le dessin ; ${A_CONFIRMER}`;
    const quantite = wholeM(mm);
    const own = unite === 'm' ? 'm' : `m ${de}`;
    return [
      { article, quantite, unite: own, ...sansPack, detail, source: GEOMETRIE, aConfirmer: true },
    ];
  }
  const quantite = wholeM(mm * parM);
  const barre = barreMm ?? null;
  const packs = barre === null ? null : countPacks(quantite * 1_000, barre);
  const packLibelle = packs === null || barre === null ? null : `longueurs de ${formatM(barre)}`;
  const detail = `${sur} × ${formatNombre(parM, 2)} au mètre`;
  return [{ article, quantite, unite, packs, packLibelle, detail, source: REGLAGE }];
}

/** Metres to the centimetre: what a tape reads. */
function metres(mm: number): string {
  return formatM(Math.round(mm / 10) * 10);
}

/** Whole metres, the next above; what geometry leaves beyond the micron is none. */
function wholeM(mm: number): number {
  return Math.ceil(mm / 1_000 - 1e-9);
}

function ofEgout(demande: BordsDemande): LigneCommande[] {
  return byCoefficient({
    article: 'Volige d’égout, 12 ou 18 mm',
    mm: longueurOf(demande, 'egout'),
    de: 'd’égout',
    parM: demande.reglages.voligeEgoutParM,
    unite: 'm',
  });
}

function ofFaitage(demande: BordsDemande): LigneCommande[] {
  const mm = longueurOf(demande, 'faitage');
  if (mm <= 0) return [];
  const { toit, reglages } = demande;
  const liteau = byCoefficient({
    article: 'Liteau de faîtage',
    mm,
    de: 'de faîtage',
    parM: reglages.liteauFaitageParM,
    unite: 'm',
    barreMm: reglages.liteauLongueurMm,
  });
  const closoir = byCoefficient({
    article: 'Closoir de faîtage',
    mm,
    de: 'de faîtage',
    parM: reglages.closoirParM,
    unite: 'm',
    barreMm: reglages.closoirLongueurMm,
  });
  return [
    ...couvertureOf(demande, mm),
    ...(toit.faitage === 'tuiles' ? closoir : []),
    ...(toit.faitage === 'lignolet' ? [] : liteau),
  ];
}

/** What covers the ridge, as published. */
function couvertureOf({ toit, format }: BordsDemande, mm: number): LigneCommande[] {
  const m = mm / 1_000;
  const sur = `${metres(mm)} de faîtage`;
  const devis = { ...sansPack, source: cite('atarys_devis') };
  switch (toit.faitage) {
    case 'tuiles':
      return [
        {
          article: 'Tuiles faîtières de 40 cm',
          quantite: Math.ceil(m * TUILES_PAR_M),
          unite: 'tuiles',
          detail: `${sur} × ${formatNombre(TUILES_PAR_M, 2)} au mètre`,
          ...devis,
        },
      ];
    case 'zinc':
      return [
        {
          article: 'Feuilles de zinc 1 × 2 m',
          quantite: Math.ceil(m * FEUILLES_PAR_M),
          unite: 'feuilles',
          detail: `${sur}, bande de 330 mm : ${formatNombre(FEUILLES_PAR_M)} feuille au mètre`,
          ...devis,
        },
        {
          article: 'Volige de faîtage',
          quantite: Math.ceil(m * VOLIGE_M2_PAR_M),
          unite: 'm²',
          detail: `${sur} × ${formatNombre(VOLIGE_M2_PAR_M)} m² au mètre`,
          ...devis,
        },
      ];
    case 'lignolet':
      return [
        {
          article: `Ardoises de lignolet ${formatTaille(format)}`,
          quantite: Math.ceil((mm / format.largeurMm) * LIGNOLET),
          unite: 'ardoises',
          detail: `${sur} ÷ largeur × ${formatNombre(LIGNOLET)}`,
          ...sansPack,
          source: cite('rappidos'),
        },
      ];
  }
}

/** Nails of the straight verges of a roof that is laid with hooks; nail-laid, they are counted already. */
function ofRive({ toit, calcule, isCloue }: BordsDemande): LigneCommande[] {
  if (isCloue) return [];
  const rangs = calcule.geometrie.aretes
    .filter(({ nature }) => nature === 'rive')
    .reduce((sum, arete) => sum + countRangs(arete, { toit, calcule }), 0);
  if (rangs === 0) return [];
  const demies = Math.ceil(rangs / 2);
  const { demie, entiere } = CLOUS_RIVE;
  return [
    {
      article: 'Clous de rive',
      quantite: demies * demie + (rangs - demies) * entiere,
      unite: 'clous',
      ...sansPack,
      detail: `${formatNombre(rangs)} rangs le long des rives droites : 2 par demi-ardoise, 1 par ardoise entière`,
      source: cite('batirama_suite'),
    },
  ];
}

function ofAretier(demande: BordsDemande): LigneCommande[] {
  return byCoefficient({
    article: 'Crochets d’arêtier',
    mm: longueurOf(demande, 'aretier'),
    de: 'd’arêtier',
    parM: demande.reglages.crochetsAretierParM,
    unite: 'crochets',
  });
}

/** Zinc by the length: valleys, the break of a mansard, what runs against a wall. */
function ofBandes(demande: BordsDemande): LigneCommande[] {
  const { toit, reglages } = demande;
  const barreMm = reglages.zincLongueurMm;
  const bande = (article: string, nature: AreteNature, de: string): LigneCommande[] => {
    const mm = longueurOf(demande, nature);
    if (mm <= 0) return [];
    const quantite = wholeM(mm * BANDES_PLUS);
    return [
      {
        article,
        quantite,
        unite: 'm',
        packs: countPacks(quantite * 1_000, barreMm),
        packLibelle: `longueurs de ${formatM(barreMm)}`,
        detail: `${metres(mm)} ${de} et 5 %`,
        source: `${cite('rappidos')} ; longueur : ${cite('atarys_devis')}`,
      },
    ];
  };
  return [
    ...(toit.noue === 'zinc'
      ? bande('Noue en zinc, développé 500 à 600 mm', 'noue', 'de noue')
      : []),
    ...bande('Bande de bris en zinc', 'bris', 'de bris'),
    ...bande('Bande de solin en zinc', 'solin', 'de solin'),
  ];
}

/** One soaker a row where slates climb along a wall, and on both sides of a chimney. */
function ofNoquets({ toit, calcule, reglages }: BordsDemande): LigneCommande[] {
  const { solins, cheminees } = noquetsOf({ toit, calcule });
  const quantite = Math.ceil((solins + cheminees) * reglages.noquetsParRang - 1e-9);
  if (quantite === 0) return [];
  const parts = [
    solins > 0 ? `${formatNombre(solins)} rangs le long des solins` : null,
    cheminees > 0 ? `${formatNombre(cheminees)} de part et d’autre des cheminées` : null,
  ].filter((part) => part !== null);
  const detail = `${parts.join(', ')} × ${formatNombre(reglages.noquetsParRang, 2)} par rang`;
  return [
    {
      article: 'Noquets',
      quantite,
      unite: 'noquets',
      ...sansPack,
      detail,
      source: cite('rappidos'),
    },
  ];
}

const RACCORDS = { fenetre: 'Raccord de fenêtre de toit', sortie: 'Raccord de sortie' } as const;

/** The collars, one an opening as it is drawn; the zinc around a chimney by the firm's coefficient. */
function ofOuvertures({ toit, calcule, reglages }: BordsDemande): LigneCommande[] {
  const bySize = new Map<string, number>();
  let tourMm = 0;
  for (const { panId, genre, nombre, largeurMm, hauteurMm } of toit.ouvertures) {
    if (!calcule.pans.some(({ id }) => id === panId)) continue;
    if (genre === 'cheminee') tourMm += nombre * largeurMm * 2;
    else {
      const cm = [largeurMm, hauteurMm].map((side) => formatNombre(side / 10)).join(' × ');
      const article = `${RACCORDS[genre]} ${cm} cm`;
      bySize.set(article, (bySize.get(article) ?? 0) + nombre);
    }
  }
  const raccords = [...bySize].map(([article, quantite]) => ({
    article,
    quantite,
    unite: quantite > 1 ? 'raccords' : 'raccord',
    ...sansPack,
    detail: 'Un par ouverture dessinée',
    source: GEOMETRIE,
  }));
  return [
    ...byCoefficient({
      article: 'Abergement de cheminée, devant et derrière',
      mm: tourMm,
      de: 'de largeur',
      parM: reglages.abergementParM,
      unite: 'm',
      barreMm: reglages.zincLongueurMm,
    }),
    ...raccords,
  ];
}
