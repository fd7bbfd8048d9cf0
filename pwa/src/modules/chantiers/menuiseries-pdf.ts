/** What the paper of a joinery form says: what the maker needs to quote and to build. */
import type { Entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Menuiserie, menuiserie } from '#shared/modules/chantiers/menuiserie.entity.ts';
import type { MenuiseriesFeuille } from '#shared/modules/chantiers/menuiseries-feuille.entity.ts';
import { OUVERTURES } from '#shared/modules/chantiers/ouvertures.ts';
import { verifierMenuiserie } from '#shared/modules/chantiers/verifier-menuiserie.ts';
import type { PdfDocumentContent, PdfSection } from '../../core/pdf-document.ts';
import type { PdfLine } from '../../core/pdf-writer.ts';
import { formatFullDay, formatInstant, formatNumber } from '../../ui/format.ts';
import { enteteDe, lieuDe } from './pdf-head.ts';

const SHOWN = [
  'pose',
  'sens',
  'allegeMm',
  'doublageMm',
  'profil',
  'seuil',
  'serrure',
  'poignee',
  'vitrage',
  'petitsBois',
  'entreeAir',
  'occultation',
  'manoeuvre',
  'accessoires',
] as const;

function size(width: number | null, height: number | null): string {
  if (width === null && height === null) return 'à relever';
  const said = [width, height].map((side) => (side === null ? '?' : formatNumber(side)));
  return `${said.join(' × ')} mm`;
}

function sectionOf(row: Menuiserie): PdfSection {
  const lines: PdfLine[] = [
    { label: 'Ouverture', value: OUVERTURES[row.ouverture] },
    {
      label: 'Tableau, largeur × hauteur',
      value: size(row.tableauLargeurMm, row.tableauHauteurMm),
    },
    {
      label: 'Hors tout, largeur × hauteur',
      value: size(row.horsToutLargeurMm, row.horsToutHauteurMm),
    },
  ];
  for (const name of SHOWN) {
    const value = row[name];
    if (value === null) continue;
    const field = menuiserie.fields[name];
    const said = field.kind === 'choice' ? (field.choices as Record<string, string>)[value] : value;
    const unit = 'unit' in field && field.unit ? ` ${field.unit}` : '';
    lines.push({ label: field.label, value: `${said}${unit}` });
  }
  const doubts = verifierMenuiserie(row).map(({ texte }) => `À vérifier : ${texte}`);
  return {
    titre: `${row.repere} · quantité ${row.quantite}`,
    lines,
    texte: [row.remarque, ...doubts].filter(Boolean).join('\n'),
  };
}

interface MenuiseriesPaper {
  readonly row: MenuiseriesFeuille;
  readonly pieces: readonly Menuiserie[];
  readonly site: Chantier;
  readonly entreprise: Entreprise | null | undefined;
}

export function menuiseriesPdf(paper: MenuiseriesPaper): PdfDocumentContent {
  const { row, pieces, site, entreprise } = paper;
  const number = pieces.reduce((sum, { quantite }) => sum + quantite, 0);
  return {
    entete: enteteDe(entreprise),
    titre: 'Menuiseries extérieures',
    sousTitre: lieuDe(site),
    sections: [
      {
        titre: 'Commande',
        lines: [
          { label: 'Fournisseur', value: row.fournisseur ?? 'à choisir' },
          { label: 'Couleur', value: row.couleur ?? 'à préciser' },
          { label: 'Nombre de menuiseries', value: formatNumber(number) },
          ...(row.dateReleve ? [{ label: 'Relevé le', value: formatFullDay(row.dateReleve) }] : []),
        ],
        texte: row.note ?? '',
      },
      ...pieces.map(sectionOf),
    ],
    pied: `Relevé par ${row.auteur}, ${formatInstant(row.createdAt)}`,
  };
}
