/** What a réception is made of on this device, and the gestures of signing it. */
import { useState } from 'react';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import {
  type ProcesVerbal,
  procesVerbal,
  TERMES,
} from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { reserve } from '#shared/modules/chantiers/reserve.entity.ts';
import type { PdfDocumentContent, PdfPhoto } from '../../core/pdf-document.ts';
import { filePreparer } from '../../core/prepare-file.ts';
import {
  useMay,
  usePhone,
  useProfile,
  useRow,
  useRows,
  useSingleton,
} from '../../ui/phone-context.tsx';
import { say, sayFailure } from '../../ui/say.ts';
import { valuesOf } from './add-files.ts';
import { nomFichier } from './pdf-head.ts';
import { leveePdf, procesVerbalPdf } from './proces-verbal-pdf.ts';

type Values = Readonly<Record<string, unknown>>;

/** The réception `row` with its reserves; `sign` and `lift` write it together with its paper. */
export function useProcesVerbal(row: ProcesVerbal) {
  const phone = usePhone();
  const { prenom, nom } = useProfile();
  const site = useRow(chantier, row.chantierId);
  const firm = useSingleton(entreprise);
  const documents = useRows(chantierDocument, { field: 'chantierId', equals: row.chantierId });
  const rows = useRows(reserve, { field: 'procesVerbalId', equals: row.id }) ?? [];
  const reserves = [...rows].sort((a, b) => a.rang - b.rang || a.createdAt - b.createdAt);
  const mayDate = useMay(chantier, 'set', site);
  const [isBusy, setIsBusy] = useState(false);

  /** The previews that this device holds: a paper waits for nobody. */
  async function readPhotos(): Promise<PdfPhoto[]> {
    const found: PdfPhoto[] = [];
    for (const [i, { documentId }] of reserves.entries()) {
      const sha = documents?.find(({ id }) => id === documentId)?.vignette;
      const parts = sha ? await phone.files.blobs.read(sha) : null;
      if (!parts) continue;
      const jpeg = new Uint8Array(await new Blob(parts).arrayBuffer());
      found.push({ legende: `Réserve ${i + 1}`, jpeg });
    }
    return found;
  }

  async function paperOf(
    values: ProcesVerbal,
    make = procesVerbalPdf,
  ): Promise<PdfDocumentContent> {
    if (!site) throw new Error('assertion: the chantier of a réception is on this device');
    const photos = await readPhotos();
    return make({ row: values, reserves, photos, site, entreprise: firm });
  }

  /** Writes the values and the paper that says them in one step. */
  async function keep(values: Values, { name, make }: { name: string; make: typeof leveePdf }) {
    if (!site) return false;
    const after = { ...row, ...values };
    const { makePdf } = await import('../../core/pdf-document.ts');
    const bytes = await makePdf(await paperOf(after, make));
    const title = nomFichier(name, site.libelle);
    const file = new File([new Uint8Array(bytes)], title, { type: 'application/pdf' });
    const preparer = filePreparer();
    const prepared = await preparer.prepare(file).finally(() => preparer.end());
    if (prepared.kind === 'refused') {
      void sayFailure(prepared.text);
      return false;
    }
    const auteur = `${prenom} ${nom}`.trim();
    const documentId = phone.newId();
    const f = { ...valuesOf(file, prepared), chantierId: row.chantierId, auteur };
    const isSigned = values['signeA'] !== undefined;
    const isReceived = isSigned && row.resultat !== 'refusee';
    // The paper of the lifting stands beside the signed one, never in its place.
    const paper = isSigned ? { documentId } : {};
    const written = await phone.write(
      [
        { t: 'create', e: chantierDocument.table, id: documentId, f },
        { t: 'set', e: procesVerbal.table, id: row.id, f: { ...values, ...paper } },
        ...(isReceived && mayDate
          ? [
              {
                ...{ t: 'set' as const, e: chantier.table, id: site.id },
                f: { dateReception: row.dateReception },
              },
            ]
          : []),
      ],
      [{ ...prepared.file, isEager: false }],
    );
    if (!written.ok) void sayFailure(written.error.text);
    else void say(`« ${title} » est dans les documents du chantier.`);
    return written.ok;
  }

  /** Whatever goes wrong is said, and what was drawn stays on the screen to be signed again. */
  async function once(work: () => Promise<boolean>): Promise<boolean> {
    setIsBusy(true);
    try {
      return await work();
    } catch {
      void sayFailure('Rien n’est signé : le papier n’a pas pu se faire. Appuyez encore.');
      return false;
    } finally {
      setIsBusy(false);
    }
  }

  return {
    site,
    reserves,
    isBusy,
    paper: () => paperOf(row),
    leveePaper: () => paperOf(row, leveePdf),
    sign: (values: Values) => {
      const termes = Object.fromEntries(TERMES.map((name) => [name, row[name]]));
      const signed = { ...termes, ...values };
      return once(() =>
        keep(signed, { name: 'Procès-verbal de réception', make: procesVerbalPdf }),
      );
    },
    lift: (values: Values) =>
      once(() => keep(values, { name: 'Levée des réserves', make: leveePdf })),
  };
}
