/** Being told by the device that one's week is ready or has changed, where the browser can. */
import { useEffect, useState } from 'react';
import {
  isPushPossible,
  type PushState,
  readPushState,
  turnPushOff,
  turnPushOn,
} from '../core/push-subscription.ts';
import { useProfile } from '../ui/phone-context.tsx';

const DENIED =
  'Les avis sont bloqués sur cet appareil. Ouvrez les réglages du navigateur (ou de l’application), ' +
  'à « Notifications », et autorisez ATARYS ; puis revenez ici.';

function Card() {
  const [state, setState] = useState<PushState>();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    const read = () => void readPushState().then(setState);
    read();
    // Whoever comes back from the settings finds what he changed there.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);

  async function change(isOn: boolean) {
    setIsBusy(true);
    setFailure(null);
    const done = isOn ? await turnPushOn() : await turnPushOff().then(() => null);
    if (done && !done.ok) setFailure(done.error);
    setState(done?.ok ? done.value : await readPushState());
    setIsBusy(false);
  }

  if (state === undefined) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Avis</h2>
      {state === 'denied' ? (
        <p className="notice" role="status">
          {DENIED}
        </p>
      ) : (
        <div className="card card--pad stack stack--tight">
          <label className="check">
            <input
              type="checkbox"
              checked={state === 'on'}
              disabled={isBusy}
              onChange={(event) => void change(event.target.checked)}
            />
            <span className="strong">Me prévenir quand ma semaine est prête ou change</span>
          </label>
          <p className="small muted">
            Même l’application fermée. L’écran verrouillé montre le numéro de la semaine, jamais où
            vous travaillez.
          </p>
        </div>
      )}
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}

export function NotificationCard() {
  const { salarieId } = useProfile();
  return salarieId !== null && isPushPossible() ? <Card /> : null;
}
