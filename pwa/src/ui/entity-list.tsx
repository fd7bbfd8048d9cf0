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
import { type Sort, type Sortable, sortRows } from './sort-rows.ts';
import { foldForSearch, matches } from './text-search.ts';
import { useRowKeys } from './use-row-keys.ts';

interface EntityListProps {
  readonly entity: Entity;
  /** The address of a row. */
  readonly hrefOf: (row: AnyRow) => string;
  readonly emptyText?: ReactNode;
}

interface Shown extends Sortable {
  readonly folded: string;
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
    return found && sortRows(entity, found, sort);
  }, [entity, all, query, sort]);
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
  const title = entity.titleOf(shown.row);
  const details = shown.cells.filter((cell) => cell !== '' && !title.includes(cell));
  return (
    <span role="cell" className="grow">
      <span className="list-row__title">{title}</span>
      <span className="list-row__sub">{details.join(' · ')}</span>
    </span>
  );
}

export function EntityList({ entity, hrefOf, emptyText }: EntityListProps) {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 0, isDescending: false });
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
  const open = (one: Shown | undefined) => one && navigate(hrefOf(one.row));
  const keys = useRowKeys({
    count: shown?.length ?? 0,
    box: scroll,
    scrollTo: (index) => virtual.scrollToIndex(index),
    open: (index) => open(shown?.[index]),
  });

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
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              keys.goTo(0);
            }}
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
          <div ref={scroll} className="rows__scroll" role="rowgroup">
            <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
              {virtual.getVirtualItems().map((item) => {
                const one = shown[item.index];
                if (!one) return null;
                return (
                  <div
                    key={one.row.id}
                    role="row"
                    tabIndex={item.index === keys.here ? 0 : -1}
                    data-index={item.index}
                    className="rows__line"
                    style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                    onFocus={() => keys.setCursor(item.index)}
                    onClick={() => isPhone && open(one)}
                    // The second press of a double-click would select words of the next screen.
                    onMouseDown={(event) => event.detail > 1 && event.preventDefault()}
                    onDoubleClick={() => open(one)}
                    onKeyDown={keys.onKeyDown}
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
