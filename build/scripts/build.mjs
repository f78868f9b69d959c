// npm run build: builds what is stale. npm run build -- --force: builds all of it.
// Built-ins only at the top: npm start imports this before anything is installed.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';
import { binOf, runNode } from './run.mjs';
import { hashOf } from './stale.mjs';

const SHARED = [
  'package-lock.json',
  'package.json',
  'build/vite',
  'src-engine',
  'src-main/contract',
  'samples',
];
const SAMPLE = 'dist/public/samples/northvale.cstrat';
/** What the page shows of the sample while the engine reads it. */
const PREVIEW = 'dist/public/samples/northvale.preview.json';
const RECORD = join(ROOT, 'dist/.built.json');
const LOCK = join(ROOT, 'dist/.building');

/**
 * @typedef {'app' | 'node' | 'sample'} Part
 * @typedef {{ sources: string[], outputs: string[] }} PartFiles
 */

/** @type {Record<Part, PartFiles>} */
const PARTS = {
  app: {
    sources: [...SHARED, 'src-main', 'src-renderer', 'electron.vite.config.ts'],
    outputs: ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'],
  },
  node: {
    sources: SHARED,
    outputs: ['dist/cli.js', 'dist/run-worker.js', 'dist/serve.js', 'dist/sql-wasm.wasm'],
  },
  // Made by the built command line: a change that leaves its bundle alone leaves the sample alone.
  sample: {
    sources: ['dist/cli.js', 'dist/run-worker.js', 'dist/sql-wasm.wasm'],
    outputs: [SAMPLE, PREVIEW],
  },
};

/** @returns {Record<string, string>} */
function recorded() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Part} part @param {string | null} hash */
function record(part, hash) {
  const { [part]: _old, ...others } = recorded();
  writeFileSync(
    RECORD,
    JSON.stringify(hash === null ? others : { ...others, [part]: hash }, null, 2),
  );
}

/** @param {Part} part @returns {string | null} the hash to record once it is built, null when it is up to date */
function staleHash(part) {
  const hash = hashOf(PARTS[part].sources);
  const isThere = PARTS[part].outputs.every((path) => existsSync(join(ROOT, path)));
  return isThere && recorded()[part] === hash ? null : hash;
}

/**
 * Builds what is stale (or everything). The command line needs `node` alone: a page that does not build must not stop it.
 * @param {{ force?: boolean, only?: 'node' | null }} [options]
 * @returns {Promise<boolean>} false when something failed; its message has been shown
 */
export async function build({ force = false, only = null } = {}) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const release = await lock();
  try {
    if (force) rmSync(RECORD, { force: true });
    const began = Date.now();
    if (only === 'node') return (await part('node', buildNode)) !== false;
    const isBuilt = await Promise.all([
      part('app', buildApp),
      part('node', buildNode).then((isFine) => isFine && part('sample', buildSample)),
    ]);
    if (!isBuilt.every(Boolean)) return false;
    if (isBuilt.some((outcome) => outcome === 'built')) {
      await addBesidePage();
      console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    }
    return true;
  } finally {
    release();
  }
}

/** Two builds at once would empty each other's folders: the second waits. */
async function lock() {
  const release = () => rmSync(LOCK, { recursive: true, force: true });
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(LOCK);
      writeFileSync(join(LOCK, 'pid'), String(process.pid));
      return release;
    } catch {
      if (!holderLives() || waited > 1200) release();
      else await sleep(200);
    }
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(join(LOCK, 'pid'), 'utf8'));
    // Signal 0 only asks whether the process is there.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    // A lock without a pid yet is being taken right now.
    return existsSync(LOCK) && /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
  }
}

/**
 * Builds one part if it is stale, and records what it was built from.
 * @param {Part} name
 * @param {() => Promise<boolean>} work
 * @returns {Promise<'built' | 'fresh' | false>}
 */
async function part(name, work) {
  const hash = staleHash(name);
  if (hash === null) return 'fresh';
  console.log(`Building ${name} …`);
  record(name, null);
  if (!(await work())) return false;
  record(name, hash);
  return 'built';
}

function buildApp() {
  return step('the program', [binOf('electron-vite'), 'build', '--logLevel', 'warn']);
}

async function buildNode() {
  for (const name of ['cli', 'run-worker', 'serve']) {
    const args = ['build', '-c', 'build/vite/cli.config.ts', '--mode', name, '--logLevel', 'warn'];
    if (!(await step(name, [binOf('vite'), ...args]))) return false;
  }
  chmodSync(join(ROOT, 'dist/cli.js'), 0o755);
  return true;
}

function buildSample() {
  mkdirSync(dirname(join(ROOT, SAMPLE)), { recursive: true });
  return step('the sample document', [
    ...['dist/cli.js', 'sample', '--out', SAMPLE],
    ...['--preview', PREVIEW],
  ]);
}

/** @param {string} what @param {string[]} args */
async function step(what, args) {
  const { code, output } = await runNode(args, { quiet: true });
  if (code === 0) return true;
  console.error(`${output.trim()}\nBuilding ${what} failed.`);
  return false;
}

/** What the built page has beside its own files: the sample document, the window's icon, the licences. */
async function addBesidePage() {
  const page = join(ROOT, 'dist/renderer');
  mkdirSync(join(page, 'samples'), { recursive: true });
  for (const [from, to] of [
    [SAMPLE, 'samples/northvale.cstrat'],
    [PREVIEW, 'samples/northvale.preview.json'],
    ['build/icon.png', 'icon.png'],
  ]) {
    if (from && to && existsSync(join(ROOT, from))) copyFileSync(join(ROOT, from), join(page, to));
  }
  const licences = 'dist/renderer/third-party-licences.txt';
  await runNode(['build/scripts/licences.mjs', '--write', licences], { quiet: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const done = await build({ force: process.argv.includes('--force') });
  process.exitCode = done ? 0 : 1;
}
