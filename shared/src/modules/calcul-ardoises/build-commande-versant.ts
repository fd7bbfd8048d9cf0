/** The order list of one slope: what its surface takes, net, in the packs it is sold in. */
import type { CalculArdoises } from './calcul-ardoises.entity.ts';
import { cite } from './citations.ts';
import { countPacks } from './compute-boites.ts';
import { formatNombre, formatTaille } from './format-nombre.ts';
import type { LigneCommande } from './toit-calcule.ts';

/** The figures of a slope, of a calculation just made or of one that was kept. */
export interface VersantCompte
  extends Pick<
    CalculArdoises,
    | 'hauteurMm'
    | 'largeurMm'
    | 'surfaceM2'
    | 'ardoises'
    | 'crochetLongueurCm'
    | 'agrafes'
    | 'pointes'
    | 'agrafesBoites'
    | 'pointesBoites'
    | 'clous'
    | 'liteauxM'
    | 'liteauSection'
  > {
  /** Slates in a packet, where the catalogue tells it. */
  readonly paquet?: number | null;
}

/**
 * The lines of an order for a surface that was typed; none without one. Waste, breakage, starters and
 * edges are not in them: only a drawing tells those. Sources: those of the counts.
 */
export function buildCommandeVersant(versant: VersantCompte): LigneCommande[] {
  const { surfaceM2, ardoises, liteauxM } = versant;
  if (surfaceM2 === null || ardoises === null || liteauxM === null) return [];
  const detail = `${formatNombre(surfaceM2, 2)} m² nets, sans chutes, casse ni doublis`;
  const paquet = versant.paquet ?? null;
  return [
    {
      article: `Ardoises ${formatTaille(versant)}`,
      quantite: ardoises,
      unite: 'ardoises',
      packs: countPacks(ardoises, paquet),
      packLibelle: paquet === null ? null : `paquets de ${formatNombre(paquet)}`,
      detail,
      source: cite('lavaiswiss'),
    },
    ...ofFixations(versant),
    {
      article: versant.liteauSection
        ? `Liteaux ${versant.liteauSection}`
        : 'Liteaux, section à étudier',
      quantite: liteauxM,
      unite: 'm',
      packs: null,
      packLibelle: null,
      detail,
      source: `${cite('cupa_faq')} ; section : ${cite('cap21')}`,
    },
  ];
}

function ofFixations(versant: VersantCompte): LigneCommande[] {
  const { crochetLongueurCm, agrafes, pointes, clous } = versant;
  if (clous !== null) {
    const sans = { packs: null, packLibelle: null, source: cite('arge_rdd') };
    return [
      { article: 'Clous', quantite: clous, unite: 'clous', detail: 'Deux par ardoise', ...sans },
    ];
  }
  const line = (genre: string, quantite: number | null, packs: number | null): LigneCommande[] =>
    quantite === null || quantite === 0
      ? []
      : [
          {
            article: `Crochets à ${genre} de ${crochetLongueurCm} cm`,
            quantite,
            unite: 'crochets',
            packs,
            packLibelle: packs === null ? null : 'boîtes',
            detail: 'Un par ardoise',
            source: `${cite('btpsolution')} ; ${cite('cap21')}`,
          },
        ];
  return [
    ...line('agrafe', agrafes, versant.agrafesBoites),
    ...line('pointe', pointes, versant.pointesBoites),
  ];
}
