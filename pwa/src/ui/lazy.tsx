/** Screens whose code is read when they are first shown, drawn the moment it is here. */
import { CloudDownload } from 'lucide-react';
import {
  type FunctionComponent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { Empty } from './empty.tsx';

/** What could not be read, mostly for want of a network, says so in its place. */
function Unread({ onAgain }: { onAgain: () => void }) {
  return (
    <Empty icon={CloudDownload} title="Pas encore sur cet appareil">
      <p role="status">
        Cette partie vient dès que le réseau répond. Ce que vous avez entré est gardé.
      </p>
      <button type="button" className="button button--soft" onClick={onAgain}>
        Réessayer
      </button>
    </Empty>
  );
}

interface Held {
  /** Keeps its place while it is read. */
  readonly blank?: ReactNode;
  /** Nothing in its place where it cannot be read: for what nobody asked for. */
  readonly isQuiet?: boolean;
}

/**
 * A component read by `load` when it is first drawn; what cannot be read says so, and is read again. React's
 * own `lazy` waits 300 ms with what arrives after a blank, and never reads again what could not be read once.
 */
export function lazy<P extends object>(
  load: () => Promise<{ readonly default: FunctionComponent<P> }>,
  { blank = null, isQuiet = false }: Held = {},
): FunctionComponent<P> {
  let known: FunctionComponent<P> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: called once per screen, where a file is loaded, never while one is drawn.
  return function Later(props: P) {
    const [Screen, setScreen] = useState(() => known);
    const [isUnread, setIsUnread] = useState(false);
    useLayoutEffect(() => {
      if (Screen || isUnread) return;
      load().then(
        (module) => {
          known = module.default;
          setScreen(() => module.default);
        },
        (error: unknown) => {
          reportError(error);
          setIsUnread(true);
        },
      );
    }, [Screen, isUnread]);
    useEffect(() => {
      if (!isUnread) return;
      const again = () => setIsUnread(false);
      window.addEventListener('online', again);
      return () => window.removeEventListener('online', again);
    }, [isUnread]);
    if (Screen) return <Screen {...props} />;
    return isUnread && !isQuiet ? <Unread onAgain={() => setIsUnread(false)} /> : blank;
  };
}
