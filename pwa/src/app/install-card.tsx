/** How to put the app on the home screen: the browser's own prompt, or pictures in words for iPhones. */
import { Download, Share, SquarePlus } from 'lucide-react';
import { useSyncExternalStore } from 'react';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let waiting: InstallPrompt | null = null;
const listeners = new Set<() => void>();

function keep(prompt: InstallPrompt | null): void {
  waiting = prompt;
  for (const listener of listeners) listener();
}

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  keep(event as InstallPrompt);
});
addEventListener('appinstalled', () => keep(null));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the app already runs from the home screen. */
export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

const isIos = /iPhone|iPad|iPod/.test(navigator.userAgent);

/** Whether this device keeps a home-screen app apart from its browser. */
export function mustInstallFirst(): boolean {
  return isIos && !isInstalled();
}

export function InstallCard() {
  const prompt = useSyncExternalStore(subscribe, () => waiting);
  if (isInstalled()) return null;
  if (isIos) {
    return (
      <section className="card card--pad stack">
        <h2 className="section-title">Mettre l’application sur l’écran d’accueil</h2>
        <ol className="stack">
          <li className="row">
            <Share aria-hidden /> 1. Touchez Partager, en bas de Safari.
          </li>
          <li className="row">
            <SquarePlus aria-hidden /> 2. Touchez « Sur l’écran d’accueil ».
          </li>
          <li>3. Ouvrez ATARYS depuis l’écran d’accueil et tapez le code du bureau.</li>
        </ol>
      </section>
    );
  }
  if (!prompt) return null;
  return (
    <button
      type="button"
      className="button button--soft button--block"
      onClick={() => void prompt.prompt().then(() => keep(null))}
    >
      <Download aria-hidden />
      Mettre l’application sur l’écran d’accueil
    </button>
  );
}
