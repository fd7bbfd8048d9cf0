/** A fault of one screen stays in its place: the frame stands, nothing that was entered is gone. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useLocation } from 'wouter';
import { Empty } from '../ui/empty.tsx';

function Fallen({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <Empty icon={TriangleAlert} title="Cette page s’est arrêtée">
      <p role="alert">
        C’est une faute du programme. Rien n’est perdu : ce que vous avez entré est gardé sur cet
        appareil.
      </p>
      <button type="button" className="button button--primary" onClick={resetErrorBoundary}>
        Réessayer
      </button>
      <button type="button" className="button" onClick={() => location.reload()}>
        Rouvrir l’application
      </button>
      <p className="muted">À dire au bureau si cela dure : « {String(error)} »</p>
    </Empty>
  );
}

/** What it holds is drawn again where one goes elsewhere. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return (
    <ErrorBoundary FallbackComponent={Fallen} resetKeys={[location]}>
      {children}
    </ErrorBoundary>
  );
}
