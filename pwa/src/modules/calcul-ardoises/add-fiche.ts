/** Puts the fiche of a calculation among the documents of its chantier, as the person who makes it. */
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { sha256 } from '../../core/sha256.ts';
import type { Phone } from '../../sync/phone.ts';

/** The longest name a document keeps. */
const NOM_MAX = 200;
const FULL =
  'Cet appareil est presque plein : supprimez des photos du téléphone, puis joignez la fiche.';

interface Joined {
  readonly chantierId: string;
  readonly titre: string;
  readonly auteur: string;
  readonly bytes: Uint8Array;
}

/** Keeps the file with its row in one step; answers the row's id, or why it was not taken. */
export async function addFiche(
  phone: Phone,
  { chantierId, titre, auteur, bytes }: Joined,
): Promise<{ readonly id: string } | { readonly text: string }> {
  if (!(await phone.files.hasRoom())) return { text: FULL };
  const copy = new Uint8Array(bytes).buffer;
  const sha = await sha256(copy);
  const f = {
    chantierId,
    nature: 'document',
    nom: `Fiche ${titre}`.slice(0, NOM_MAX - 4).concat('.pdf'),
    legende: `Fiche de calcul : ${titre}`,
    auteur,
    mime: 'application/pdf',
    tailleOctets: copy.byteLength,
    largeurPx: null,
    hauteurPx: null,
    priseA: Date.now(),
    fichier: sha,
    vignette: null,
  };
  const id = phone.newId();
  const op = { t: 'create' as const, e: chantierDocument.table, id, f };
  const written = await phone.write([op], [{ sha, bytes: copy, isEager: false }]);
  return written.ok ? { id } : { text: written.error.text };
}
