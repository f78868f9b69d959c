// npm start: the desktop program where Electron's binary can be had, otherwise the same page in the browser, saying why.
// Built-ins only: a fresh clone has no node_modules; this installs and builds what is missing first.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findElectron } from './electron-binary.mjs';
import { install } from './install.mjs';
import { ROOT } from './root.mjs';

const HELP = `npm start -- [options] [document.cstrat]
  --browser        do not even try Electron
  --no-download    never try to fetch Electron's binary
  --no-open        print the browser's address only
  --port <number>  of the loopback server; a free one otherwise`;
const DOWNLOAD_LIMIT_MS = 300_000;
const EARLY_EXIT_MS = 5_000;

const { values: options, positionals } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    'no-download': { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** @returns {{ path: string } | { path: null, why: string }} */
function electron() {
  if (options.browser) return { path: null, why: '--browser was given' };
  if (!hasDisplay) {
    return {
      path: null,
      why: 'there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)',
    };
  }
  const found = findElectron();
  if (found.path !== null || options['no-download'] || found.version === null) return found;
  const why = download();
  const again = findElectron();
  return again.path !== null
    ? again
    : { path: null, why: `${found.why}, and fetching it failed: ${why}` };
}

/** @returns {string} why it could not be fetched; meaningless when it could */
function download() {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  console.log(
    "Fetching Electron's binary, once (over 100 MB; --no-download or --browser does without) …",
  );
  const done = spawnSync(process.execPath, [join(dirname(manifest), 'install.js')], {
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  if (done.error) return done.error.message;
  return done.stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${done.status}`;
}

/** @param {string} path */
function runElectron(path) {
  const asRoot = process.getuid?.() === 0;
  if (asRoot) console.log('You are root: Electron runs with --no-sandbox.');
  const began = Date.now();
  const args = [...(asRoot ? ['--no-sandbox'] : []), ROOT, ...positionals];
  const child = spawn(path, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => void inBrowser(`${path} does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    // A missing system library or a refused sandbox ends it at once, with a message of its own above.
    const early = Date.now() - began < EARLY_EXIT_MS && code !== 0 && !child.killed;
    if (early)
      void inBrowser(`Electron stopped at once (${signal ?? `exit code ${code}`}, see above)`);
    else process.exitCode = code ?? 1;
  });
}

/** @param {string} why */
async function inBrowser(why) {
  console.log(`The desktop window cannot be opened: ${why}.`);
  console.log(
    'The same program runs in your browser instead; files are opened and saved by the browser.',
  );
  try {
    const { serveRenderer } = await import(new URL('../../dist/serve.js', import.meta.url).href);
    const served = await serveRenderer(join(ROOT, 'dist/renderer'), Number(options.port));
    console.log(`\n  ${served.url}\n\nCtrl+C stops it.`);
    if (!options['no-open']) open(served.url);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => process.exit(0));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The page cannot be served on port ${options.port}: ${reason}. Choose another with --port.`,
    );
    process.exitCode = 1;
  }
}

/** @param {string} url */
function open(url) {
  if (!hasDisplay) return;
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] };
  const [command, args] = openers[process.platform] ?? ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () =>
      console.log('No browser could be opened from here: open the address yourself.'),
    )
    .unref();
}

if (options.help) console.log(HELP);
else if (!(await install()) || !(await build())) process.exitCode = 1;
else {
  const found = electron();
  if (found.path !== null) runElectron(found.path);
  else await inBrowser(found.why);
}
