/** The firm's backups: when the last was taken, one now, one to take away, and how one comes back. */
import { DatabaseBackup, Download } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { type ApiFailure, callApi } from '../../core/api.ts';
import { formatBytes, formatInstant } from '../../ui/format.ts';

interface Backup {
  readonly name: string;
  readonly bytes: number;
  readonly takenAt: number;
}

const SHOWN = 5;

export function Sauvegardes() {
  const [backups, setBackups] = useState<Backup[]>();
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();

  const load = useCallback(async (method: 'GET' | 'POST') => {
    const read = await callApi<Backup[]>('/backups', method === 'POST' ? { body: {} } : {});
    if (!read.ok) return setFailure(read.error);
    setFailure(undefined);
    setBackups(read.value);
  }, []);
  useEffect(() => {
    void load('GET');
  }, [load]);

  async function take() {
    setIsRunning(true);
    await load('POST');
    setIsRunning(false);
  }

  return (
    <section className="card card--pad stack">
      <h2 className="section-title">Sauvegardes</h2>
      <p className="small muted">
        Une par jour, vérifiée en l’ouvrant. Pour en remettre une, qui s’occupe du serveur l’arrête,
        puis tape <code>npm run restore -- FICHIER</code>. Les téléphones renvoient alors ce qu’elle
        ne connaît pas, 30 jours en arrière.
      </p>
      {failure && (
        <p className="field__error" role="alert">
          {failure.text}
        </p>
      )}
      {backups?.length === 0 && <p>Pas encore de sauvegarde : la première vient aujourd’hui.</p>}
      {backups && backups.length > 0 && (
        <ul>
          {backups.slice(0, SHOWN).map(({ name, bytes, takenAt }) => (
            <li key={name} className="list-row list-row--line">
              <span className="grow">
                {formatInstant(takenAt)}
                <span className="small muted"> · {formatBytes(bytes)} · vérifiée</span>
              </span>
              <a
                className="button button--quiet button--icon"
                href={`/api/v1/backups/${name}`}
                download={name}
                aria-label={`Enregistrer la sauvegarde ${name}`}
              >
                <Download aria-hidden />
              </a>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="button" disabled={isRunning} onClick={() => void take()}>
        <DatabaseBackup aria-hidden />
        {isRunning ? 'Sauvegarde en cours…' : 'Sauvegarder maintenant'}
      </button>
    </section>
  );
}
