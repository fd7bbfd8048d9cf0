/** What the paper of a métré says. */
import type { Entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import type { Metre } from '#shared/modules/chantiers/metre.entity.ts';
import {
  LINEAIRES,
  MESURE_NATURES,
  type MesureNature,
  type MetreLigne,
} from '#shared/modules/chantiers/metre-ligne.entity.ts';
import { mesureDe, totauxMetre } from '#shared/modules/chantiers/totaux-metre.ts';
import type { PdfDocumentContent } from '../../core/pdf-document.ts';
import type { PdfLine } from '../../core/pdf-writer.ts';
import { formatInstant, formatNumber } from '../../ui/format.ts';
import { enteteDe, lieuDe } from './pdf-head.ts';

interface MetrePaper {
  readonly row: Metre;
  readonly lignes: readonly MetreLigne[];
  readonly site: Chantier;
  readonly entreprise: Entreprise | null | undefined;
}

function lineOf(ligne: MetreLigne): PdfLine {
  const sizes = [ligne.largeurM, ligne.hauteurM].filter((size) => size !== null);
  const said = sizes.map((size) => `${formatNumber(size, 3)} m`).join(' × ');
  const unit = LINEAIRES.includes(ligne.nature) ? 'm' : 'm²';
  return {
    label: ligne.libelle ?? MESURE_NATURES[ligne.nature],
    value: `${formatNumber(mesureDe(ligne))} ${unit}`,
    detail: [ligne.nombre > 1 && `${ligne.nombre} ×`, said, ligne.nature === 'pignon' && '÷ 2']
      .filter(Boolean)
      .join(' '),
  };
}

/** The paper: totals with their steps first, then every measure. */
export function metrePdf({ row, lignes, site, entreprise }: MetrePaper): PdfDocumentContent {
  const corps: readonly (readonly [string, number | null])[] = [
    ['Longueur', row.longueurM],
    ['Largeur', row.largeurM],
    ['Hauteur à l’égout', row.hauteurEgoutM],
    ['Hauteur au faîtage', row.hauteurFaitageM],
    ['Rive mesurée', row.riveM],
  ];
  return {
    entete: enteteDe(entreprise),
    titre: `Métré · ${row.libelle}`,
    sousTitre: lieuDe(site),
    sections: [
      {
        titre: 'Totaux',
        lines: totauxMetre(row, lignes).map(({ libelle, valeur, unite, formule, valeurs }) => ({
          label: libelle,
          value: `${formatNumber(valeur)} ${unite}`,
          detail: `${formule} : ${valeurs}`,
        })),
      },
      {
        titre: 'Dimensions',
        lines: corps.flatMap(([label, value]) =>
          value === null ? [] : [{ label, value: `${formatNumber(value, 3)} m` }],
        ),
      },
      ...(Object.keys(MESURE_NATURES) as MesureNature[]).map((nature) => ({
        titre: MESURE_NATURES[nature],
        lines: lignes.filter((ligne) => ligne.nature === nature).map(lineOf),
      })),
      { titre: 'Note', texte: row.note ?? '' },
    ],
    pied: `Relevé par ${row.auteur}, ${formatInstant(row.createdAt)}`,
  };
}
