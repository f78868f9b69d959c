import { execFile } from 'node:child_process';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/disk.ts';

const root = join(import.meta.dirname, '../..');
const STRATEGIES = join(root, 'samples/strategies');

/** The command line as somebody copies it: three files in a folder of their own, with no node_modules in reach. */
async function copiedAway() {
  const folder = await temporaryFolder();
  for (const file of ['cli.js', 'run-worker.js', 'sql-wasm.wasm']) {
    await copyFile(join(root, 'dist', file), join(folder, file));
  }
  const cslab = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(folder, 'cli.js'), ...args], { cwd: folder });
  return { folder, cslab };
}

it('generates, runs on two threads and on one, and writes the same bytes', async () => {
  const { folder, cslab } = await copiedAway();
  await cslab(
    ...['generate', '--preset', 'utility', '--accounts', '300', '--seed', '7'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
  );
  expect((await readFile(join(folder, 'p.cstrat'))).toString('latin1', 0, 15)).toBe(
    'SQLite format 3',
  );
  for (const workers of ['1', '2']) {
    await cslab(
      ...['run', 'p.cstrat', '--strategy', join(STRATEGIES, 'champion.json')],
      ...['--challenger', join(STRATEGIES, 'challenger-a.json')],
      ...['--days', '40', '--replications', '2', '--workers', workers, '--out', `w${workers}`],
    );
  }
  const names = (await readdir(join(folder, 'w1'))).sort();
  expect(names).toEqual(['accounts.csv', 'daily.csv', 'events.csv', 'plan.json', 'run.json']);
  expect((await readdir(join(folder, 'w2'))).sort()).toEqual(names);
  for (const name of names) {
    const [one, two] = await Promise.all(
      ['w1', 'w2'].map((out) => readFile(join(folder, out, name))),
    );
    expect([name, one?.equals(two ?? Buffer.alloc(0)), (one?.length ?? 0) > 100]).toEqual([
      name,
      true,
      true,
    ]);
  }
});

it('tries settings and asks a finished run on its threads', async () => {
  const { folder, cslab } = await copiedAway();
  const champion = join(STRATEGIES, 'champion.json');
  await cslab(
    ...['generate', '--preset', 'utility', '--accounts', '200', '--seed', '7'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
  );
  const vary = '/classControls/0/conditions/4/criteria/1/minAgeDays=7..28/7';
  const sweep = ['sweep', 'p.cstrat', '--strategy', champion, '--vary', vary, '--days', '30'];
  for (const workers of ['1', '2']) {
    await cslab(...sweep, '--workers', workers, '--out', `s${workers}`);
  }
  const [one, two] = await Promise.all(
    ['s1', 's2'].map((out) => readFile(join(folder, out, 'sweep.json'), 'utf8')),
  );
  expect(two).toBe(one);
  await cslab(
    ...['run', 'p.cstrat', '--strategy', champion, '--days', '30', '--replications', '1'],
    ...['--challenger', join(STRATEGIES, 'challenger-a.json'), '--out', 'results'],
  );
  await cslab('compare', 'results', '--out', 'compared');
  await cslab('swapset', 'results', '--out', 'swapped');
  expect(await readdir(join(folder, 'compared'))).toContain('funnel.csv');
  expect(await readdir(join(folder, 'swapped'))).toContain('swapset.csv');
});

it('lists its commands, and refuses an unknown one with code 2', async () => {
  const { cslab } = await copiedAway();
  const { stdout } = await cslab('--help');
  for (const verb of [
    'import',
    'generate',
    'validate',
    'run',
    'sweep',
    'explain',
    'serve',
    'sample',
  ]) {
    expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
  }
  await expect(cslab('nonsense')).rejects.toMatchObject({ code: 2 });
});
