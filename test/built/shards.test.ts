import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const CLI = join(root, 'dist/cli.js');
const CHAMPION = join(root, 'samples/strategies/champion.json');
const RUN = `run p.cstrat --strategy ${CHAMPION} --days 60 --replications 2 --workers 1`.split(' ');

let folder: string;

function cslab(words: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const environment = { ...process.env, ...variables };
  const options = { cwd: folder, env: environment };
  return promisify(execFile)(process.execPath, [CLI, ...words], options);
}

async function filesOf(name: string): Promise<Record<string, string>> {
  const path = join(folder, name);
  const names = (await readdir(path)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (file) => [file, await readFile(join(path, file), 'utf8')])),
  );
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'cslab-shards-')));
  const make = 'generate --preset utility --accounts 120 --seed 7 --as-of 2026-03-02';
  await cslab([...make.split(' '), '--out', 'p.cstrat']);
  await cslab([...RUN, '--out', 'whole']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('tasks of an array job, each a process of its own, merge to the bytes of one run', async () => {
  const task = (index: number) =>
    cslab([...RUN, '--shard', 'env/3', '--out', 'array'], { JOB_COMPLETION_INDEX: String(index) });
  await Promise.all([task(2), task(0), task(1)]);
  await cslab(['merge', 'array', '--out', 'array-merged']);
  expect(await filesOf('array-merged')).toEqual(await filesOf('whole'));
});

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'GNU',
);

it.skipIf(!hasParallel)(
  'the recipe for GNU parallel (skipped where it is not installed) gives the bytes of one run',
  async () => {
    const command = [process.execPath, CLI, ...RUN, '--shard', '{}/4', '--out', 'shards'];
    const run = promisify(execFile)('parallel', ['-j', '2', ...command], { cwd: folder });
    run.child.stdin?.end('1\n2\n3\n4\n');
    await run;
    await cslab(['merge', 'shards', '--out', 'merged']);
    expect(await filesOf('merged')).toEqual(await filesOf('whole'));
  },
  60_000,
);
