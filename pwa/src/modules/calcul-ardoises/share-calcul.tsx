/** Where a kept calculation goes: among the documents of its chantier, into a quote. */
import { ClipboardCopy, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { LEADS } from '#shared/entity/permissions.ts';
import { ardoisesToDevis } from '#shared/links/ardoises-to-devis.ts';
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { count, formatNumber } from '../../ui/format.ts';
import { useActor, useMay, usePhone, useProfile } from '../../ui/phone-context.tsx';
import { say, sayFailure } from '../../ui/say.ts';
import { addFiche } from './add-fiche.ts';

/** Lines for a quote as a spreadsheet or quote program takes them from the clipboard. */
function linesAsText(row: CalculArdoises): { readonly text: string; readonly nombre: number } {
  const lines = ardoisesToDevis(row);
  const text = lines
    .map(({ libelle, quantite, unite, note }) =>
      [libelle, formatNumber(quantite).replace(/\s/g, ''), unite, note].join('\t'),
    )
    .join('\n');
  return { text, nombre: lines.length };
}

function CopyLines({ row }: { row: CalculArdoises }) {
  const { text, nombre } = linesAsText(row);
  if (nombre === 0) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      void say(`${count(nombre, 'ligne')} à coller dans le devis.`);
    } catch {
      void sayFailure('Le presse-papiers est fermé ici : utilisez la fiche PDF.');
    }
  }
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <ClipboardCopy aria-hidden />
      Copier les lignes du devis
    </button>
  );
}

interface ShareCalculProps {
  readonly row: CalculArdoises;
  readonly makeFiche: () => Promise<Uint8Array>;
}

export function ShareCalcul({ row, makeFiche }: ShareCalculProps) {
  const phone = usePhone();
  const { prenom, nom } = useProfile();
  const { role } = useActor();
  const mayAttach = useMay(chantierDocument, 'create');
  const [isBusy, setIsBusy] = useState(false);
  const { chantierId, titre } = row;

  async function attach(to: string) {
    setIsBusy(true);
    const auteur = `${prenom} ${nom}`.trim();
    const bytes = await makeFiche();
    const done = await addFiche(phone, { chantierId: to, titre, auteur, bytes });
    setIsBusy(false);
    if ('text' in done) return void sayFailure(done.text);
    const undo = [{ t: 'delete' as const, e: chantierDocument.table, id: done.id }];
    void say('Fiche jointe aux documents du chantier.', { undo: () => void phone.write(undo) });
  }

  return (
    <div className="row row--wrap no-print">
      {chantierId !== null && mayAttach && (
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => void attach(chantierId)}
        >
          <Paperclip aria-hidden />
          Joindre la fiche au chantier
        </button>
      )}
      {LEADS.includes(role) && <CopyLines row={row} />}
    </div>
  );
}
