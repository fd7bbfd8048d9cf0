/** Search everywhere: what is on this device first, then where one may go; arrows and Enter. */
import { CornerDownLeft, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Found, makeSearchIndex, type SearchIndex } from '../core/search-index.ts';
import { MODULES } from '../modules.ts';
import { isSeenBy } from '../slots.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { usePhone, useProfile } from '../ui/phone-context.tsx';
import { foldForSearch, matches } from '../ui/text-search.ts';

interface Line {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly detail: string;
  readonly href: string;
}

/** The index of this person's device, made once and kept while the app is open. */
const kept = new Map<string, SearchIndex>();

function useIndex() {
  const phone = usePhone();
  const index = useMemo(() => {
    const known = kept.get(phone.db.name);
    if (known) return known;
    const made = makeSearchIndex(
      phone.db,
      MODULES.flatMap(({ searched }) => searched ?? []),
    );
    kept.set(phone.db.name, made);
    return made;
  }, [phone]);
  const [ready, setReady] = useState(0);
  useEffect(() => {
    let isHere = true;
    void index.refresh().then(() => isHere && setReady((n) => n + 1));
    return () => {
      isHere = false;
    };
  }, [index]);
  return { index, ready };
}

function usePlaces(query: string): Line[] {
  const profile = useProfile();
  if (query === '') return [];
  return MODULES.filter((module) => isSeenBy(module, profile))
    .filter(({ title }) => matches(foldForSearch(title), query))
    .map(({ slug, title, home }) => ({
      ...{ key: `aller/${slug}`, title, kind: 'Aller à', detail: '', href: home },
    }));
}

/** What a query finds, as it is found; `isDone` once all has been looked through. */
function useFound(query: string) {
  const { index, ready } = useIndex();
  const [answer, setAnswer] = useState<{ query: string; found: readonly Found[]; isDone: boolean }>(
    { query: '', found: [], isDone: true },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ready` says that the index has grown.
  useEffect(() => {
    const stop = new AbortController();
    const tell = (found: readonly Found[]) => setAnswer({ query, found, isDone: false });
    void index.find(query, tell, stop.signal).then(() => {
      if (!stop.signal.aborted) setAnswer((before) => ({ ...before, query, isDone: true }));
    });
    return () => stop.abort();
  }, [index, query, ready]);
  return { found: answer.found, isDone: answer.isDone && answer.query === query };
}

export default function Chercher() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [, navigate] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const places = usePlaces(query);
  const { found, isDone } = useFound(query);
  const lines: Line[] = [
    ...found.map(({ key, title, entity, detail, href }) => ({
      ...{ key, title, kind: entity.label.one, detail, href },
    })),
    ...places,
  ];
  const chosen = Math.min(at, lines.length - 1);

  function move(by: number) {
    const next = Math.max(0, Math.min(lines.length - 1, chosen + by));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <Page title="Chercher" onBack={() => history.back()}>
      <div className="stack narrow">
        <div className="field__box">
          <Search aria-hidden />
          <input
            type="search"
            // biome-ignore lint/a11y/noAutofocus: one comes here to type.
            autoFocus
            value={query}
            placeholder="Client, chantier, note, tâche, document…"
            aria-label="Chercher partout"
            aria-controls="trouve"
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={(event) => {
              const line = lines[chosen];
              if (event.key === 'ArrowDown') move(1);
              else if (event.key === 'ArrowUp') move(-1);
              else if (event.key === 'Enter' && line) navigate(line.href);
              else if (event.key === 'Escape') history.back();
              else return;
              event.preventDefault();
            }}
          />
        </div>
        {query !== '' && isDone && lines.length === 0 && (
          <Empty icon={Search} title="Rien ne correspond sur cet appareil">
            <p>Une faute de frappe est pardonnée ; essayez un autre mot.</p>
          </Empty>
        )}
        {lines.length > 0 && (
          <ul className="card" id="trouve" ref={list} aria-live="polite">
            {lines.map(({ key, title, kind, detail, href }, i) => (
              <li key={key}>
                <button
                  type="button"
                  className="list-row list-row--line"
                  aria-current={i === chosen ? 'true' : undefined}
                  onClick={() => navigate(href)}
                >
                  <span className="grow">
                    <span className="list-row__title">{title}</span>
                    <span className="list-row__sub">
                      {[kind, detail].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  {i === chosen && <CornerDownLeft aria-hidden />}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
