/** A new release waits for a quiet moment: the person says when. */

import { useRegisterSW } from 'virtual:pwa-register/react';
import { useEffect } from 'react';
import { checkRelease } from '../core/check-release.ts';

/** An app on the home screen may stay open for weeks. */
const ASK_EVERY_MS = 3_600_000;

export default function UpdateBar() {
  const {
    needRefresh: [isWaiting, setIsWaiting],
    updateServiceWorker,
  } = useRegisterSW();
  useEffect(() => {
    const timer = setInterval(() => void checkRelease(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const letIn = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    void updateServiceWorker();
  };
  if (!isWaiting) return null;
  return (
    <div className="update-bar" role="status">
      <span>Une nouvelle version est prête.</span>
      <button type="button" className="button" onClick={() => setIsWaiting(false)}>
        Plus tard
      </button>
      <button type="button" className="button button--primary" onClick={letIn}>
        Mettre à jour
      </button>
    </div>
  );
}
