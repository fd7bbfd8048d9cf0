/** A planning workbook on its way in: read, matched, tried without writing, written, taken back. */
import { useMemo, useRef, useState } from 'react';
import { seesMoney } from '#shared/entity/permissions.ts';
import type { Choix, Cible, CiblePersonne } from '#shared/links/rapprocher-planning.ts';
import type { Classeur } from '#shared/modules/planning/classeur/classeur.ts';
import { lireClasseur } from '#shared/modules/planning/classeur/lire-classeur.ts';
import type { Raison } from '#shared/modules/planning/geste.ts';
import { readBookFile } from '../../core/read-sheet.ts';
import { useActor, usePhone, useProfile } from '../../ui/phone-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { type Annulation, annulerReprise } from './annuler-reprise.ts';
import {
  type Autour,
  anciennesAvec,
  choixRenouvele,
  ecrireReprise,
  planDe,
  readAutour,
} from './ecrire-reprise.ts';
import type { Trace } from './trace-reprise.ts';

/** A workbook that was read, with what stands around it. */
interface Ouvert {
  readonly fileName: string;
  readonly classeur: Classeur;
  readonly autour: Autour;
}

interface Kept extends Choix {
  /** What was written from this device, the last one at the end. */
  readonly traces: readonly Trace[];
}

const NOTHING: Kept = { graine: '', anciennes: [], libelles: {}, colonnes: {}, traces: [] };
/** Takings over that can be taken back: one a day for a week of trying. */
const TRACES_MAX = 7;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export function useReprise() {
  const phone = usePhone();
  const actor = useActor();
  const { firmId } = useProfile();
  // Two firms on one device, the example and one's own, have nothing in common.
  const { draft, change } = useDraft<Kept>(`reprise-planning.${firmId}`, NOTHING);
  const [opened, setOpened] = useState<Ouvert | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [forcer, setForcer] = useState<ReadonlySet<Raison>>(new Set());
  const [progress, setProgress] = useState<Progress | null>(null);
  const onProgress = (done: number, total: number) => setProgress({ done, total });
  const isBusy = useRef(false);
  const { graine, anciennes, libelles, colonnes, traces } = draft;
  const choix = useMemo<Choix>(
    () => ({ graine, ...(anciennes && { anciennes }), libelles, colonnes }),
    [graine, anciennes, libelles, colonnes],
  );

  const tried = useMemo(
    () => opened && planDe(opened.classeur, opened.autour, { choix, forcer }),
    [opened, choix, forcer],
  );

  /** One at a time: a second tap while something is written starts nothing. */
  async function alone<T>(run: () => Promise<T | null>): Promise<T | null> {
    if (isBusy.current) return null;
    isBusy.current = true;
    try {
      return await run();
    } finally {
      isBusy.current = false;
    }
  }

  /** The choices as they serve now, under a new seed where the present one is used up. */
  function refreshed(classeur: Classeur, autour: Autour): Choix {
    const renewed = choixRenouvele({ classeur, autour, choix }, traces, phone.newId);
    if (renewed) change({ graine: renewed.graine, anciennes: renewed.anciennes ?? [] });
    return renewed ?? choix;
  }

  async function open(file: File | undefined) {
    if (!file) return;
    const sheets = await readBookFile(file);
    const read = sheets.ok ? lireClasseur(sheets.value) : sheets;
    if (!read.ok) {
      setOpened(null);
      return setRefused(read.error.text);
    }
    setRefused(null);
    if (graine === '') change({ graine: phone.newId() });
    const autour = await readAutour(phone.db, read.value);
    setOpened({ fileName: file.name, classeur: read.value, autour });
  }

  /** Writes what the dry run says of the planning as it stands by now. */
  async function write(): Promise<number | null> {
    if (!opened) return null;
    const { classeur } = opened;
    const autour = await readAutour(phone.db, classeur);
    const { plan } = planDe(classeur, autour, { choix: refreshed(classeur, autour), forcer });
    const written = await ecrireReprise(
      phone,
      { plan, autour, classeur },
      {
        seesMoney: seesMoney(actor),
        le: Date.now(),
        onTrace: (trace) => change({ traces: [...traces, trace].slice(-TRACES_MAX) }),
        onProgress,
      },
    );
    setProgress(null);
    setOpened({ ...opened, autour: await readAutour(phone.db, classeur) });
    if (written.ok) return plan.cases.length;
    setRefused(written.error.text);
    return null;
  }

  /** Takes the last one back. */
  async function undo(): Promise<Annulation | null> {
    const trace = traces.at(-1);
    if (!trace) return null;
    const done = await annulerReprise(phone, trace, onProgress);
    setProgress(null);
    if (done.refus === null) {
      const before = anciennesAvec(choix);
      change({ graine: phone.newId(), anciennes: before, traces: traces.slice(0, -1) });
    }
    if (opened) setOpened({ ...opened, autour: await readAutour(phone.db, opened.classeur) });
    return done;
  }

  return {
    opened,
    tried,
    refused,
    progress,
    forcer,
    last: traces.at(-1),
    open,
    write: () => alone(write),
    undo: () => alone(undo),
    force(raison: Raison, isOn: boolean) {
      const next = new Set(forcer);
      if (isOn) next.add(raison);
      else next.delete(raison);
      setForcer(next);
    },
    chooseLabel: (cle: string, cible: Cible) => change({ libelles: { ...libelles, [cle]: cible } }),
    chooseColumn: (place: number, cible: CiblePersonne) =>
      change({ colonnes: { ...colonnes, [place]: cible } }),
  };
}
