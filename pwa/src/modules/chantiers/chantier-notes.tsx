/** The journal of a chantier: notes and facts, newest first; what has not left the phone says so. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CloudUpload, Gauge, NotebookPen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt } from '#shared/core/dates.ts';
import { mayWrite } from '#shared/entity/permissions.ts';
import {
  type ChantierNote,
  chantierNote,
  NOTE_NATURES,
} from '#shared/modules/chantiers/chantier-note.entity.ts';
import type { Fait } from '#shared/modules/chantiers/journal.ts';
import { rowKey } from '#shared/sync/wire.ts';
import { Empty } from '../../ui/empty.tsx';
import { Face } from '../../ui/face.tsx';
import { capitalize, formatLongDay, formatTime } from '../../ui/format.ts';
import { useActor, usePhone, useProfile, useRows } from '../../ui/phone-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { AvancementSheet } from './avancement-sheet.tsx';
import { JournalRow } from './journal-row.tsx';
import { useJournal } from './use-journal.ts';

const EMPTY = { texte: '', nature: 'observation' as keyof typeof NOTE_NATURES };

function Composer({ chantierId }: { chantierId: string }) {
  const phone = usePhone();
  const { prenom, nom } = useProfile();
  const { draft, change, clear } = useDraft(`note.${chantierId}`, EMPTY);
  const [error, setError] = useState<string>();

  async function add() {
    const f = {
      ...draft,
      texte: draft.texte.trim(),
      chantierId,
      auteur: `${prenom} ${nom}`.trim(),
    };
    const id = phone.newId();
    const written = await phone.write([{ t: 'create', e: chantierNote.table, id, f }]);
    if (!written.ok) return setError(written.error.text);
    setError(undefined);
    clear();
  }

  return (
    <form
      className="card card--pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label className="field__box">
        <span className="visually-hidden">Nouvelle note</span>
        <textarea
          value={draft.texte}
          placeholder="Ce que vous voyez, ce qu’il faut prévoir…"
          onChange={(event) => change({ texte: event.target.value })}
        />
      </label>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      <fieldset className="segments" style={{ border: 0, margin: 0 }}>
        <legend className="visually-hidden">Nature de la note</legend>
        {Object.entries(NOTE_NATURES).map(([nature, label]) => (
          <button
            key={nature}
            type="button"
            aria-pressed={draft.nature === nature}
            onClick={() => change({ nature: nature as keyof typeof NOTE_NATURES })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <button
        type="submit"
        className="button button--primary button--main"
        disabled={draft.texte.trim() === ''}
      >
        Ajouter la note
      </button>
    </form>
  );
}

function Note({ note, isPending }: { note: ChantierNote; isPending: boolean }) {
  const actor = useActor();
  const act = useGesture();
  const mayDelete = mayWrite(chantierNote.permissions, 'delete', {
    actor,
    authorId: note.createdBy,
  });
  const { id } = note;
  return (
    <li className="list-row list-row--line" style={{ alignItems: 'flex-start' }}>
      <Face name={note.auteur} />
      <div className="grow">
        <p className="row row--wrap">
          <span className="strong">{note.auteur}</span>
          <span className="small muted">{formatTime(note.createdAt)}</span>
          {note.nature !== 'observation' && (
            <span
              className={`badge ${note.nature === 'incident' ? 'badge--bad' : 'badge--accent'}`}
            >
              {NOTE_NATURES[note.nature]}
            </span>
          )}
          {isPending && (
            <span className="badge badge--warm">
              <CloudUpload aria-hidden />à envoyer
            </span>
          )}
        </p>
        <p className="pre">{note.texte}</p>
      </div>
      {mayDelete && (
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label="Supprimer la note"
          onClick={() =>
            void act({
              ops: [{ t: 'delete', e: chantierNote.table, id }],
              says: 'Note supprimée.',
              undo: [{ t: 'restore', e: chantierNote.table, id }],
            })
          }
        >
          <Trash2 aria-hidden />
        </button>
      )}
    </li>
  );
}

/** A line of the journal: a note, or a fact from elsewhere. */
type Entry = { readonly jour: Day; readonly at: number } & (
  | { readonly note: ChantierNote }
  | { readonly fait: Fait }
);

export default function ChantierNotes({ chantierId }: { chantierId: string }) {
  const phone = usePhone();
  const notes = useRows(chantierNote, { field: 'chantierId', equals: chantierId });
  const pending = useLiveQuery(() => phone.pendingKeys(), [phone]);
  const faits = useJournal(chantierId);
  const [isNoting, setIsNoting] = useState(false);
  const days = new Map<Day, Entry[]>();
  const entries = [
    ...(notes ?? []).map(
      (note): Entry => ({ jour: dayAt(note.createdAt), at: note.createdAt, note }),
    ),
    ...faits.map((fait): Entry => ({ jour: fait.jour, at: fait.at, fait })),
  ].sort((a, b) => b.jour.localeCompare(a.jour) || b.at - a.at);
  for (const entry of entries) days.set(entry.jour, [...(days.get(entry.jour) ?? []), entry]);
  return (
    <div className="stack narrow">
      <Composer chantierId={chantierId} />
      <button type="button" className="button button--main" onClick={() => setIsNoting(true)}>
        <Gauge aria-hidden />
        Avancement du jour
      </button>
      {isNoting && <AvancementSheet chantierId={chantierId} onClose={() => setIsNoting(false)} />}
      {notes?.length === 0 && entries.length === 0 && (
        <Empty icon={NotebookPen} title="Pas encore de note">
          <p>Ce que vous écrivez ici reste sur le téléphone et part dès qu’il y a du réseau.</p>
        </Empty>
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="stack stack--tight">
          <h2 className="section-title">{capitalize(formatLongDay(day))}</h2>
          <ul className="card">
            {ofDay.map((entry) =>
              'note' in entry ? (
                <Note
                  key={entry.note.id}
                  note={entry.note}
                  isPending={pending?.has(rowKey(chantierNote.table, entry.note.id)) ?? false}
                />
              ) : (
                <JournalRow key={entry.fait.id} fait={entry.fait} />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
