import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/disk.ts';

const root = join(import.meta.dirname, '../..');
const CHAMPION = join(root, 'samples/strategies/champion.json');
/** From the signal to the end of the process, on a machine that has nothing else to do. */
const PROMISED_MS = 150;

/** The built command line in a folder of its own, with a portfolio. */
async function bench(accounts: number) {
  const folder = await temporaryFolder();
  for (const file of ['cli.js', 'run-worker.js', 'sql-wasm.wasm']) {
    await copyFile(join(root, 'dist', file), join(folder, file));
  }
  await promisify(execFile)(
    process.execPath,
    [
      ...['cli.js', 'generate', '--preset', 'utility', '--accounts', String(accounts)],
      ...['--seed', '7', '--as-of', '2026-03-02', '--out', 'p.cstrat'],
    ],
    { cwd: folder },
  );
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
}

function run(folder: string, ...more: string[]) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['cli.js', 'run', 'p.cstrat', '--strategy', CHAMPION, '--out', 'results', ...more],
    // A small heap, so that the worker that fills it is done soon.
    { cwd: folder, env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=200' } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal })),
  );
  return { child, ended, err: () => err };
}

async function untilStaged(folder: string): Promise<void> {
  const until = Date.now() + 30_000;
  while (!(await readdir(folder)).some((name) => name.includes('.partial-'))) {
    if (Date.now() > until) throw new Error('the run did not start');
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

/** Interrupts a run in its middle and returns how long it took to end, in milliseconds. */
async function interrupted(folder: string, signal: NodeJS.Signals): Promise<number> {
  const before = await readdir(folder);
  const { child, ended, err } = run(folder, '--days', '730', '--replications', '60');
  await untilStaged(folder);
  // Long enough for the workers to be deep in their ranges.
  await new Promise((wait) => setTimeout(wait, 500));
  const sent = performance.now();
  child.kill(signal);
  expect(await ended).toEqual({ code: 130, signal: null });
  const took = performance.now() - sent;
  expect(err()).toBe('cslab: The run was cancelled.\n');
  expect(await readdir(folder)).toEqual(before);
  return took;
}

/** How long this machine takes now to start the program for one line, in milliseconds. */
async function startMs(folder: string): Promise<number> {
  const began = performance.now();
  await promisify(execFile)(process.execPath, ['cli.js', '--version'], { cwd: folder });
  return performance.now() - began;
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'stops a run on %s within 150 ms, with code 130 and nothing half-written',
  async (signal) => {
    const folder = await bench(4000);
    const tries: { readonly stop: number; readonly limit: number }[] = [];
    // A busy machine is slow at everything: there, stopping takes no longer than starting. The best of a few counts.
    while (tries.length < 4 && !tries.some(({ stop, limit }) => stop < limit)) {
      const stop = await interrupted(folder, signal);
      tries.push({ stop, limit: Math.max(PROMISED_MS, await startMs(folder)) });
    }
    expect(
      tries.some(({ stop, limit }) => stop < limit),
      JSON.stringify(tries),
    ).toBe(true);
  },
  120_000,
);

it.each([
  [
    'throws',
    "throw new Error('broken on purpose')",
    /^cslab: A simulation worker died: broken on purpose\. /,
  ],
  ['ends', 'process.exit(0)', /^cslab: A simulation worker died\. /],
  [
    'runs out of memory',
    "const { parentPort } = await import('node:worker_threads'); const kept = []; parentPort.on('message', () => { for (;;) kept.push(new Array(1e6).fill(kept.length)); });",
    /^cslab: A simulation worker ran out of memory\. Use fewer workers/,
  ],
])(
  'says one sentence when a worker %s, with code 4 and nothing half-written',
  async (_, script, sentence) => {
    const folder = await bench(300);
    await writeFile(join(folder, 'run-worker.js'), script);
    const before = await readdir(folder);
    const { ended, err } = run(folder, '--days', '10', '--replications', '1', '--workers', '1');
    expect(await ended).toEqual({ code: 4, signal: null });
    expect(err()).toMatch(sentence);
    expect(err().trimEnd()).not.toContain('\n');
    expect(await readdir(folder)).toEqual(before);
  },
  120_000,
);
