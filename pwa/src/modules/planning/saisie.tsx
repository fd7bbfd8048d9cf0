/** Typing into a cell of the office grid: a few letters find the chantier, Enter writes it. */
import { useCombobox } from 'downshift';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import { ABSENCES, type Absence } from '#shared/modules/planning/affectation.entity.ts';
import { type Contenu, enAbsence, VIDE } from '#shared/modules/planning/cases.ts';
import {
  attendSignature,
  contenuSur,
  isPourSav,
  paraitAuPlanning,
} from '#shared/modules/planning/visibilite.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { tintOf } from '../../ui/face.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';
import type { GrilleStore } from './grille-store.ts';

export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly sub: string;
  readonly tint: string;
  /** What is written, or who is placed. */
  readonly contenu: Contenu | null;
  readonly salarieId: string | null;
  readonly folded: string;
  /** Shown with what it waits for, not to be chosen. */
  readonly isWaiting: boolean;
}

const SHOWN = 9;

function choice(key: string, title: string, more: Partial<Choice>): Choice {
  const base = { key, title, sub: '', tint: '', contenu: null, salarieId: null, isWaiting: false };
  return { ...base, folded: foldForSearch(title), ...more };
}

/** What one may write for a person: chantiers, absences, SAV on what is finished, nothing. */
export function choicesOfContenus(store: GrilleStore): Choice[] {
  const rows = [...store.chantiers.values()].filter((row) => row.deleted === 0);
  const of = (row: (typeof rows)[number]) => {
    const contenu = contenuSur(row);
    return choice(`${contenu.sav ? 'sav' : 'chantier'}:${row.id}`, row.libelle, {
      sub: contenu.sav ? `SAV · ${row.ville}` : row.ville,
      tint: tintOf(row.id),
      contenu,
      folded: foldForSearch(
        `${contenu.sav ? 'sav ' : ''}${row.libelle} ${row.reference ?? ''} ${row.ville}`,
      ),
    });
  };
  // Found by its name all the same, with what it waits for.
  const waiting = (row: (typeof rows)[number]) => ({
    ...of(row),
    key: `attend:${row.id}`,
    sub: `${ETATS[row.etat]} : à signer d’abord`,
    isWaiting: true,
  });
  const absences = Object.entries(ABSENCES).map(([absence, label]) =>
    choice(absence, label, { sub: 'absence', contenu: enAbsence(absence as Absence) }),
  );
  return [
    ...rows.filter((row) => paraitAuPlanning(row.etat, 'salaries')).map(of),
    ...absences,
    ...rows.filter((row) => isPourSav(row.etat)).map(of),
    ...rows.filter((row) => attendSignature(row.etat)).map(waiting),
    choice('libre', 'Libre', { sub: 'vider la case', contenu: VIDE }),
  ];
}

/** Whom one may place on a chantier. */
export function choicesOfSalaries(salaries: readonly Salarie[]): Choice[] {
  return salaries.map((row) =>
    choice(row.id, `${row.prenom} ${row.nom}`, {
      sub: row.equipe ?? '',
      tint: tintOf(`${row.prenom} ${row.nom}`),
      salarieId: row.id,
    }),
  );
}

/** Names that begin with what is typed come before those that hold it. */
function found(choices: readonly Choice[], query: string): Choice[] {
  const folded = foldForSearch(query);
  const kept = choices.filter((item) => matches(item.folded, query));
  const rank = ({ folded: name, isWaiting }: Choice) =>
    Number(!name.split(' ').some((word) => word.startsWith(folded))) + 2 * Number(isWaiting);
  return kept.sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
}

/** Where the entry of a line stands in its grid, pixels from its top. */
export function entryTop(box: HTMLElement | null, line: number): number {
  const row = box?.querySelector<HTMLElement>(`[aria-rowindex="${line + 2}"].plan__line`);
  return row ? row.offsetTop : 0;
}

interface SaisieProps {
  readonly choices: readonly Choice[];
  readonly first: string;
  readonly place: { left: number; top: number; width: number };
  readonly label: string;
  readonly onChoose: (choice: Choice, then: 'down' | 'right') => void;
  readonly onClose: () => void;
}

export function Saisie({ choices, first, place, label, onChoose, onClose }: SaisieProps) {
  const [query, setQuery] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  const items = useMemo(() => found(choices, query), [choices, query]);
  useLayoutEffect(() => {
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    input.current?.setSelectionRange(end, end);
  }, []);
  const { getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox<Choice>({
    items,
    isOpen: true,
    inputValue: query,
    defaultHighlightedIndex: 0,
    initialHighlightedIndex: 0,
    itemToString: (item) => item?.title ?? '',
    isItemDisabled: ({ isWaiting }) => isWaiting,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem, 'down');
    },
  });
  const inputProps = getInputProps({
    ref: input,
    'aria-label': label,
    onBlur: () => onClose(),
    // Kept here at once: a fast typist must not overtake the list.
    onChange: (event) => setQuery(event.currentTarget.value),
    onKeyDown: (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') {
        event.preventDefault();
        onClose();
      } else if (event.key === 'Tab') {
        const item = items[Math.max(0, highlightedIndex)];
        event.preventDefault();
        if (item && !item.isWaiting) onChoose(item, 'right');
      }
    },
  });
  return (
    <div
      className="plan__entry"
      style={place}
      role="presentation"
      onPointerDown={(event) => event.stopPropagation()}
    >
      <input {...inputProps} autoComplete="off" spellCheck={false} />
      <ul className="options" {...getMenuProps({ 'aria-label': 'Propositions' })}>
        {items.map((item, index) => (
          <li key={item.key} className={item.tint} {...getItemProps({ item, index })}>
            <span>{item.title}</span>
            <span className="small muted">{item.sub}</span>
          </li>
        ))}
        {items.length === 0 && <li className="muted">Aucun chantier de ce nom</li>}
      </ul>
    </div>
  );
}
