/** What both commands of the README need first: dependencies, the native SQLite module, the build. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TOP = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const NODE_MIN = [20, 19];

function stop(message) {
  console.error(message);
  process.exit(1);
}

function run(command, args, what) {
  console.log(what);
  try {
    const isWindows = process.platform === 'win32';
    execFileSync(command, args, { cwd: TOP, stdio: ['ignore', 'pipe', 'pipe'], shell: isWindows });
  } catch (error) {
    stop(`${what} : échec.\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return;
  stop(`Il faut Node ${NODE_MIN.join('.')} ou plus récent ; celui-ci est ${process.version}.`);
}

function hashOfFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(fs.readFileSync(path.join(TOP, file)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  return fs
    .readdirSync(path.join(TOP, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/[\\/](dist|node_modules)([\\/]|$)/.test(entry.parentPath),
    )
    .map((entry) => path.relative(TOP, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Runs `work` unless the stamp says it was done for this very content. */
function onceFor(stampFile, content, work) {
  const stamp = path.join(TOP, stampFile);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === content) return;
  work();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, content);
}

const NATIVE = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';

/** Compiling SQLite takes a minute: the result is kept for the next checkout of the same versions. */
function buildNative() {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(TOP, 'node_modules/better-sqlite3/package.json'), 'utf8'),
  );
  const key = `better-sqlite3-${version}-${process.platform}-${process.arch}-${process.versions.modules}.node`;
  const cached = path.join(os.homedir(), '.cache', 'atarys', key);
  const target = path.join(TOP, NATIVE);
  if (fs.existsSync(cached)) {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(cached, target);
    return;
  }
  run('npm', ['rebuild', 'better-sqlite3'], 'Préparation de SQLite (une minute, une seule fois)…');
  try {
    fs.mkdirSync(path.dirname(cached), { recursive: true });
    fs.copyFileSync(target, cached);
  } catch {
    // A home that cannot be written only costs the next checkout its minute.
  }
}

function install() {
  onceFor('node_modules/.atarys-lock', hashOfFiles(['package.json', 'package-lock.json']), () => {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'Installation…');
    buildNative();
  });
}

function build() {
  const sources = ['shared/src', 'api/src', 'pwa/src', 'pwa/public'].flatMap(filesUnder);
  const settings = [
    'package.json',
    'package-lock.json',
    'pwa/index.html',
    'pwa/vite.config.ts',
    'pwa/communes-plugin.ts',
    'api/vite.config.ts',
  ];
  onceFor('api/dist/.stamp', hashOfFiles([...sources, ...settings]), () => {
    const vite = path.join('node_modules', 'vite', 'bin', 'vite.js');
    run(
      process.execPath,
      [vite, 'build', '--config', 'api/vite.config.ts'],
      'Construction du serveur…',
    );
    run(process.execPath, [vite, 'build', 'pwa'], "Construction de l'application…");
  });
}

/** Makes the checkout ready; a second call right after costs a few file reads. */
export async function prepare({ build: isBuilding }) {
  checkNode();
  install();
  if (isBuilding) build();
}
