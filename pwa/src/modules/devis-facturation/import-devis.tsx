/** Importing BATAPPLI quotes: choose files, see what they hold, decide, write. Works without network. */
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useRows } from '../../ui/phone-context.tsx';
import { say } from '../../ui/say.ts';
import { ImportForm } from './import-form.tsx';
import { type Lecture, readDevisFile } from './use-import.ts';
import './devis.css';

function Chooser({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  return (
    <label
      className="devis-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <FileSpreadsheet aria-hidden />
      <span className="strong">Choisir des devis BATAPPLI</span>
      <span className="muted">
        Fichiers xlsx ou csv, un ou plusieurs. Rien n’est écrit avant votre accord.
      </span>
      <input
        type="file"
        className="visually-hidden"
        accept=".xlsx,.csv,text/csv"
        multiple
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
    </label>
  );
}

export default function ImportDevis() {
  const [lectures, setLectures] = useState<readonly Lecture[]>([]);
  const [at, setAt] = useState(0);
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const known = useRows(devis);
  const sites = useRows(chantier);
  const chantierId = params.get('chantier');
  const current = lectures[at];

  async function open(files: readonly File[]) {
    if (files.length === 0) return;
    setLectures(await Promise.all(files.map(readDevisFile)));
    setAt(0);
  }

  function next(doneChantierId?: string) {
    if (at + 1 < lectures.length) return setAt(at + 1);
    navigate(doneChantierId ? `/chantiers/${doneChantierId}/devis` : '/devis');
  }

  const back = chantierId ? `/chantiers/${chantierId}/devis` : '/devis';
  const subtitle =
    lectures.length > 1
      ? `Fichier ${formatNumber(at + 1)} sur ${formatNumber(lectures.length)}`
      : undefined;
  return (
    <Page title="Importer un devis" back={back} subtitle={subtitle}>
      <div className="stack stack--loose narrow">
        {!current && <Chooser onFiles={(files) => void open(files)} />}
        {current && 'refused' in current && (
          <>
            <div className="notice notice--bad" role="alert">
              <p>
                <b>{current.fileName}</b> : {current.refused}
              </p>
            </div>
            {at + 1 < lectures.length ? (
              <button type="button" className="button button--main" onClick={() => next()}>
                Passer au suivant
              </button>
            ) : (
              <Chooser onFiles={(files) => void open(files)} />
            )}
          </>
        )}
        {current && 'lu' in current && known && sites && (
          <ImportForm
            key={`${at}/${current.fileName}`}
            lecture={current}
            known={known}
            sites={sites}
            chantierId={chantierId}
            onSkip={() => next()}
            onDone={(id) => {
              void say(`Devis ${current.lu.numero ?? ''} importé.`);
              next(id);
            }}
          />
        )}
      </div>
    </Page>
  );
}
