/** Aide: the user guide, offline like the rest, and what this device promises to keep. */

import guide from 'virtual:guide';
import { useEffect, useState } from 'react';
import { askToKeep, isKept } from '../core/keep-storage.ts';
import { Page } from '../ui/page.tsx';
import { Block, chaptersOf } from './guide.tsx';
import { InstallCard } from './install-card.tsx';

function Kept() {
  const [kept, setKept] = useState<boolean | null>();
  useEffect(() => {
    void isKept().then(setKept);
  }, []);
  if (kept === undefined) return null;
  return (
    <section className="card card--pad stack">
      <h2>Ce que cet appareil garde</h2>
      {kept === true && <p>Le navigateur a promis de ne rien effacer de lui-même.</p>}
      {kept === false && (
        <>
          <p>
            Le navigateur peut faire de la place tout seul si l’appareil est plein. Ce qui est au
            bureau n’est jamais perdu.
          </p>
          <button
            type="button"
            className="button button--block"
            onClick={() => void askToKeep().then(setKept)}
          >
            Demander de tout garder
          </button>
        </>
      )}
      {kept === null && (
        <p>Ce navigateur ne dit pas s’il garde tout. Ouvrez l’application souvent.</p>
      )}
    </section>
  );
}

export default function Aide() {
  return (
    <Page title="Aide" back="/plus">
      <div className="stack stack--loose narrow guide">
        <InstallCard />
        {chaptersOf(guide).map(({ title, blocks }) => (
          <details key={title} className="card guide__chapter">
            <summary>{title}</summary>
            <div className="stack">
              {blocks.map((block) => (
                <Block key={block} text={block} />
              ))}
            </div>
          </details>
        ))}
        <Kept />
      </div>
    </Page>
  );
}
