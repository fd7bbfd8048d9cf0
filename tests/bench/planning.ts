/** Figures of the office planning: sixty people over a year, in real Chromium and in the rules alone. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { firmsIn } from '#api/firms/firms.ts';
import { handlers } from '#api/registry.ts';
import { dayAt, plusDays, raisonChome } from '#shared/core/dates.ts';
import { newId } from '#shared/core/ids.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { DEMIS, surChantier } from '#shared/modules/planning/cases.ts';
import { bilanDe, chargesDe, heuresParDemi } from '#shared/modules/planning/charges.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { REGLE_INITIALE } from '#shared/modules/planning/regles.ts';
import { registry } from '#shared/registry.ts';
import type { RowOp } from '#shared/sync/wire.ts';
import { startServer } from './browser.ts';
import { type Figure, median } from './figures.ts';
import { chantierOp, LOGIN, makeFirm } from './firm.ts';
import { throttle } from './throttle.ts';

const PEOPLE = 60;
const SITES = 40;
const ROUNDS = 5;

function personOp(n: number): Extract<RowOp, { t: 'create' }> {
  const f = {
    prenom: `Prénom${n}`,
    nom: `Nom${String(n).padStart(2, '0')}`,
    metier: 'couvreur',
    equipe: `Équipe ${Math.floor(n / 6) + 1}`,
    rythme: 'paire-5-impaire-4',
    telephone: null,
    dateEntree: '2020-01-01',
    dateSortie: null,
    rang: n,
  };
  return { t: 'create', e: 'salaries', id: newId(), f };
}

/** A firm with a full year of planning around today; answers the number of its cells. */
async function planFirm(dataDir: string): Promise<number> {
  const { userId, firmId } = await makeFirm(dataDir, 10);
  const firms = firmsIn(dataDir, { registry, handlers, clock: Date.now, alert: console.error });
  const firm = firms.find(firmId)?.firm;
  const actor = firm?.actorOf(userId);
  if (!firm || !actor) throw new Error('the firm was just made');
  const people = Array.from({ length: PEOPLE }, (_, n) => personOp(n));
  const sites = Array.from({ length: SITES }, (_, n) => {
    const op = chantierOp(10_000 + n);
    return { ...op, f: { ...op.f, etat: 'en-cours' } };
  });
  const year = dayAt(Date.now()).slice(0, 4);
  const days = Array.from({ length: 365 }, (_, i) => plusDays(`${year}-01-01`, i));
  const cells = people.flatMap((person, p) =>
    days
      .filter((jour) => raisonChome(jour) === null)
      .flatMap((jour, d) =>
        DEMIS.map((demiJournee): RowOp => {
          const site = sites[(p + Math.floor(d / 7)) % SITES];
          const key = { salarieId: person.id, jour, demiJournee };
          const f = { ...key, chantierId: site?.id ?? null, absence: null, sav: null };
          return { t: 'create', e: affectation.table, id: keyedId(affectation, key), f };
        }),
      ),
  );
  firm.writeAsServer([...people, ...sites, ...cells], actor);
  firms.close();
  return cells.length;
}

/** Loads and overruns of a year of sixty people, from the grid's arrays. */
export function chargesFigure(): Figure {
  const ids = Array.from({ length: PEOPLE }, (_, n) => `p${n}`);
  const grille = new Grille(ids, '2026-01-01', '2026-12-31');
  for (const [p, salarieId] of ids.entries()) {
    for (const [d, jour] of grille.jours.entries()) {
      for (const demiJournee of DEMIS) {
        const contenu = surChantier(`c${(p + Math.floor(d / 7)) % SITES}`);
        grille.ecrire({ salarieId, jour, demiJournee, ...contenu });
      }
    }
  }
  const disponible = new Uint8Array(PEOPLE * grille.jours.length).fill(1);
  const heures = heuresParDemi(grille, []);
  const times = Array.from({ length: 40 }, () => {
    const startedAt = performance.now();
    const { chantiers } = chargesDe(grille, { disponible, heures });
    for (const charge of chantiers.values()) bilanDe(200, charge, REGLE_INITIALE);
    return performance.now() - startedAt;
  });
  const name = `loads and overruns of a year of ${PEOPLE} people`;
  return { name, value: median(times), unit: 'ms', atMost: 16 };
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly dur?: number;
  /** Time on the processor: what the task cost, whoever else used the machine. */
  readonly tdur?: number;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
}

/** What the browser's own tools count as script, and as layout. */
const WORK = new Set([
  ...['FunctionCall', 'FireAnimationFrame', 'EventDispatch', 'TimerFire', 'RunMicrotasks'],
  ...['EvaluateScript', 'ParseHTML', 'MinorGC', 'MajorGC'],
  ...['UpdateLayoutTree', 'Layout', 'PrePaint', 'HitTest'],
]);

/** Script and layout while `act` runs, and the longest task in which there is some, milliseconds. */
async function traced(session: CDPSession, act: () => Promise<void>) {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const categories = 'devtools.timeline,disabled-by-default-devtools.timeline';
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  const tasks = events.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined);
  const busy = tasks.filter((task) =>
    events.some(({ name, ts, tid, pid }) => {
      const isInside = ts >= task.ts && ts < task.ts + (task.dur ?? 0);
      return isInside && tid === task.tid && pid === task.pid && WORK.has(name);
    }),
  );
  const longest = Math.max(0, ...busy.map(({ dur = 0, tdur = dur }) => tdur / 1000));
  return { total: sumOf(busy.flatMap((task) => partsOf(task, events))) / 1000, longest };
}

const sumOf = (events: readonly TraceEvent[]) =>
  events.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0);

/** Script and layout within a task, each counted once: what runs inside another is part of it. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): TraceEvent[] {
  const end = task.ts + (task.dur ?? 0);
  const inside = events
    .filter(({ name, ts, tid, pid, dur }) => {
      const isHere = ts >= task.ts && ts < end && tid === task.tid && pid === task.pid;
      return isHere && dur !== undefined && WORK.has(name);
    })
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let until = 0;
  return inside.filter(({ ts, dur = 0 }) => {
    if (ts < until) return false;
    until = ts + dur;
    return true;
  });
}

const FRAMES = 60;

async function scrollFigures(page: Page): Promise<Figure[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const scroll = (dx: number, dy: number) =>
    page.evaluate(
      async ([x = 0, y = 0, frames = 0]) => {
        const grid = document.querySelector('.plan');
        for (let i = 0; i < frames; i++) {
          grid?.scrollBy(x, y);
          await new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(resolve)),
          );
        }
      },
      [dx, dy, FRAMES],
    );
  const right = await traced(session, () => scroll(24, 0));
  await scroll(-48, 0);
  const down = await traced(session, () => scroll(0, 24));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const perFrame = Math.max(right.total, down.total) / FRAMES;
  const longest = Math.max(right.longest, down.longest);
  return [
    {
      name: 'year grid, script and layout per scrolled frame, 4×',
      value: perFrame,
      unit: 'ms',
      atMost: 12,
    },
    { name: 'year grid, longest task while scrolling, 4×', value: longest, unit: 'ms', atMost: 50 },
  ];
}

/** From the press that opens the year to its first line of days. */
async function openFigure(page: Page, url: string): Promise<Figure> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await page.goto(`${url}/reglages`);
    await page.getByText('Réglages').first().waitFor();
    await page.waitForTimeout(1500);
    times.push(
      await page.evaluate(async () => {
        const startedAt = performance.now();
        history.pushState(null, '', '/planning?zoom=annee');
        while (document.querySelectorAll('.plan__run').length < 60) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return performance.now() - startedAt;
      }),
    );
  }
  return {
    name: `year grid of ${PEOPLE} people opens`,
    value: median(times),
    unit: 'ms',
    atMost: 300,
  };
}

/** From the Enter that chooses a site to the cursor's cell that names it; as text: a compiler's helpers do not exist in the page. */
const shows = (site: string) => `(() => {
  window.shown = new Promise((resolve) => {
    addEventListener('keydown', () => {
      const startedAt = performance.now();
      const look = () => {
        const label = document.querySelector('#plan-cursor').getAttribute('aria-label');
        if (label.endsWith(' ${site}')) resolve(performance.now() - startedAt);
        else requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
  });
})()`;

/** A chantier found by its number is written over what stands in a cell, day after day. */
async function assignFigure(page: Page): Promise<Figure> {
  const times: number[] = [];
  await page.locator('.plan').focus();
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('ArrowRight');
    const label = (await page.locator('#plan-cursor').getAttribute('aria-label')) ?? '';
    if (label.endsWith('libre')) continue;
    const site = label.endsWith(' 10007') ? '10008' : '10007';
    await page.keyboard.type(site);
    await page.getByRole('option', { name: site }).waitFor();
    await page.evaluate(shows(site));
    await page.keyboard.press('Enter');
    times.push(await page.evaluate<number>('window.shown'));
  }
  return { name: 'an assignment shows', value: median(times), unit: 'ms', atMost: 50 };
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('Adresse de courriel').fill(LOGIN.identifiant);
  await page.getByLabel('Mot de passe').fill(LOGIN.motDePasse);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.locator('a.pill', { hasText: 'À jour' }).waitFor({ timeout: 180_000 });
  return page;
}

/** All figures of the planning. */
export async function planningFigures(): Promise<Figure[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-bench-'));
  await planFirm(dataDir);
  const server = await startServer(dataDir);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await open(browser, server.url);
    const opened = await openFigure(page, server.url);
    await throttle(page, 1);
    await page.waitForTimeout(4000);
    const scrolled = await scrollFigures(page);
    const assigned = await assignFigure(page);
    return [chargesFigure(), opened, ...scrolled, assigned];
  } finally {
    await browser.close();
    server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
