/** What the paper of a réception says, and that of the reserves lifted afterwards. */
import type { Entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { garantiesDe } from '#shared/modules/chantiers/garanties.ts';
import {
  type ProcesVerbal,
  RECEPTIONS,
  type ReserveSignee,
} from '#shared/modules/chantiers/proces-verbal.entity.ts';
import type { Reserve } from '#shared/modules/chantiers/reserve.entity.ts';
import type { PdfDocumentContent, PdfPhoto } from '../../core/pdf-document.ts';
import type { PdfLine } from '../../core/pdf-writer.ts';
import { formatFullDay, formatInstant } from '../../ui/format.ts';
import { enteteDe, lieuDe } from './pdf-head.ts';

export interface ProcesVerbalPaper {
  readonly row: ProcesVerbal;
  readonly reserves: readonly Reserve[];
  readonly photos: readonly PdfPhoto[];
  readonly site: Chantier;
  readonly entreprise: Entreprise | null | undefined;
}

const SENS: Readonly<Record<ProcesVerbal['resultat'], string>> = {
  'sans-reserve': 'Le maître de l’ouvrage déclare accepter les travaux sans réserve.',
  'avec-reserves':
    'Le maître de l’ouvrage déclare accepter les travaux avec les réserves ci-dessous.',
  refusee: 'Le maître de l’ouvrage refuse la réception des travaux.',
};

/** What the two declare, in one sentence. */
export function phraseDe({ resultat }: Pick<ProcesVerbal, 'resultat'>): string {
  return SENS[resultat];
}

function reserveLine({ texte, delaiAu }: ReserveSignee, i: number): PdfLine {
  const value = delaiAu ? `avant le ${formatFullDay(delaiAu)}` : 'sans délai convenu';
  return { label: `${i + 1}. ${texte}`, value };
}

export function procesVerbalPdf(paper: ProcesVerbalPaper): PdfDocumentContent {
  const { row, reserves, photos, site, entreprise } = paper;
  const parties: PdfLine[] = [
    { label: 'Chantier', value: site.libelle },
    { label: 'Date de la réception', value: formatFullDay(row.dateReception) },
    { label: 'Pour le client (maître de l’ouvrage)', value: row.maitreOuvrage ?? '' },
    { label: 'Pour l’entreprise', value: row.representant ?? '' },
    { label: 'Réception', value: RECEPTIONS[row.resultat] },
  ];
  // Once signed, the reserves as they were read out, whatever became of them since.
  const lues: readonly ReserveSignee[] = (row.signeA !== null && row.reservesSignees) || reserves;
  const garanties = garantiesDe(row).map(({ nom, jusquau, source }) => ({
    ...{ label: nom, value: `jusqu’au ${formatFullDay(jusquau)}`, detail: source },
  }));
  return {
    entete: enteteDe(entreprise),
    titre: 'Procès-verbal de réception des travaux',
    sousTitre: `${lieuDe(site)} · Code civil, article 1792-6`,
    sections: [
      { titre: 'Les parties', lines: parties },
      { titre: 'Travaux', texte: row.travaux ?? '' },
      {
        titre: 'Déclaration',
        texte: [phraseDe(row), row.motif && `Motif : ${row.motif}`].filter(Boolean).join('\n'),
      },
      {
        titre: 'Réserves',
        lines: row.resultat === 'avec-reserves' ? lues.map(reserveLine) : [],
      },
      { titre: 'Photos', photos },
      { titre: 'Garanties qui commencent ce jour', lines: garanties },
    ],
    signatures: [
      {
        titre: `Pour le client : ${row.maitreOuvrage ?? ''}`,
        traits: row.signatureClient ?? [],
      },
      {
        titre: `Pour l’entreprise : ${row.representant ?? ''}`,
        traits: row.signatureEntreprise ?? [],
      },
    ],
    pied: row.signeA === null ? 'Non signé' : `Signé à l’écran le ${formatInstant(row.signeA)}`,
  };
}

/** The second paper: the reserves are lifted. */
export function leveePdf(paper: ProcesVerbalPaper): PdfDocumentContent {
  const { row, reserves, photos, site, entreprise } = paper;
  return {
    entete: enteteDe(entreprise),
    titre: 'Levée des réserves',
    sousTitre: `${lieuDe(site)} · réception du ${formatFullDay(row.dateReception)}`,
    sections: [
      {
        titre: 'Réserves levées',
        lines: reserves.map(({ texte, leveeLe }, i) => ({
          label: `${i + 1}. ${texte}`,
          value: leveeLe ? formatFullDay(leveeLe) : 'pas levée',
        })),
      },
      {
        titre: 'Déclaration',
        texte: 'Le maître de l’ouvrage constate que les réserves de la réception sont levées.',
      },
      { titre: 'Photos', photos },
    ],
    signatures: [
      {
        titre: `Pour le client : ${row.maitreOuvrage ?? ''}`,
        traits: row.leveeSignature ?? [],
      },
    ],
    pied: row.leveeLe ? `Levées le ${formatFullDay(row.leveeLe)}` : 'Pas encore levées',
  };
}
