/** The data dictionary and the words of the trade, from the declarations and the glossary alone. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { GLOSSARY } from '#shared/core/glossary.ts';
import { dictionaryOf, type TableEntry } from '#shared/entity/dictionary.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import { Page } from '../../ui/page.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';

function Fields({ entry }: { entry: TableEntry }) {
  return (
    <dl className="words">
      {entry.fields.map(({ name, label, column, holds, isRequired, help }) => (
        <div key={name}>
          <dt>
            {label} {isRequired && <span className="small muted">requis</span>}
          </dt>
          <dd>
            {holds}.{help && ` ${help}`} <code>{column}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Tables({ query }: { query: string }) {
  const { registry } = usePhone();
  const found = dictionaryOf(syncedEntities(registry)).filter(({ label, table, fields }) =>
    matches(foldForSearch([label, table, ...fields.map((one) => one.label)].join(' ')), query),
  );
  return found.map((entry) => (
    <details key={entry.table} className="card guide__chapter">
      <summary>
        {entry.label}
        <code className="small muted">{entry.table}</code>
      </summary>
      <div className="stack">
        <p className="small muted">
          Reçoit : {entry.receivers}. Écrit : {entry.writers}. Quand deux personnes écrivent :{' '}
          {entry.meeting}.
          {entry.key.length > 0 && ` Une seule fiche par : ${entry.key.join(', ')}.`}
        </p>
        <Fields entry={entry} />
      </div>
    </details>
  ));
}

function Words({ query }: { query: string }) {
  const found = Object.values(GLOSSARY)
    .filter(({ terme, sens }) => matches(foldForSearch(`${terme} ${sens}`), query))
    .sort((a, b) => a.terme.localeCompare(b.terme, 'fr'));
  if (found.length === 0) return null;
  return (
    <details className="card guide__chapter" open={query !== ''}>
      <summary>Les mots du métier</summary>
      <dl className="words">
        {found.map(({ terme, sens, source }) => (
          <div key={terme}>
            <dt>{terme}</dt>
            <dd>
              {sens} <span className="small muted">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export default function Dictionnaire() {
  const [query, setQuery] = useState('');
  return (
    <Page title="Dictionnaire" back="/base">
      <div className="stack narrow">
        <label className="field__box">
          <Search aria-hidden />
          <input
            type="search"
            value={query}
            placeholder="Un champ, une table, un mot"
            aria-label="Chercher dans le dictionnaire"
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <Tables query={query} />
        <Words query={query} />
      </div>
    </Page>
  );
}
