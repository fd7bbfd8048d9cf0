/** The parts of a screen: head with the pill, one scroll, the main gesture under the thumb. */
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFrame } from './frame-width.ts';
import { Pill } from './pill.tsx';

interface PageProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Where the arrow leads; none on the places of the bottom bar. */
  readonly back?: string;
  /** What the arrow does where it leads to wherever one came from. */
  readonly onBack?: () => void;
  readonly actions?: ReactNode;
  /** The one main gesture. */
  readonly thumb?: ReactNode;
  readonly children: ReactNode;
}

export function Page(props: PageProps) {
  const { title, subtitle, back, onBack, actions, thumb, children } = props;
  // In the office the pill stands in the side bar, whatever the screen.
  const frame = useFrame();
  return (
    <div className="page">
      <header className="page-head">
        {onBack && (
          <button type="button" className="page-head__back" aria-label="Retour" onClick={onBack}>
            <ChevronLeft />
          </button>
        )}
        {back !== undefined && (
          <Link href={back} className="page-head__back" aria-label="Retour">
            <ChevronLeft />
          </Link>
        )}
        <div className="grow">
          <h1>{title}</h1>
          {subtitle !== undefined && <p className="clip">{subtitle}</p>}
        </div>
        {actions}
        {frame === 'phone' && <Pill isShort={back !== undefined || onBack !== undefined} />}
      </header>
      <div className="page__scroll">{children}</div>
      {thumb && <div className="page__thumb no-print">{thumb}</div>}
    </div>
  );
}
