/** Signing out: first what waits is sent; what cannot be is never thrown away without being asked. */
import { useEffect, useState } from 'react';
import { callApi } from '../core/api.ts';
import { unsubscribe } from '../core/push-subscription.ts';
import { saveBlob } from '../core/save-file.ts';
import { exportArchive } from '../sync/export.ts';
import type { Waiting } from '../sync/phone.ts';
import { count } from '../ui/format.ts';
import { usePhone, useProfile } from '../ui/phone-context.tsx';
import { Sheet } from '../ui/sheet.tsx';

interface SignOutProps {
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

export function SignOut({ onClose, onLeave }: SignOutProps) {
  const phone = usePhone();
  const { prenom } = useProfile();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [typed, setTyped] = useState('');

  useEffect(() => {
    void (async () => {
      await phone.idle().catch(() => undefined);
      await phone.files.turn().catch(() => undefined);
      setWaiting(await phone.waiting());
    })();
  }, [phone]);

  async function leave() {
    await callApi('/auth/logout', { body: {} });
    await unsubscribe();
    await phone.destroy();
    onLeave();
  }

  const left = waiting ? waiting.toSend + waiting.toFix + waiting.parked + waiting.files : 0;
  return (
    <Sheet title="Se déconnecter" onClose={onClose}>
      {waiting === null && <p role="status">Envoi de ce qui attend…</p>}
      {waiting !== null && left === 0 && (
        <>
          <p>Tout est au bureau. Les données de {prenom} seront retirées de cet appareil.</p>
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => void leave()}
          >
            Se déconnecter
          </button>
        </>
      )}
      {left > 0 && (
        <>
          <p className="notice notice--bad" role="alert">
            {count(left, 'saisie n’est pas au bureau', 'saisies ne sont pas au bureau')}. Se
            déconnecter maintenant les retirerait de cet appareil.
          </p>
          <button type="button" className="button button--primary button--main" onClick={onClose}>
            Rester et envoyer plus tard
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void exportArchive(phone.db).then(saveBlob)}
          >
            Enregistrer dans un fichier
          </button>
          <label className="field">
            <span className="field__label">Pour tout jeter, écrivez votre prénom : {prenom}</span>
            <span className="field__box">
              <input value={typed} onChange={(event) => setTyped(event.target.value)} />
            </span>
          </label>
          <button
            type="button"
            className="button button--danger"
            disabled={typed.trim().toLowerCase() !== prenom.trim().toLowerCase()}
            onClick={() => void leave()}
          >
            Jeter et se déconnecter
          </button>
        </>
      )}
    </Sheet>
  );
}
