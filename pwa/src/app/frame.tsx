/** The frame around every screen: bottom bar on a phone, left bar in the office. */
import { Ellipsis, type LucideIcon, Search } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { MODULES } from '../modules.ts';
import { isSeenBy } from '../slots.tsx';
import { useFrame } from '../ui/frame-width.ts';
import { useProfile } from '../ui/phone-context.tsx';
import { Pill } from '../ui/pill.tsx';
import { isExample } from './example.ts';

interface Place {
  readonly href: string;
  readonly title: string;
  readonly icon: LucideIcon;
}

const SEARCH: Place = { href: '/chercher', title: 'Chercher', icon: Search };
const MORE: Place = { href: '/plus', title: 'Plus', icon: Ellipsis };

function usePlaces(isPhone: boolean): Place[] {
  const profile = useProfile();
  const seen = MODULES.filter((module) => isSeenBy(module, profile));
  const shown = isPhone ? seen.filter(({ isInBottomBar }) => isInBottomBar) : seen;
  return [...shown.map(({ home, title, icon }) => ({ href: home, title, icon })), MORE];
}

function PlaceLink({ href, title, icon: Icon }: Place) {
  const [location] = useLocation();
  const isHere = href === '/' ? location === '/' : location.startsWith(href);
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined}>
      <Icon aria-hidden />
      {title}
    </Link>
  );
}

/** Ctrl+K (or ⌘K) opens the search, wherever one is. */
function useSearchKey(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      navigate(SEARCH.href);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}

export function FrameAround({ children }: { children: ReactNode }) {
  const isPhone = useFrame() === 'phone';
  const places = usePlaces(isPhone);
  const profile = useProfile();
  const { firmName } = profile;
  useSearchKey();
  const links = places.map((place) => <PlaceLink key={place.href} {...place} />);
  if (isPhone) {
    return (
      <div className="app">
        <main className="app__main">{children}</main>
        <nav className="bottom-bar no-print" aria-label="Menu">
          {links}
        </nav>
      </div>
    );
  }
  return (
    <div className="app">
      <a href="#contenu" className="skip-link no-print">
        Aller au contenu
      </a>
      <nav className="side-bar no-print" aria-label="Menu">
        <div className="side-bar__firm">
          <img src="/icon.svg" alt="" />
          <span className="side-bar__name">{firmName}</span>
        </div>
        {isExample(profile) && (
          <Link href="/plus" className="side-bar__example">
            Exemple : l’enlever
          </Link>
        )}
        <Pill />
        <PlaceLink {...SEARCH} />
        {links.slice(0, -1)}
        <div className="side-bar__foot">{links.at(-1)}</div>
      </nav>
      <main className="app__main" id="contenu" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
