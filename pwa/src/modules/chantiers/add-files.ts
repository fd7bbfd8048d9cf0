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

/** Adds files to a chantier, with its progress; null while nothing is being added. */
export function useAddFiles(chantierId: string) {
  const phone = usePhone();
  const { prenom, nom } = useProfile();
  const [adding, setAdding] = useState<Adding | null>(null);
  const auteur = `${prenom} ${nom}`.trim();

  /** Keeps one file; answers why it was not taken. */
  async function addOne(file: File, prepared: Prepared): Promise<string | null> {
    if (prepared.kind === 'refused') return prepared.text;
    const f = { ...valuesOf(file, prepared), chantierId, auteur };
    const files = [{ ...prepared.file, isEager: false }];
    if (prepared.kind === 'photo') files.push({ ...prepared.thumb, isEager: true });
    const op = { t: 'create' as const, e: chantierDocument.table, id: phone.newId(), f };
    const written = await phone.write([op], files);
    return written.ok ? null : written.error.text;
  }

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const failures: { nom: string; text: string }[] = [];
    const preparer = filePreparer();
    setAdding({ done: 0, total: files.length, failures });
    for (const [i, file] of files.entries()) {
      const text = (await phone.files.hasRoom())
        ? await addOne(file, await preparer.prepare(file))
        : FULL_FOR_FILES;
      if (text !== null) failures.push({ nom: file.name, text });
      setAdding({ done: i + 1, total: files.length, failures: [...failures] });
    }
    preparer.end();
    if (failures.length === 0) setAdding(null);
  }

  return { adding, add, dismiss: () => setAdding(null) };
}
