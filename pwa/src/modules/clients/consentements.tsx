/** What a client agreed to, with its proof; the last word of each use counts. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import {
  CONSENTEMENT_USAGES,
  consentement,
  type Usage,
} from '#shared/modules/clients/consentement.entity.ts';
import { lastWord } from '#shared/modules/clients/consentements.ts';
import { formatFullDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useMay, useProfile, useRows } from '../../ui/phone-context.tsx';

export function Consentements({ clientId, ids }: { clientId: string; ids: readonly string[] }) {
  const rows = useRows(consentement, { field: 'clientId', equals: ids });
  const mayAdd = useMay(consentement, 'create');
  const { prenom, nom } = useProfile();
  const [isAdding, setIsAdding] = useState(false);
  const today = dayAt(Date.now());
  if (!rows) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Consentements
        {mayAdd && (
          <button type="button" className="button button--quiet" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden />
            Noter
          </button>
        )}
      </h2>
      <ul className="card">
        {(Object.keys(CONSENTEMENT_USAGES) as Usage[]).map((usage) => {
          const last = lastWord(rows, usage, today);
          return (
            <li key={usage} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__title">{CONSENTEMENT_USAGES[usage]}</span>
                <span className="small muted pre">
                  {last
                    ? [
                        consentement.fields.moyen.choices[last.moyen],
                        formatFullDay(last.jour),
                        last.preuve,
                      ]
                        .filter(Boolean)
                        .join(' · ')
                    : 'Rien de noté : cela vaut un refus.'}
                </span>
              </span>
              <span className={`badge ${last?.accord ? 'badge--good' : last ? 'badge--bad' : ''}`}>
                {last?.accord ? 'D’accord' : last ? 'Refus' : 'Non demandé'}
              </span>
            </li>
          );
        })}
      </ul>
      {isAdding && (
        <NewRow
          entity={consentement}
          title="Noter un accord ou un refus"
          fields={['usage', 'accord', 'jour', 'moyen', 'preuve']}
          given={{
            clientId,
            jour: today,
            moyen: 'ecrit',
            usage: 'appel',
            auteur: `${prenom} ${nom}`.trim(),
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}
