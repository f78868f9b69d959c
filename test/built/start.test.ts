import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/disk.ts';

const root = join(import.meta.dirname, '../..');
const PATIENCE_MS = 30_000;

function start(args: readonly string[], env: Record<string, string> = {}) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, 'build/scripts/start.mjs'), '--no-open', '--no-download', ...args],
    { env: { ...rest, ...env } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((done) => child.on('close', done));
  /** Resolves with the output so far once it matches. */
  async function says(pattern: RegExp): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    while (!pattern.test(output)) {
      if (Date.now() > until || child.exitCode !== null) throw new Error(`it said: ${output}`);
      await new Promise((wait) => setTimeout(wait, 50));
    }
    return output;
  }
  return { child, ended, says, output: () => output };
}

/** A folder with an `electron` that does what `script` says. */
async function electronFolder(script: string): Promise<string> {
  const folder = await temporaryFolder();
  const path = join(folder, process.platform === 'win32' ? 'electron.cmd' : 'electron');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return folder;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

it(
  'serves the page and says why when there is no display',
  async () => {
    const { says, child, ended } = start([]);
    const text = await says(ADDRESS);
    if (process.platform === 'linux') expect(text).toContain('there is no display here');
    const response = await fetch(ADDRESS.exec(text)?.[0] ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(await response.text()).toContain('<div id="root">');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
  PATIENCE_MS,
);

it(
  'serves the page on the port it is told when a browser is asked for',
  async () => {
    const { says } = start(['--browser', '--port', '38417']);
    const text = await says(/Ctrl\+C/);
    expect(text).toContain('--browser was given.');
    expect(text).toContain('http://127.0.0.1:38417/');
  },
  PATIENCE_MS,
);

it(
  'says which port is taken',
  async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once('listening', listening));
    const address = server.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { ended, output } = start(['--browser', '--port', port]);
    expect(await ended).toBe(1);
    expect(output()).toContain(`The page cannot be served on port ${port}`);
  },
  PATIENCE_MS,
);

it(
  'falls back when the binary is missing or dies at once',
  async () => {
    const empty = await temporaryFolder();
    const missing = start([], { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: empty });
    expect(await missing.says(ADDRESS)).toContain('ELECTRON_OVERRIDE_DIST_PATH is set, but');
    const folder = await electronFolder('echo "libnss3.so: cannot open" >&2; exit 127');
    const dying = start([], { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder });
    const text = await dying.says(ADDRESS);
    expect(text).toContain('libnss3.so: cannot open');
    expect(text).toContain('Electron stopped at once (exit code 127, see above).');
  },
  PATIENCE_MS,
);

it(
  'runs the binary with the program and the document, and ends as it ends',
  async () => {
    const folder = await electronFolder('echo "args: $@"; exit 0');
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder };
    const { ended, output } = start(['Plan.cstrat'], env);
    expect(await ended).toBe(0);
    const sandbox = process.getuid?.() === 0 ? '--no-sandbox ' : '';
    expect(output()).toContain(`args: ${sandbox}${root}/ Plan.cstrat`);
    expect(output()).not.toMatch(ADDRESS);
  },
  PATIENCE_MS,
);
