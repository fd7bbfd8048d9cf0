/** The parts of a chantier: in the office all in sight; on a phone the daily ones, the others behind « Plus ». */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChantierTab } from '../../slots.tsx';
import { useFrame } from '../../ui/frame-width.ts';
import { Sheet } from '../../ui/sheet.tsx';

interface ChantierTabsProps {
  readonly tabs: readonly ChantierTab[];
  readonly shown: ChantierTab | undefined;
  readonly hrefOf: (slug: string) => string;
}

/** The groups of the sheet, in their order. */
const GROUPS = { toit: 'Sur le chantier', bureau: 'Au bureau' } as const;

function Others({
  tabs,
  shown,
  hrefOf,
  onClose,
}: ChantierTabsProps & { readonly onClose: () => void }) {
  return (
    <Sheet title="Parties du chantier" onClose={onClose}>
      {Object.entries(GROUPS).map(([group, title]) => (
        <section key={group} className="stack stack--tight">
          <h3 className="section-title">{title}</h3>
          <ul className="card">
            {tabs
              .filter((tab) => (tab.group === 'bureau' ? 'bureau' : 'toit') === group)
              .map(({ slug, title }) => (
                <li key={slug}>
                  <Link
                    href={hrefOf(slug)}
                    className="list-row list-row--line"
                    aria-current={slug === shown?.slug ? 'page' : undefined}
                    onClick={onClose}
                  >
                    <span className="grow strong">{title}</span>
                    <ChevronRight aria-hidden />
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

export function ChantierTabs({ tabs, shown, hrefOf }: ChantierTabsProps) {
  const isPhone = useFrame() === 'phone';
  const [isOpen, setIsOpen] = useState(false);
  const inBar = isPhone ? tabs.filter(({ group }) => group === 'barre') : tabs;
  const other = inBar.some(({ slug }) => slug === shown?.slug) ? undefined : shown;
  // The name of another part is longer than « Plus »: the last of the bar gives it its place.
  const inSight = other ? inBar.slice(0, -1) : inBar;
  return (
    <>
      <nav className="tabs" aria-label="Parties du chantier">
        {inSight.map(({ slug, title }) => (
          <Link
            key={slug}
            href={hrefOf(slug)}
            aria-current={slug === shown?.slug ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
        {isPhone && (
          <button
            type="button"
            aria-haspopup="dialog"
            aria-label={other ? `Plus de parties, ici ${other.title}` : 'Plus de parties'}
            aria-current={other ? 'page' : undefined}
            onClick={() => setIsOpen(true)}
          >
            {other?.title ?? 'Plus'}
            <ChevronDown aria-hidden />
          </button>
        )}
      </nav>
      {isOpen && (
        <Others
          tabs={tabs.filter((tab) => !inSight.includes(tab))}
          shown={shown}
          hrefOf={hrefOf}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
