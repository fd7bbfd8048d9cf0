/** When the local database does not open: what was not sent can be saved, then one starts again. */
import Dexie from 'dexie';
import { useState } from 'react';
import { saveBlob } from '../core/save-file.ts';
import { exportArchive } from '../sync/export.ts';
import { Door } from './door.tsx';

interface RescueProps {
  readonly databaseName: string;
  readonly reason: string;
}

function titleOf(reason: string): string {
  const isFull = reason === 'QuotaExceededError';
  return isFull ? 'Cet appareil est plein' : 'La base de cet appareil ne s’ouvre pas';
}

async function readUnsent(name: string): Promise<{ name: string; blob: Blob }> {
  // Without a version Dexie opens whatever shape is there, and upgrades nothing.
  const db = new Dexie(name);
  await db.open();
  try {
    return await exportArchive(db);
  } finally {
    db.close();
  }
}

export default function Rescue({ databaseName, reason }: RescueProps) {
  const [says, setSays] = useState('');
  const [isSaved, setIsSaved] = useState(false);

  async function save() {
    try {
      saveBlob(await readUnsent(databaseName));
      setIsSaved(true);
      setSays('Fichier enregistré : envoyez-le au bureau.');
    } catch {
      setSays('La base ne se laisse pas lire du tout. Appelez le bureau avant d’aller plus loin.');
      setIsSaved(true);
    }
  }

  async function restart() {
    await Dexie.delete(databaseName);
    location.reload();
  }

  return (
    <Door title={titleOf(reason)} lead={`Cause : ${reason}.`}>
      <button
        type="button"
        className="button button--soft button--block"
        onClick={() => location.reload()}
      >
        Réessayer
      </button>
      <p>
        Ce qui était déjà parti est au bureau. Enregistrez d’abord ce qui ne l’était pas, puis
        repartez d’une base neuve : tout ce que le bureau connaît reviendra.
      </p>
      <button
        type="button"
        className="button button--primary button--main"
        onClick={() => void save()}
      >
        Enregistrer ce qui n’est pas envoyé
      </button>
      {says && <p role="status">{says}</p>}
      <button
        type="button"
        className="button button--danger"
        disabled={!isSaved}
        onClick={() => void restart()}
      >
        Repartir d’une base neuve
      </button>
    </Door>
  );
}
