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
  sample: { sources: SHARED, outputs: [SAMPLE] },
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

/** @returns {{ part: Part, hash: string }[]} the parts that are not what their sources say */
export function staleParts() {
  const known = recorded();
  return /** @type {Part[]} */ (Object.keys(PARTS))
    .map((part) => ({ part, hash: hashOf(PARTS[part].sources) }))
    .filter(
      ({ part, hash }) =>
        known[part] !== hash || !PARTS[part].outputs.every((path) => existsSync(join(ROOT, path))),
    );
}

/**
 * Builds what is stale (or everything).
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<boolean>} false when something failed; its message has been shown
 */
export async function build({ force = false } = {}) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const release = await lock();
  try {
    if (force) rmSync(RECORD, { force: true });
    const stale = new Map(staleParts().map(({ part, hash }) => [part, hash]));
    if (stale.size === 0) return true;
    console.log(`Building ${[...stale.keys()].join(', ')} …`);
    const began = Date.now();
    for (const part of stale.keys()) record(part, null);
    const [app, node] = await Promise.all([
      stale.has('app') ? buildApp() : true,
      buildNodeAndSample(stale),
    ]);
    if (app && stale.has('app')) record('app', stale.get('app') ?? null);
    if (app) await addBesidePage();
    if (app && node) console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    return app && node;
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

async function buildApp() {
  return step('the program', [binOf('electron-vite'), 'build', '--logLevel', 'warn']);
}

/** @param {Map<Part, string>} stale */
async function buildNodeAndSample(stale) {
  if (stale.has('node')) {
    for (const name of ['cli', 'run-worker', 'serve']) {
      const args = [
        'build',
        '-c',
        'build/vite/cli.config.ts',
        '--mode',
        name,
        '--logLevel',
        'warn',
      ];
      if (!(await step(name, [binOf('vite'), ...args]))) return false;
    }
    chmodSync(join(ROOT, 'dist/cli.js'), 0o755);
    record('node', stale.get('node') ?? null);
  }
  if (stale.has('sample')) {
    mkdirSync(dirname(join(ROOT, SAMPLE)), { recursive: true });
    const made = await runNode(['dist/cli.js', 'sample', '--out', SAMPLE], { quiet: true });
    if (made.code === 0 && existsSync(join(ROOT, SAMPLE)))
      record('sample', stale.get('sample') ?? null);
    else console.warn(`NO SAMPLE DOCUMENT: cslab sample failed.\n${made.output.trim()}`);
  }
  return true;
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
