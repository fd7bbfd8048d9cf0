/** The order list of a roof: what to buy, in the packs it is sold in, each line with its reason. */

import { cite, GEOMETRIE } from './citations.ts';
import { boitesOf, countPacks } from './compute-boites.ts';
import { splitCrochets } from './compute-quantites.ts';
import { formatM, formatNombre, formatTaille } from './format-nombre.ts';
import type { FormatJuge } from './formats.ts';
import type { Reglages } from './reglages.ts';
import type { Toit } from './toit.ts';
import type { LigneCommande, ToitCalcule } from './toit-calcule.ts';

export interface CommandeDemande {
  readonly toit: Toit;
  readonly calcule: ToitCalcule;
  readonly format: FormatJuge;
  readonly liteauSections: readonly string[];
  readonly reglages: Reglages;
}

/** Clay ridge tiles per metre, and sheets of 1 × 2 m of zinc. Source: atarys_devis. */
const TUILES_PAR_M = 3.05;
const FEUILLES_PAR_M = 0.2;
/** Slates of a lignolet over its length in widths. Source: rappidos, low confidence. */
const LIGNOLET = 1.2;
/** Bands of zinc are bought 5 % longer. Source: rappidos, low confidence. */
const BANDES_PLUS = 1.05;

/** The lines of an order, in the order in which a lorry is loaded. Quantities are whole. */
export function buildCommande(demande: CommandeDemande): LigneCommande[] {
  return [
    ofArdoises(demande),
    ...ofCrochets(demande),
    ...ofClous(demande),
    ofLiteaux(demande),
    ...ofFaitage(demande),
    ...ofNoue(demande),
    ofChatieres(demande),
  ];
}

function ofArdoises({ calcule, format, reglages }: CommandeDemande): LigneCommande {
  const { ardoises, posees } = calcule;
  const paquet = format.paquet ?? null;
  const isAuMetre = reglages.perteType === 'au-metre';
  const plus = [
    isAuMetre && reglages.cassePct > 0 ? `${formatNombre(reglages.cassePct)} % de casse` : null,
    reglages.triPct > 0 ? `${formatNombre(reglages.triPct)} % au tri` : null,
  ].filter((part) => part !== null);
  const detail = `${formatNombre(posees)} à poser, coupes comprises`;
  return {
    article: `Ardoises ${formatTaille(format)}`,
    quantite: ardoises,
    unite: 'ardoises',
    packs: countPacks(ardoises, paquet),
    packLibelle: paquet === null ? null : `paquets de ${formatNombre(paquet)}`,
    detail: plus.length > 0 ? `${detail} ; ${plus.join(', ')}` : detail,
    source: `${cite('cap21')} ; ${cite('arge_rdd')}`,
  };
}

function ofCrochets({ calcule, reglages }: CommandeDemande): LigneCommande[] {
  return calcule.crochets.flatMap(({ longueurCm, nombre }) => {
    const boites = boitesOf(longueurCm, reglages);
    const { agrafesPct } = reglages;
    const { agrafes, pointes, agrafesBoites, pointesBoites } = splitCrochets(nombre, {
      agrafesPct,
      boites,
    });
    const line = (genre: string, quantite: number, packs: number | null, par: number | null) => ({
      article: `Crochets à ${genre} de ${longueurCm} cm`,
      quantite,
      unite: 'crochets',
      packs,
      packLibelle: par === null ? null : `boîtes de ${formatNombre(par)}`,
      detail: `${formatNombre(nombre)} crochets, un par ardoise posée`,
      source: `${cite('btpsolution')} ; ${cite('cap21')}`,
    });
    return [
      line('agrafe', agrafes, agrafesBoites, boites.agrafesParBoite),
      line('pointe', pointes, pointesBoites, boites.pointesParBoite),
    ].filter(({ quantite }) => quantite > 0);
  });
}

function ofClous({ calcule }: CommandeDemande): LigneCommande[] {
  if (calcule.clous === null) return [];
  const detail = 'Deux par ardoise posée';
  const sans = { packs: null, packLibelle: null, source: cite('arge_rdd') };
  return [{ article: 'Clous', quantite: calcule.clous, unite: 'clous', detail, ...sans }];
}

function ofLiteaux({ calcule, liteauSections, reglages }: CommandeDemande): LigneCommande {
  const { barres, poseM } = calcule.liteaux;
  const section = liteauSections[0];
  return {
    article: section ? `Liteaux ${section}` : 'Liteaux, section à étudier',
    quantite: Math.ceil((barres * reglages.liteauLongueurMm) / 1_000),
    unite: 'm',
    packs: barres,
    packLibelle: `liteaux de ${formatM(reglages.liteauLongueurMm)}`,
    detail: `${formatNombre(poseM)} m posés, un rang par repère et un pour le doublis`,
    source: `${GEOMETRIE} ; section : ${cite('cap21')}`,
  };
}

function ofFaitage({ toit, calcule, format }: CommandeDemande): LigneCommande[] {
  const longueurMm = calcule.longueursMm.faitage ?? 0;
  if (longueurMm <= 0) return [];
  const m = longueurMm / 1_000;
  const sur = `${formatM(Math.round(longueurMm))} de faîtage`;
  const sans = { packs: null, packLibelle: null };
  switch (toit.faitage) {
    case 'tuiles': {
      const quantite = Math.ceil(m * TUILES_PAR_M);
      const detail = `${sur} × ${formatNombre(TUILES_PAR_M, 2)} au mètre`;
      const source = cite('atarys_devis');
      return [
        {
          article: 'Tuiles faîtières de 40 cm',
          quantite,
          unite: 'tuiles',
          detail,
          source,
          ...sans,
        },
      ];
    }
    case 'zinc': {
      const quantite = Math.ceil(m * FEUILLES_PAR_M);
      const detail = `${sur}, bande de 330 mm : ${formatNombre(FEUILLES_PAR_M)} feuille au mètre`;
      const source = cite('atarys_devis');
      return [
        {
          article: 'Feuilles de zinc 1 × 2 m',
          quantite,
          unite: 'feuilles',
          detail,
          source,
          ...sans,
        },
      ];
    }
    case 'lignolet': {
      const quantite = Math.ceil((longueurMm / format.largeurMm) * LIGNOLET);
      const detail = `${sur} ÷ largeur × ${formatNombre(LIGNOLET)}`;
      const source = cite('rappidos');
      return [
        {
          article: `Ardoises de lignolet ${formatTaille(format)}`,
          quantite,
          unite: 'ardoises',
          detail,
          source,
          ...sans,
        },
      ];
    }
  }
}

function ofNoue({ toit, calcule }: CommandeDemande): LigneCommande[] {
  const longueurMm = calcule.longueursMm.noue ?? 0;
  if (longueurMm <= 0 || toit.noue !== 'zinc') return [];
  return [
    {
      article: 'Noue en zinc, développé 500 à 600 mm',
      quantite: Math.ceil((longueurMm / 1_000) * BANDES_PLUS),
      unite: 'm',
      packs: null,
      packLibelle: null,
      detail: `${formatM(Math.round(longueurMm))} de noue et 5 %`,
      source: cite('rappidos'),
    },
  ];
}

function ofChatieres({ toit, calcule, reglages }: CommandeDemande): LigneCommande {
  const { ventilationCm2, chatieres } = calcule;
  const part = toit.comble === 'perdu' ? '1/5000' : '1/3000';
  return {
    article: 'Chatières',
    quantite: chatieres,
    unite: 'chatières',
    packs: null,
    packLibelle: null,
    detail: `${formatNombre(ventilationCm2, 0)} cm² d'air (${part} de la projection), ${formatNombre(reglages.chatiereCm2)} cm² chacune, moitié en bas, moitié en haut`,
    source: toit.comble === 'perdu' ? cite('golgoth4045') : cite('golgoth4029'),
  };
}
