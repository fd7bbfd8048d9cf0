/** A new release waits for a quiet moment: the person says when. */
import { useRegisterSW } from 'virtual:pwa-register/react';

export default function UpdateBar() {
  const {
    needRefresh: [isWaiting, setIsWaiting],
    updateServiceWorker,
  } = useRegisterSW();
  if (!isWaiting) return null;
  return (
    <div className="update-bar" role="status">
      <span>Une nouvelle version est prête.</span>
      <button type="button" className="button" onClick={() => setIsWaiting(false)}>
        Plus tard
      </button>
      <button
        type="button"
        className="button button--primary"
        onClick={() => void updateServiceWorker(true)}
      >
        Mettre à jour
      </button>
    </div>
  );
}
