/** Adds photos and documents to a chantier: prepared one by one, kept with their row in one step. */
import { useState } from 'react';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { filePreparer } from '../../core/prepare-file.ts';
import type { Prepared } from '../../core/prepared.ts';
import { FULL_FOR_FILES } from '../../sync/full.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';

/** How far the adding is, and what was not taken, file by file. */
export interface Adding {
  readonly done: number;
  readonly total: number;
  readonly failures: readonly { readonly nom: string; readonly text: string }[];
}

/** The row that a file has now, or why it was not taken. */
type Kept = { readonly id: string } | { readonly text: string };

type Taken = Exclude<Prepared, { kind: 'refused' }>;

/** The values of the row of a file. */
export function valuesOf(file: File, prepared: Taken) {
  const isPhoto = prepared.kind === 'photo';
  return {
    nature: isPhoto ? 'photo' : 'document',
    nom: file.name.slice(-200) || 'photo.jpg',
    mime: prepared.mime.slice(0, 100),
    tailleOctets: prepared.file.bytes.byteLength,
    largeurPx: isPhoto ? prepared.width : null,
    hauteurPx: isPhoto ? prepared.height : null,
    priseA: file.lastModified > 0 ? file.lastModified : null,
    fichier: prepared.file.sha,
    vignette: isPhoto ? prepared.thumb.sha : null,
  };
}

/** What became of files: the rows that were made, and what was not taken. */
export interface Added {
  readonly made: readonly string[];
  readonly failures: Adding['failures'];
}

/** Adds files to a chantier, with its progress; null while nothing is being added. */
export function useAddFiles() {
  const phone = usePhone();
  const { prenom, nom } = useProfile();
  const [adding, setAdding] = useState<Adding | null>(null);
  const auteur = `${prenom} ${nom}`.trim();

  /** Keeps one file; answers its row, or why it was not taken. */
  async function addOne(chantierId: string, file: File, prepared: Prepared): Promise<Kept> {
    if (prepared.kind === 'refused') return { text: prepared.text };
    const f = { ...valuesOf(file, prepared), chantierId, auteur };
    const files = [{ ...prepared.file, isEager: false }];
    if (prepared.kind === 'photo') files.push({ ...prepared.thumb, isEager: true });
    const id = phone.newId();
    const op = { t: 'create' as const, e: chantierDocument.table, id, f };
    const written = await phone.write([op], files);
    return written.ok ? { id } : { text: written.error.text };
  }

  async function add(chantierId: string, files: readonly File[]): Promise<Added> {
    const made: string[] = [];
    if (files.length === 0) return { made, failures: [] };
    const failures: { nom: string; text: string }[] = [];
    const preparer = filePreparer();
    setAdding({ done: 0, total: files.length, failures });
    for (const [i, file] of files.entries()) {
      const kept = (await phone.files.hasRoom())
        ? await addOne(chantierId, file, await preparer.prepare(file))
        : { text: FULL_FOR_FILES };
      if ('id' in kept) made.push(kept.id);
      else failures.push({ nom: file.name, text: kept.text });
      setAdding({ done: i + 1, total: files.length, failures: [...failures] });
    }
    preparer.end();
    if (failures.length === 0) setAdding(null);
    return { made, failures };
  }

  return { adding, add, dismiss: () => setAdding(null) };
}
