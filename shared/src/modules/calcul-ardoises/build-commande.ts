/** The order list of a roof: what to buy, in the packs it is sold in, each line with its reason. */

import { buildCommandeBords } from './build-commande-bords.ts';
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

/** The lines of an order, in the order in which a lorry is loaded. Quantities are whole. */
export function buildCommande(demande: CommandeDemande): LigneCommande[] {
  return [
    ofArdoises(demande),
    ...ofCrochets(demande),
    ...ofClous(demande),
    ofLiteaux(demande),
    ...buildCommandeBords({ ...demande, isCloue: demande.calcule.clous !== null }),
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
