/** A list from a declaration: columns, search, sort, export; any row opens with a double-click or a tap. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Download, Inbox, Search } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { must } from '#shared/core/assert.ts';
import { csvHeaders, rowToCells } from '#shared/entity/csv.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { downloadCsv } from '../core/csv-file.ts';
import { Empty } from './empty.tsx';
import { count } from './format.ts';
import { useFrame } from './frame-width.ts';
import { useNames } from './names.ts';
import { useRows } from './phone-context.tsx';
import { showValue } from './sentences.ts';
import { foldForSearch, matches } from './text-search.ts';

interface EntityListProps {
  readonly entity: Entity;
  /** The address of a row. */
  readonly hrefOf: (row: AnyRow) => string;
  readonly emptyText?: ReactNode;
}

const collator = new Intl.Collator('fr', { numeric: true });

interface Shown {
  readonly row: AnyRow;
  readonly cells: readonly string[];
  readonly folded: string;
}

interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}

function sorted(rows: readonly Shown[], { column, isDescending }: Sort): Shown[] {
  // Equal cells are settled by the others, from the left.
  const compare = (a: Shown, b: Shown) =>
    collator.compare(a.cells[column] ?? '', b.cells[column] ?? '') ||
    collator.compare(a.cells.join('\t'), b.cells.join('\t'));
  return [...rows].sort((a, b) => (isDescending ? -compare(a, b) : compare(a, b)));
}

function useShown(entity: Entity, query: string, sort: Sort): Shown[] | undefined {
  const rows = useRows(entity);
  const nameOf = useNames(entity);
  const all = useMemo(
    () =>
      rows?.map((row): Shown => {
        const cells = entity.list.map((name) => {
          const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
          const value = row[name];
          return value === null || value === undefined ? '' : showValue(field, value, nameOf);
        });
        return { row, cells, folded: foldForSearch(cells.join(' ')) };
      }),
    [rows, entity, nameOf],
  );
  return useMemo(() => {
    const found = all?.filter(({ folded }) => matches(folded, query));
    return found && sorted(found, sort);
  }, [all, query, sort]);
}

function Head({
  entity,
  sort,
  onSort,
}: {
  entity: Entity;
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const Icon = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <div className="rows__head" role="row" tabIndex={-1}>
      {entity.list.map((name, column) => (
        <button
          key={name}
          type="button"
          role="columnheader"
          tabIndex={0}
          aria-sort={
            sort.column !== column ? 'none' : sort.isDescending ? 'descending' : 'ascending'
          }
          onClick={() =>
            onSort({ column, isDescending: sort.column === column ? !sort.isDescending : false })
          }
        >
          {entity.fields[name]?.label}
          {sort.column === column && <Icon aria-hidden />}
        </button>
      ))}
    </div>
  );
}

function Line({ shown, entity, isPhone }: { shown: Shown; entity: Entity; isPhone: boolean }) {
  if (!isPhone) {
    return shown.cells.map((cell, i) => (
      <span key={entity.list[i]} role="cell" className="clip">
        {cell}
      </span>
    ));
  }
  const details = shown.cells.filter((cell) => cell !== '');
  return (
    <span role="cell" className="grow">
      <span className="list-row__title">{entity.titleOf(shown.row)}</span>
      <span className="list-row__sub">{details.join(' · ')}</span>
    </span>
  );
}

export function EntityList({ entity, hrefOf, emptyText }: EntityListProps) {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 0, isDescending: false });
  const [selected, setSelected] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const isPhone = useFrame() === 'phone';
  const nameOf = useNames(entity);
  const shown = useShown(entity, query, sort);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown?.length ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => (isPhone ? 72 : 40),
    overscan: 10,
  });
  const open = (row: AnyRow) => navigate(hrefOf(row));

  function exportCsv() {
    const lines = (shown ?? []).map(({ row }) => rowToCells(entity, row, nameOf));
    void downloadCsv(entity.table, [csvHeaders(entity), ...lines]);
  }

  return (
    <div className="rows" style={{ '--columns': entity.list.length }}>
      <div className="row row--wrap">
        <label className="field__box grow">
          <Search aria-hidden />
          <input
            type="search"
            value={query}
            placeholder="Chercher"
            aria-label={`Chercher dans ${entity.label.many}`}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <span className="small muted nowrap">{shown && count(shown.length, 'ligne')}</span>
        <button type="button" className="button" onClick={exportCsv} disabled={!shown?.length}>
          <Download aria-hidden />
          CSV
        </button>
      </div>
      {shown?.length === 0 && (
        <Empty icon={Inbox} title={query ? 'Rien ne correspond' : 'Rien ici encore'}>
          {emptyText}
        </Empty>
      )}
      {shown && shown.length > 0 && (
        <div className="card rows__table" role="table" aria-label={entity.label.many}>
          {!isPhone && <Head entity={entity} sort={sort} onSort={setSort} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place is reached by the keyboard. */}
          <div ref={scroll} className="rows__scroll" role="rowgroup" tabIndex={0}>
            <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
              {virtual.getVirtualItems().map((item) => {
                const one = shown[item.index];
                if (!one) return null;
                return (
                  <div
                    key={one.row.id}
                    role="row"
                    tabIndex={0}
                    className="rows__line"
                    aria-selected={selected === one.row.id}
                    style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                    onClick={() => (isPhone ? open(one.row) : setSelected(one.row.id))}
                    onDoubleClick={() => open(one.row)}
                    onKeyDown={(event) => event.key === 'Enter' && open(one.row)}
                  >
                    <Line shown={one} entity={entity} isPhone={isPhone} />
                  </div>
                );
              })}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
