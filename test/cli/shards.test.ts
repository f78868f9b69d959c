import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done(
    'generate --preset utility --accounts 110 --seed 7 --as-of 2026-03-02 --out p.cstrat'.split(
      ' ',
    ),
  );
  await bench.done(words('whole'));
});
afterAll(() => bench.remove());

function words(out: string, ...more: string[]): string[] {
  const arms = ['--strategy', sample('champion'), '--challenger', sample('challenger-a')];
  const settings = ['--days', '60', '--replications', '2', '--seed', '42'];
  return ['run', 'p.cstrat', ...arms, ...settings, '--out', out, ...more];
}

/** Every file of a run's folder. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(join(bench.folder, folder))).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await bench.text(`${folder}/${name}`)])),
  );
}

async function shards(folder: string, of: number): Promise<void> {
  for (let number = 1; number <= of; number++)
    await bench.done(words(folder, '--shard', `${number}/${of}`));
}

describe('the shards of a run', () => {
  it.each([1, 2, 7])('%i of them give the same bytes as one run', async (of) => {
    await shards(`s${of}`, of);
    await bench.done(['merge', `s${of}`, '--out', `m${of}`]);
    expect(await filesOf(`m${of}`)).toEqual(await filesOf('whole'));
  });

  it('may be named in any order, and may be more than accounts', async () => {
    const few = 'generate --preset card --accounts 3 --seed 1 --as-of 2026-03-02 --out few.cstrat';
    await bench.done(few.split(' '));
    const run = ['run', 'few.cstrat', '--strategy', sample('card-ladder'), '--days', '30'];
    const small = [...run, '--replications', '2'];
    await bench.done([...small, '--out', 'few-whole']);
    for (const number of [1, 2, 3, 4, 5])
      await bench.done([...small, '--shard', `${number}/5`, '--out', 'few']);
    const files = (await readdir(join(bench.folder, 'few'))).map((name) => `few/${name}`);
    await bench.done(['merge', ...files.reverse(), '--out', 'few-merged']);
    expect(await filesOf('few-merged')).toEqual(await filesOf('few-whole'));
  });

  it('take their number from the variables of array jobs', async () => {
    const slurm = {
      SLURM_ARRAY_TASK_ID: '11',
      SLURM_ARRAY_TASK_MIN: '10',
      SLURM_ARRAY_TASK_COUNT: '3',
    };
    await bench.done(words('slurm', '--shard', 'env'), { environment: slurm });
    expect(await readdir(join(bench.folder, 'slurm'))).toEqual(['shard-2-of-3.cshard']);
    const indexed = { JOB_COMPLETION_INDEX: '0' };
    await bench.done(words('indexed', '--shard', 'env/12'), { environment: indexed });
    expect(await readdir(join(bench.folder, 'indexed'))).toEqual(['shard-01-of-12.cshard']);
  });

  it.each([
    [{}, 'env', 'Neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX says which shard this is.'],
    [{ JOB_COMPLETION_INDEX: '0' }, 'env', 'but not of how many.'],
    [{ JOB_COMPLETION_INDEX: '4' }, 'env/4', 'makes this shard 5 of 4, which there is none of.'],
    [{}, '5/4', 'but must be K/N with K from 1 to N'],
    [{}, '0/4', 'but must be K/N with K from 1 to N'],
  ])('say what is wrong with %j and %s', async (environment, value, message) => {
    const answer = await bench.cslab(words('bad', '--shard', value), { environment });
    expect(answer.code).not.toBe(0);
    expect(answer.err).toContain(message);
  });

  it('do not go with a precision', async () => {
    const answer = await bench.cslab(words('bad', '--shard', '1/2', '--precision', '100'));
    expect(answer.err).toContain('is not known from a part of the accounts');
  });
});

describe('shards that are no whole run', () => {
  beforeAll(async () => {
    await shards('cut', 3);
  });

  async function refused(...files: string[]): Promise<string> {
    const answer = await bench.cslab(['merge', ...files, '--out', 'never']);
    expect(answer.code).not.toBe(0);
    await expect(readdir(join(bench.folder, 'never'))).rejects.toThrow();
    return answer.err;
  }
  const shard = (number: number) => `cut/shard-${number}-of-3.cshard`;

  it('name the one that is missing', async () => {
    expect(await refused(shard(1), shard(3))).toContain('Shard 2 of 3 is missing.');
    expect(await refused(shard(1), shard(2))).toContain('Shard 3 of 3 is missing.');
    expect(await refused(shard(2), shard(3))).toContain('Shard 1 of 3 is missing.');
  });

  it('name two that hold the same accounts', async () => {
    const message = await refused(shard(1), shard(2), shard(2), shard(3));
    expect(message).toBe(
      `cslab: ${shard(2)}: The shard holds accounts that ${shard(2)} holds. Leave one out.\n`,
    );
  });

  it('tell shards of another cut apart', async () => {
    await bench.done(words('other', '--shard', '2/2'));
    const message = await refused(shard(1), 'other/shard-2-of-2.cshard');
    expect(message).toContain('No shard holds accounts 37 to 55.');
  });

  it('name the one with another seed, and with another strategy', async () => {
    await bench.done(words('seed', '--shard', '2/3').map((word) => (word === '42' ? '43' : word)));
    expect(await refused(shard(1), 'seed/shard-2-of-3.cshard', shard(3))).toContain(
      'seed/shard-2-of-3.cshard: The shard is of another run: it has seed 43, where the others have 42.',
    );
    const arms = ['--strategy', sample('champion'), '--challenger', sample('challenger-b')];
    const settings = ['--days', '60', '--replications', '2', '--seed', '42', '--shard', '2/3'];
    await bench.done(['run', 'p.cstrat', ...arms, ...settings, '--out', 'arms']);
    expect(await refused(shard(1), 'arms/shard-2-of-3.cshard', shard(3))).toContain(
      'it has another strategy in the place of challenger-a.',
    );
  });

  it('name the one that is damaged, cut short or no shard', async () => {
    const bytes = await readFile(join(bench.folder, shard(2)));
    const broken = join(bench.folder, 'broken.cshard');
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    for (const content of [changed, bytes.subarray(0, -1), bytes.subarray(0, 20)]) {
      await writeFile(broken, content);
      expect(await refused(shard(1), 'broken.cshard', shard(3))).toContain(
        'broken.cshard: The shard is damaged or not all there.',
      );
    }
    await writeFile(broken, 'account,balance\n');
    expect(await refused('broken.cshard')).toContain('broken.cshard: This is no shard of a run.');
  });

  it('say so when there is none', async () => {
    expect(await refused('whole')).toContain('There are no shards here.');
  });
});
