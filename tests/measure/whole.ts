/** One figure for the whole: what vitest ran, and for the screens what Chromium ran. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mergeScriptCovs, type ScriptCov } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import libCoverage, { type CoverageMap, type CoverageMapData } from 'istanbul-lib-coverage';
import { parseAstAsync } from 'vite';

const REPORTS = path.resolve('coverage');
const DIST = path.resolve('pwa/dist');
/** In per cent. */
const ENOUGH = { statements: 80, branches: 80, functions: 80, lines: 80 } as const;
const KINDS = ['statements', 'branches', 'functions', 'lines'] as const;

function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** What ran in Chromium, by script of the build. */
function readScripts(): Map<string, ScriptCov[]> {
  const folder = path.join(REPORTS, 'browser');
  const byFile = new Map<string, ScriptCov[]>();
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    for (const script of readJson<ScriptCov[]>(path.join(folder, name))) {
      const file = path.join(DIST, new URL(script.url).pathname);
      if (!fs.existsSync(`${file}.map`)) continue;
      byFile.set(file, [...(byFile.get(file) ?? []), { ...script, scriptId: '0' }]);
    }
  }
  return byFile;
}

/** The coverage of the sources behind one script of the build. */
async function toSources(file: string, scripts: ScriptCov[]): Promise<CoverageMapData> {
  const code = fs.readFileSync(file, 'utf8');
  const merged = mergeScriptCovs(scripts.map((one) => ({ ...one, url: pathToFileURL(file).href })));
  if (!merged) return {};
  return convert({
    code,
    ast: parseAstAsync(code),
    wrapperLength: 0,
    coverage: merged,
    sourceMap: readJson(`${file}.map`),
  });
}

async function browserCoverage(): Promise<CoverageMap> {
  const map = libCoverage.createCoverageMap({});
  for (const [file, scripts] of readScripts()) map.merge(await toSources(file, scripts));
  return map;
}

function covered(map: CoverageMap, file: string): number {
  return map.fileCoverageFor(file).toSummary().data.statements.pct;
}

const whole = libCoverage.createCoverageMap({});
const unit = libCoverage.createCoverageMap(
  readJson<CoverageMapData>(path.join(REPORTS, 'unit/coverage-final.json')),
);
const browser = await browserCoverage();
for (const file of unit.files()) {
  // The two measures cut a file differently: the better one counts, never their sum.
  const isBrowserBetter =
    browser.files().includes(file) && covered(browser, file) > covered(unit, file);
  whole.addFileCoverage((isBrowserBetter ? browser : unit).fileCoverageFor(file));
}
const summary = whole.getCoverageSummary();
const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const worst = whole
  .files()
  .map((file) => ({ file: path.relative(top, file), pct: covered(whole, file) }))
  .filter(({ pct }) => pct < ENOUGH.statements)
  .sort((a, b) => a.pct - b.pct);
for (const { file, pct } of worst) console.log(`${String(Math.round(pct)).padStart(4)} % ${file}`);
console.log(
  `whole (${whole.files().length} files, ${browser.files().length} seen by Chromium): ${KINDS.map(
    (kind) => `${kind} ${summary.data[kind].pct} %`,
  ).join(', ')}`,
);
const isEnough = KINDS.every((kind) => summary.data[kind].pct >= ENOUGH[kind]);
if (!isEnough) console.error(`Coverage of the whole is too low: ${JSON.stringify(ENOUGH)}.`);
process.exitCode = isEnough ? 0 : 1;
