/** The office's planning: people or chantiers by days, from a day to a year, driven by the keyboard. */

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type Day, dayAt, mondayOf } from '#shared/core/dates.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { type Contenu, isVide, surChantier } from '#shared/modules/planning/cases.ts';
import type { Mode } from '#shared/modules/planning/geste.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import { Page } from '../../ui/page.tsx';
import { useMay, usePhone } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { ChantierPanel } from './chantier-panel.tsx';
import { NoPeople } from './first-people.tsx';
import './grille.css';
import './grille-autour.css';
import { REST_MS } from './grille-drawing.ts';
import { GrilleFoot } from './grille-foot.tsx';
import {
  aroundMonths,
  type Line,
  linesOfChantiers,
  linesOfSalaries,
  SIDE_PX,
  SIZES,
} from './grille-geometry.ts';
import { clamp, daysOf, moved, type Selection } from './grille-select.ts';
import { type GrilleStore, grilleStoreOf } from './grille-store.ts';
import { labelOf } from './grille-texte.ts';
import { GrilleTools } from './grille-tools.tsx';
import { GrilleView } from './grille-view.tsx';
import { lockGesture, type OpenSheet, PlanningSheets } from './planning-sheets.tsx';
import { type Choice, choicesOfContenus, choicesOfSalaries, entryTop, Saisie } from './saisie.tsx';
import { useCharges } from './use-charges.ts';
import { useGrilleKeys } from './use-grille-keys.ts';
import { useGrilleScroll } from './use-grille-scroll.ts';
import { useMeteo } from './use-meteo.ts';
import { type Said, type Shift, usePlanningActs } from './use-planning-acts.ts';
import { usePlanningAddress } from './use-planning-address.ts';
import { useWarnings } from './use-warnings.ts';

export default function OfficePlanning() {
  const phone = usePhone();
  const today = dayAt(Date.now());
  const store = grilleStoreOf(phone, today);
  const version = useSyncExternalStore(store.subscribe, () => store.version);
  // The grid opens on its day: it waits for the people whose lines it shows.
  if (!store.isReady) return <div className="page" />;
  if (store.cadre.salaries.length > 0) {
    return <OfficeGrid store={store} today={today} version={version} />;
  }
  return (
    <Page title="Planning">
      <NoPeople />
    </Page>
  );
}

interface OfficeGridProps {
  readonly store: GrilleStore;
  readonly today: Day;
  readonly version: number;
}

function OfficeGrid({ store, today, version }: OfficeGridProps) {
  const { du, zoom, vue, set } = usePlanningAddress();
  const { jours } = store.grille;
  const startDay = Math.max(
    0,
    store.grille.indexDe(du ?? (zoom === 'semaine' ? mondayOf(today) : today)),
  );
  const [range, setRange] = useState<readonly [number, number]>([startDay, startDay + 35]);
  const [selection, setSelection] = useState<Selection>({
    anchor: { line: 1, day: startDay },
    head: { line: 1, day: startDay },
    half: null,
  });
  const [entry, setEntry] = useState<string | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>('remplacer');
  const [said, setSaid] = useState<Said | null>(null);
  const [open, setOpen] = useState<OpenSheet>(null);
  const [isPanelOpen, setPanelOpen] = useState(zoom !== 'annee');
  const mayPlan = useMay(affectation, 'create');
  const act = useGesture();
  const scroller = useRef<HTMLDivElement>(null);
  const warnings = useWarnings(today);
  const meteo = useMeteo();

  const [first, last] = aroundMonths(
    jours[range[0]] ?? today,
    jours[Math.min(range[1], jours.length - 1)] ?? today,
  );
  const { salaries } = store.cadre;
  // biome-ignore lint/correctness/useExhaustiveDependencies: chantiers at work follow the store's version.
  const siteLines = useMemo(
    () =>
      vue === 'chantiers'
        ? linesOfChantiers(
            store,
            Math.max(0, store.grille.indexDe(first)),
            Math.min(jours.length - 1, store.grille.indexDe(last)),
          )
        : [],
    [vue, store, version, first, last],
  );
  const peopleLines = useMemo(
    () => linesOfSalaries(salaries, first, last),
    [salaries, first, last],
  );
  const lines: readonly Line[] = vue === 'chantiers' ? siteLines : peopleLines;
  const at = clamp(selection, lines, jours.length);

  const {
    period,
    salaries: loads,
    charges,
    overs,
  } = useCharges(store, jours[at.head.day] ?? today, zoom === 'annee');
  const acts = usePlanningActs({ store, lines, selection: at, mode, onSay: setSaid });
  const active: Contenu | null = activeId === null ? null : surChantier(activeId);
  const activeRow = activeId === null ? undefined : store.chantiers.get(activeId);

  const { reveal, goTo } = useGrilleScroll({ scroller, zoom, lines, start: startDay });
  const onSelect = useCallback(
    (next: Selection) => {
      setSelection(next);
      reveal(next.head);
    },
    [reveal],
  );
  const follow = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onRange = useCallback(
    (from: number, to: number) => {
      const [start, end] = [jours[from] ?? today, jours[Math.min(to, jours.length - 1)] ?? today];
      store.show(start, end);
      // The frame around the grid follows once one rests: drawing comes first while one scrolls.
      clearTimeout(follow.current);
      follow.current = setTimeout(() => {
        setRange((kept) => (kept[0] === from && kept[1] === to ? kept : [from, to]));
      }, REST_MS);
    },
    [jours, store, today],
  );
  useEffect(() => () => clearTimeout(follow.current), []);

  const cursorLine = lines[at.head.line];
  const cursorLabel = labelOf(store, cursorLine, { day: at.head.day, half: at.half });
  const onOpen = (text: string) => {
    // At once, so that the second letter finds the input that the first one opened.
    if (mayPlan && cursorLine) flushSync(() => setEntry(text));
  };
  const keys = useGrilleKeys({
    store,
    lines,
    selection: at,
    acts,
    active,
    mayPlan,
    onSelect,
    onOpen,
    onInsert: () => activeRow && setOpen('inserer'),
    onMove: () => setOpen('deplacer'),
  });

  function onPaint(next: Selection): void {
    if (!active || !mayPlan || vue === 'chantiers') return;
    const line = lines[next.anchor.line];
    const jour = jours[next.anchor.day];
    if (line?.kind !== 'salarie' || !jour) return;
    if (isVide(store.grille.lire(line.key, jour, next.half ?? 'matin'))) acts.assign(active);
  }

  function onDrop(source: Selection, by: Shift): void {
    acts.drop(source, by);
    const went = ({ line, day }: Selection['head']) => ({
      line: line + by.lines,
      day: day + by.days,
    });
    onSelect({ ...source, anchor: went(source.anchor), head: went(source.head) });
  }

  function onChoose(choice: Choice, then: 'down' | 'right'): void {
    setEntry(null);
    if (choice.contenu) acts.assign(choice.contenu);
    else if (choice.salarieId) acts.place(choice.salarieId, choice.title);
    const step = then === 'down' ? 0 : 1;
    onSelect(
      moved(at, { line: at.head.line, day: Math.min(jours.length - 1, at.head.day + step) }, false),
    );
    scroller.current?.focus();
  }

  const choices = useMemo(
    () =>
      entry === null
        ? []
        : vue === 'chantiers'
          ? choicesOfSalaries(salaries)
          : choicesOfContenus(store),
    [entry, vue, salaries, store, store.chantiers],
  );
  const days = daysOf(at, jours);
  const { dayPx } = SIZES[zoom];
  return (
    <div className="plan-page">
      <GrilleTools
        zoom={zoom}
        vue={vue}
        today={today}
        from={jours[range[0]] ?? today}
        to={jours[Math.min(range[1], jours.length - 1)] ?? today}
        isPanelOpen={isPanelOpen}
        salaries={salaries}
        onZoom={(next) => {
          set('zoom', next);
          setPanelOpen(next !== 'annee');
        }}
        onVue={(next) => set('par', next)}
        onPanel={() => setPanelOpen(!isPanelOpen)}
        onGo={(jour) => goTo(store.grille.indexDe(jour))}
      />
      <div className="plan-body" {...keys}>
        <GrilleView
          store={store}
          lines={lines}
          zoom={zoom}
          today={today}
          selection={at}
          cursorLabel={cursorLabel}
          charges={loads}
          chargesPeriod={vue === 'salaries' ? period : null}
          warnings={warnings}
          overs={overs}
          prevision={meteo?.prevision ?? null}
          scroller={scroller}
          onSelect={onSelect}
          onOpen={() => onOpen('')}
          onPaint={onPaint}
          onPull={acts.pull}
          onDrop={onDrop}
          mayDrag={mayPlan && vue === 'salaries'}
          onRange={onRange}
        >
          {entry !== null && (
            <Saisie
              choices={choices}
              first={entry}
              label={cursorLabel}
              place={{
                left: SIDE_PX + at.head.day * dayPx,
                top: entryTop(scroller.current, at.head.line),
                width: Math.max(220, dayPx),
              }}
              onChoose={onChoose}
              onClose={() => setEntry(null)}
            />
          )}
        </GrilleView>
        {isPanelOpen && (
          <ChantierPanel
            store={store}
            vue={vue}
            charges={charges}
            regle={regleLe(store.cadre.regles, today)}
            activeId={activeId}
            mayPlan={mayPlan}
            onChoose={setActiveId}
            onSplit={() => setOpen('fractionner')}
            onLock={(row, isLocking) => void act(lockGesture(row, isLocking))}
          />
        )}
      </div>
      <GrilleFoot
        acts={acts}
        active={active}
        activeName={activeRow?.libelle}
        mode={mode}
        said={said}
        meteo={meteo}
        mayPlan={mayPlan}
        isPeople={vue === 'salaries'}
        onMode={setMode}
        onInsert={() => setOpen('inserer')}
        onMove={() => setOpen('deplacer')}
      />
      <PlanningSheets
        open={open}
        store={store}
        row={activeRow}
        charges={charges}
        today={today}
        jours={days}
        acts={acts}
        onGo={(jour) => goTo(store.grille.indexDe(jour))}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}
