/** The chantiers, by état and by what one types; thousands scroll without a dropped frame. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDownUp, House, Plus, Search, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import type { Depasse } from '#shared/modules/planning/depassements.ts';
import { Empty } from '../../ui/empty.tsx';
import { EtatBadge } from '../../ui/etat-badge.tsx';
import { count, formatNumber } from '../../ui/format.ts';
import { useFrame } from '../../ui/frame-width.ts';
import { lazy } from '../../ui/lazy.tsx';
import { useMay } from '../../ui/phone-context.tsx';
import { Pill } from '../../ui/pill.tsx';
import { TRIS, type Tri } from './sort-chantiers.ts';
import { type Filter, useChantierList } from './use-chantier-list.ts';
import { useDepassements } from './use-depassements.ts';
import './chantier-list.css';

const NewChantier = lazy(() => import('./new-chantier.tsx'));

/** Arrows go from row to row; what is further down is drawn as one gets there. */
function moveAlong(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...(event.currentTarget.closest('.card')?.querySelectorAll('a') ?? [])];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  event.preventDefault();
  rows[here + step]?.focus();
}

const TONS = { orange: 'badge--watch', rouge: 'badge--bad' } as const;

/** How far what is spent and planned goes beyond what was sold. */
function Over({ over: { depassement, ecart } }: { over: Depasse }) {
  return (
    <span className={`badge ${TONS[depassement]}`} title="de plus que les heures vendues">
      <TriangleAlert aria-label="dépassement" />+ {formatNumber(ecart, 0)} h
    </span>
  );
}

interface RowProps {
  readonly row: Chantier;
  readonly over: Depasse | undefined;
  readonly isSelected: boolean;
  readonly search: string;
}

function Row({ row, over, isSelected, search }: RowProps) {
  return (
    <Link
      href={`/chantiers/${row.id}${search}`}
      className="list-row list-row--line list-row--fixed"
      aria-current={isSelected ? 'true' : undefined}
      onKeyDown={moveAlong}
    >
      <span className="grow">
        <span className="row row--wide">
          <span className="list-row__title">{row.libelle}</span>
          {row.heuresVendues !== null && (
            <span className="small muted nowrap">{formatNumber(row.heuresVendues)} h vendues</span>
          )}
        </span>
        <span className="row row--wide">
          <span className="list-row__sub">
            {row.ville}
            {row.reference && ` · ${row.reference}`}
          </span>
          <span className="row nowrap">
            {over && <Over over={over} />}
            <EtatBadge etat={row.etat} />
          </span>
        </span>
      </span>
    </Link>
  );
}

interface RowsProps {
  readonly rows: readonly Chantier[];
  readonly overs: ReadonlyMap<string, Depasse>;
  readonly selectedId: string | null;
  readonly search: string;
}

function Rows({ rows, overs, selectedId, search }: RowsProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const frame = useFrame();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    // Every row has the same height: nothing is measured while one scrolls.
    estimateSize: () => (frame === 'phone' ? 82 : 66),
    overscan: 6,
    getItemKey: (i) => rows[i]?.id ?? i,
  });
  return (
    <div ref={scroll} className="page__scroll" style={{ paddingTop: 0 }}>
      <div className="card" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                height: item.size,
                transform: `translateY(${item.start}px)`,
              }}
            >
              <Row
                row={row}
                over={overs.get(row.id)}
                isSelected={row.id === selectedId}
                search={search}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

export function ChantierList({ selectedId }: { selectedId: string | null }) {
  const [params, setParams] = useSearchParams();
  const [isCreating, setIsCreating] = useState(false);
  const frame = useFrame();
  const mayCreate = useMay(chantier, 'create');
  const filter = (params.get('etat') ?? 'ouverts') as Filter;
  const query = params.get('q') ?? '';
  const asked = params.get('tri') ?? '';
  const tri: Tri = Object.hasOwn(TRIS, asked) ? (asked as Tri) : 'nom';
  const { rows, counts, etats, openCount, total } = useChantierList(filter, query, tri);
  const overs = useDepassements(total !== null);
  const search = params.size > 0 ? `?${params}` : '';
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const chips: { id: Filter; label: string; n: number }[] = [
    { id: 'ouverts', label: 'Ouverts', n: openCount },
    ...etats.map((etat) => ({ id: etat, label: ETATS[etat], n: counts.get(etat) ?? 0 })),
  ];
  const newButton = mayCreate && (
    <button
      type="button"
      className={`button button--primary ${frame === 'phone' ? 'button--main' : 'button--icon'}`}
      onClick={() => setIsCreating(true)}
      aria-label="Nouveau chantier"
    >
      <Plus aria-hidden />
      {frame === 'phone' && 'Nouveau chantier'}
    </button>
  );
  return (
    <div className="page">
      <header className="page-head">
        <div className="grow">
          <h1>Chantiers</h1>
          <p className="clip">
            {total === null ? '\u00a0' : count(openCount, 'ouvert')}
            {tri !== 'nom' && ` · par ${TRIS[tri].toLowerCase()}`}
          </p>
        </div>
        {frame === 'office' && newButton}
        {frame === 'phone' && <Pill />}
      </header>
      <div className="stack" style={{ padding: '0 var(--gutter) var(--space-3)' }}>
        <div className="row">
          <div className="field__box grow">
            <Search aria-hidden />
            <input
              type="search"
              value={query}
              placeholder="Nom, commune ou référence"
              aria-label="Chercher un chantier"
              onChange={(event) => set('q', event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                event.currentTarget
                  .closest('.page')
                  ?.querySelector<HTMLElement>('.card a')
                  ?.focus();
              }}
            />
          </div>
          <label className="button button--icon tri" data-on={tri !== 'nom'}>
            <ArrowDownUp aria-hidden />
            <select
              aria-label="Trier par"
              value={tri}
              onChange={(event) =>
                set('tri', event.target.value === 'nom' ? '' : event.target.value)
              }
            >
              {Object.entries(TRIS).map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="chips" role="group" aria-label="Filtrer par état">
          {chips.map(({ id, label, n }) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={filter === id}
              onClick={() => set('etat', id === 'ouverts' ? '' : filter === id ? '' : id)}
            >
              {label} {total !== null && <b>{formatNumber(n)}</b>}
            </button>
          ))}
        </div>
      </div>
      {rows && rows.length > 0 && (
        <Rows rows={rows} overs={overs} selectedId={selectedId} search={search} />
      )}
      {rows?.length === 0 && (
        <div className="page__scroll">
          <Empty icon={House} title={query ? 'Aucun chantier ne correspond' : 'Aucun chantier ici'}>
            <p>
              {query
                ? 'Essayez un autre mot, ou un autre filtre.'
                : 'Un nom et une commune suffisent pour commencer.'}
            </p>
            {!query && frame === 'office' && mayCreate && (
              <button type="button" className="button" onClick={() => setIsCreating(true)}>
                Créer le premier chantier
              </button>
            )}
          </Empty>
        </div>
      )}
      {rows === undefined && <div className="page__scroll" />}
      {frame === 'phone' && newButton && <div className="page__thumb">{newButton}</div>}
      {isCreating && <NewChantier onClose={() => setIsCreating(false)} />}
    </div>
  );
}
