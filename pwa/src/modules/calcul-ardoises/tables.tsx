/** The editions of the lap table this firm holds, and another one pasted from a spreadsheet. */
import { ChevronRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { groupBy } from '#shared/core/group-by.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { CONFIANCES, type Confiance } from '#shared/modules/calcul-ardoises/choix.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { doutesOf, parseEdition } from '#shared/modules/calcul-ardoises/parse-edition.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { count } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { ButtonGroup } from './button-group.tsx';

const EMPTY = { edition: '', source: '', confiance: 'moyenne' as Confiance, texte: '' };
const DOUTES_SHOWN = 4;

function NewEdition({ taken, onClose }: { taken: readonly string[]; onClose: () => void }) {
  const { draft, change, clear } = useDraft('ardoises.table', EMPTY);
  const act = useGesture();
  const parsed = useMemo(() => parseEdition(draft), [draft]);
  const isTaken = taken.includes(draft.edition.trim());
  const isReady =
    parsed.ok && draft.edition.trim() !== '' && draft.source.trim() !== '' && !isTaken;
  const doutes = parsed.ok ? doutesOf(parsed.value) : [];
  async function keep() {
    if (!parsed.ok || !isReady) return;
    const e = recouvrement.table;
    const ids = parsed.value.map((f) => ({ f, id: keyedId(recouvrement, f) }));
    const isWritten = await act({
      ops: ids.map(({ f, id }) => ({ t: 'create', e, id, f })),
      says: `Table « ${draft.edition.trim()} » ajoutée.`,
      undo: ids.map(({ id }) => ({ t: 'delete', e, id })),
    });
    if (!isWritten) return;
    clear();
    onClose();
  }
  return (
    <Sheet title="Ajouter une table" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <label className="field">
          <span className="field__label">Nom de l’édition</span>
          <span className="field__box">
            <input
              value={draft.edition}
              maxLength={60}
              placeholder="NF DTU 40.11 (2020), crochet"
              onChange={(event) => change({ edition: event.target.value })}
            />
          </span>
          {isTaken && <span className="field__error">Ce nom existe déjà.</span>}
        </label>
        <label className="field">
          <span className="field__label">D’où elle vient</span>
          <span className="field__box">
            <input
              value={draft.source}
              maxLength={300}
              placeholder="Norme achetée, page 34"
              onChange={(event) => change({ source: event.target.value })}
            />
          </span>
        </label>
        <ButtonGroup<Confiance>
          label="Confiance"
          choices={CONFIANCES}
          value={draft.confiance}
          onChange={(confiance) => change({ confiance })}
        />
        <label className="field">
          <span className="field__label">Lignes copiées d’un tableur</span>
          <span className="field__box">
            <textarea
              rows={8}
              value={draft.texte}
              placeholder="Pente en %, puis zones 1, 2 et 3, chacune jusqu’à 5,5, 11 et 16,5 m"
              onChange={(event) => change({ texte: event.target.value })}
            />
          </span>
        </label>
        {draft.texte !== '' && (
          <p className={parsed.ok ? 'field__hint' : 'field__error'} role="status">
            {parsed.ok ? `${count(parsed.value.length, 'cellule')} à garder.` : parsed.error.texte}
          </p>
        )}
        {doutes.length > 0 && (
          <div className="notice notice--accent small">
            <div>
              <p className="strong">À vérifier sur le papier : {count(doutes.length, 'doute')}.</p>
              {doutes.slice(0, DOUTES_SHOWN).map((doute) => (
                <p key={doute}>{doute}</p>
              ))}
            </div>
          </div>
        )}
        <button type="submit" className="button button--primary button--main" disabled={!isReady}>
          Garder cette table
        </button>
      </form>
    </Sheet>
  );
}

export default function Tables() {
  const cellules = useRows(recouvrement);
  const [isAdding, setIsAdding] = useState(false);
  const mayAdd = useMay(recouvrement, 'create');
  const editions = groupBy(cellules ?? [], ({ edition }) => edition);
  return (
    <Page
      title="Tables de recouvrement"
      back="/ardoises"
      thumb={
        mayAdd && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Ajouter une table
          </button>
        )
      }
    >
      <div className="stack narrow">
        <p className="small muted">
          Celle de décembre 2020, celle du clou ou celle d’un fabricant se collent ici ; les
          réglages disent laquelle est lue. Un calcul gardé garde la sienne.
        </p>
        <div className="card">
          {[...editions].map(([edition, own]) => (
            <Link
              key={edition}
              href={`/ardoises/tables/${encodeURIComponent(edition)}`}
              className="list-row"
            >
              <span className="grow">
                <span className="list-row__title">{editionLabel(edition)}</span>
                <span className="list-row__sub">
                  {count(own.length, 'cellule')} · {own[0]?.source}
                </span>
              </span>
              <ChevronRight aria-hidden />
            </Link>
          ))}
        </div>
      </div>
      {isAdding && <NewEdition taken={[...editions.keys()]} onClose={() => setIsAdding(false)} />}
    </Page>
  );
}
