/** What the fiche of a kept calculation says, in French, ready to be set on paper. */

import { dayAt } from '#shared/core/dates.ts';
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { NATURES, POSES, SITUATIONS, ZONES } from '#shared/modules/calcul-ardoises/choix.ts';
import { laidOfGarde } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { formatSaisie } from '#shared/modules/calcul-ardoises/pente.ts';
import { formatFullDay, formatNumber } from '../../ui/format.ts';
import { debitLines } from './debit-lines.ts';
import type { Fiche, FicheDrawing, FicheLine } from './fiche-pdf.ts';

interface Head {
  readonly entreprise: {
    readonly nom: string;
    readonly siret: string;
    readonly adresse: string | null;
    readonly codePostal: string | null;
    readonly ville: string;
    readonly telephone: string | null;
  } | null;
  readonly chantier: string | null;
  /** What makes the fiche: the version of the app and its day. */
  readonly release: string;
}

function enteteOf({ entreprise }: Head): string[] {
  if (!entreprise) return ['Fiche de calcul'];
  const { nom, siret, adresse, codePostal, ville, telephone } = entreprise;
  const lieu = [adresse, [codePostal, ville].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [nom, lieu, [telephone, `SIRET ${siret}`].filter(Boolean).join(' · ')];
}

function donneesOf(row: CalculArdoises): FicheLine[] {
  const projection = `${formatNumber(row.projectionMm / 1000, 2)} m`;
  return [
    { label: 'Zone', value: ZONES[row.zone], detail: row.zoneOrigine },
    { label: 'Pente', value: formatSaisie({ valeur: row.penteValeur, unite: row.penteUnite }) },
    { label: 'Projection horizontale', value: projection },
    { label: 'Situation', value: SITUATIONS[row.situation] },
    { label: NATURES[row.nature], value: formatTaille(row) },
    { label: 'Pose', value: POSES[row.pose] },
    { label: 'Table de recouvrement', value: editionLabel(row.edition) },
  ];
}

/** What is laid once the rows are spread over the rampant; of the largest plane of a drawing. */
function repartisOf(row: CalculArdoises): FicheLine[] {
  const { pureauMm, recouvrementMm, isReparti } = laidOfGarde(row);
  if (!isReparti) return [];
  const of = row.toit ? { detail: 'du plus grand pan' } : {};
  return [
    { label: 'Pureau réparti', value: `${formatNumber(pureauMm, 1)} mm`, ...of },
    { label: 'Recouvrement réparti', value: `${formatNumber(recouvrementMm, 1)} mm`, ...of },
  ];
}

function resultatsOf(row: CalculArdoises): FicheLine[] {
  const lines: FicheLine[] = [
    { label: 'Recouvrement minimal', value: `${formatNumber(row.recouvrementMm)} mm` },
    { label: 'Pureau maximal', value: `${formatNumber(row.pureauMm, 1)} mm` },
    ...repartisOf(row),
    { label: 'Ardoises au m²', value: formatNumber(row.ardoisesParM2, 2) },
    { label: 'Liteaux au m²', value: `${formatNumber(row.liteauxMParM2, 2)} m` },
  ];
  if (row.crochetLongueurCm !== null) {
    lines.push({ label: 'Crochets', value: `${row.crochetLongueurCm} cm` });
  }
  if (row.poidsKgParM2 !== null) {
    lines.push({ label: 'Poids', value: `${formatNumber(row.poidsKgParM2, 1)} kg/m²` });
  }
  if (!row.toit && row.ardoises !== null && row.surfaceM2 !== null) {
    const surface = `pour ${formatNumber(row.surfaceM2)} m², sans chutes ni casse`;
    lines.push({ label: 'Ardoises', value: formatNumber(row.ardoises), detail: surface });
  }
  return lines;
}

function dessinOf({ toit }: CalculArdoises): FicheDrawing | null {
  if (!toit) return null;
  return {
    isUpwards: toit.dessin.corps.length === 0,
    pans: toit.pans.map(({ surfaceM2, morceaux }) => ({
      texte: `${formatNumber(surfaceM2, 1)} m²`,
      morceaux,
    })),
    aretes: toit.aretes.map(({ longueurMm, de, a }) => ({
      texte: formatNumber(longueurMm / 1000, 2),
      de,
      a,
    })),
  };
}

/** Who made a fiche: `Fiche d’ATARYS 0.1.0 du 2026-03-02`. */
export function madeBy(release: string): string {
  return `Fiche d’ATARYS ${release}`;
}

/** The fiche of a kept calculation. */
export function ficheOf(row: CalculArdoises, head: Head): Fiche {
  const { toit } = row;
  const jour = formatFullDay(dayAt(row.createdAt));
  const pans = (toit?.pans ?? []).map(
    ({ nom, netteM2, rangs, ardoises }): FicheLine => ({
      label: nom,
      value: `${formatNumber(ardoises)} ardoises`,
      detail: `${formatNumber(netteM2, 1)} m² · ${rangs.nombre} rangs, pureau réparti ${formatNumber(rangs.pureauMm, 1)} mm, recouvrement réparti ${formatNumber(rangs.recouvrementMm, 1)} mm, le premier repère à ${formatNumber(rangs.premierMm / 10, 1)} cm`,
    }),
  );
  const commande = (toit?.commande ?? []).map(
    ({ article, quantite, unite, packs, packLibelle, detail, source }): FicheLine => ({
      label: article,
      value: `${formatNumber(quantite)} ${unite}`,
      detail: [
        packs === null ? null : `${formatNumber(packs)} ${packLibelle ?? ''}`,
        detail,
        source,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    }),
  );
  const debit = toit?.debit
    ? debitLines(toit.debit).map(([nombre, longueur]) => ({ label: longueur, value: nombre }))
    : [];
  const remarques = (row.avertissements ?? []).map(({ texte }) => ({ label: texte, value: '' }));
  return {
    entete: enteteOf(head),
    titre: row.titre,
    sousTitre: [head.chantier, `calculé le ${jour}`].filter(Boolean).join(' · '),
    dessin: dessinOf(row),
    sections: [
      { titre: 'Résultat', lines: resultatsOf(row) },
      { titre: 'À commander', lines: commande },
      { titre: 'Débit des liteaux', lines: debit },
      { titre: 'Les pans', lines: pans },
      { titre: 'Ce qui est donné', lines: donneesOf(row) },
      { titre: 'À vérifier', lines: remarques },
    ],
    etapes: row.etapes,
    pied: `${editionLabel(row.edition)}  ·  calculé le ${jour}  ·  ${madeBy(head.release)}`,
  };
}
