import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliIo } from '../../src-engine/hosts/node/cli-io.ts';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done(
    'generate --preset utility --accounts 230 --seed 7 --as-of 2026-03-02 --out p.cstrat'.split(
      ' ',
    ),
  );
});
afterAll(() => bench.remove());

const SHORT = ['--days', '60', '--replications', '3', '--seed', '42'];

function runWords(out: string, ...more: string[]): string[] {
  return ['run', 'p.cstrat', '--strategy', sample('champion'), ...SHORT, '--out', out, ...more];
}

/** Every file of a run's folder. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(join(bench.folder, folder))).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await bench.text(`${folder}/${name}`)])),
  );
}

interface RunJson {
  readonly arms: readonly { readonly name: string; readonly measures: readonly unknown[] }[];
  readonly differences: readonly Record<string, unknown>[];
}

describe('cslab run', () => {
  it('gives exactly zero and identical accounts for a strategy against itself', async () => {
    await bench.done(runWords('aa', '--challenger', sample('champion')));
    const run = (await bench.json('aa/run.json')) as RunJson;
    expect(run.arms.map((arm) => arm.name)).toEqual(['champion', 'champion-2']);
    expect(run.differences).toHaveLength(22);
    for (const difference of run.differences) {
      expect(difference).toMatchObject({ arm: 'champion-2', value: 0, low: 0, high: 0 });
      expect(difference['reading']).toBe('No difference');
    }
    expect(run.arms[1]?.measures).toEqual(run.arms[0]?.measures);
    const rows = (await bench.text('aa/accounts.csv')).trim().split('\n').slice(1);
    expect(rows).toHaveLength(460);
    for (let row = 0; row < rows.length; row += 2) {
      expect(rows[row + 1]).toBe(rows[row]?.replace(',champion,', ',champion-2,'));
    }
  });

  it('gives the same bytes for any number of workers and any range size', async () => {
    const more = ['--challenger', sample('challenger-a')];
    await bench.done(runWords('w1', ...more, '--workers', '1'), { rangeAccounts: 1000 });
    const expected = await filesOf('w1');
    expect(Object.keys(expected)).toEqual([
      'accounts.csv',
      'daily.csv',
      'events.csv',
      'plan.json',
      'run.json',
    ]);
    for (const [workers, rangeAccounts] of [
      ['1', 7],
      ['2', 50],
      ['3', 1],
    ] as const) {
      await bench.done(runWords('w', ...more, '--workers', workers), { rangeAccounts });
      expect(await filesOf('w')).toEqual(expected);
    }
  });

  it('writes what run.json, the days and the accounts say consistently', async () => {
    await bench.done(runWords('sum'));
    const run = (await bench.json('sum/run.json')) as {
      arms: { measures: { id: string; unit: string; value: number }[] }[];
    };
    const cash = run.arms[0]?.measures.find((measure) => measure.id === 'cashCollected')?.value;
    const total = (text: string, column: number) =>
      text
        .trim()
        .split('\n')
        .slice(1)
        .reduce((sum, row) => sum + Number(row.split(',')[column]), 0);
    expect(total(await bench.text('sum/daily.csv'), 3)).toBeCloseTo(cash ?? -1, 1);
    expect(total(await bench.text('sum/accounts.csv'), 2)).toBeCloseTo(cash ?? -1, 1);
    const events = (await bench.text('sum/events.csv')).trim().split('\n').slice(1);
    const paid = events
      .map((row) => row.split(','))
      .filter((cells) => cells[6] === 'payment' || cells[6] === 'plan-instalment')
      .reduce((sum, cells) => sum + Number(cells[8]), 0);
    const returned = events
      .map((row) => row.split(','))
      .filter((cells) => cells[6] === 'payment-returned')
      .reduce((sum, cells) => sum + Number(cells[8]), 0);
    expect((paid - returned) / 3).toBeCloseTo(cash ?? -1, 1);
  });

  it('orders events by account, arm, replication and day', async () => {
    await bench.done(runWords('order', '--challenger', sample('challenger-b')));
    const rows = (await bench.text('order/events.csv')).trim().split('\n').slice(1);
    const arms = ['champion', 'challenger-b'];
    const keys = rows.map((row) => {
      const [arm = '', replication = '', day = '', , account = ''] = row.split(',');
      return `${account} ${arms.indexOf(arm)} ${replication.padStart(3)} ${day.padStart(3)}`;
    });
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  it('keeps the replications that --events asks for, and drops an old events.csv', async () => {
    await bench.done(runWords('ev'));
    const all = (await bench.text('ev/events.csv')).split('\n');
    await bench.done(runWords('ev', '--events', 'first'));
    const first = (await bench.text('ev/events.csv')).split('\n');
    expect(first).toEqual(
      all.filter((row, index) => index === 0 || row === '' || /^\w+,1,/.test(row)),
    );
    await bench.done(runWords('ev', '--events', 'none'));
    expect(Object.keys(await filesOf('ev'))).not.toContain('events.csv');
  });

  it('prints the document of run.json with --json', async () => {
    const { out } = await bench.done(runWords('js', '--json'));
    const { folder, ...document } = JSON.parse(out) as Record<string, unknown>;
    expect(folder).toBe('js');
    expect(document).toEqual(await bench.json('js/run.json'));
  });
});

describe('cslab run, when it does not finish', () => {
  /** A guard whose signal is aborted after so many ranges. */
  function interruptedAfter(ranges: number): Partial<CliIo> {
    const controller = new AbortController();
    let drawn = 0;
    return {
      guardInterrupt: () => ({ signal: controller.signal, release: () => undefined }),
      rangeAccounts: 10,
      clock: () => drawn * 1000,
      stderr: {
        isTerminal: true,
        columns: 80,
        write: () => {
          drawn += 1;
          if (drawn === ranges) controller.abort();
        },
      },
    };
  }

  it('is cancelled with exit code 130 and leaves nothing', async () => {
    const answer = await bench.cslab(runWords('gone'), interruptedAfter(3));
    expect(answer.code).toBe(130);
    expect(await readdir(bench.folder)).not.toContain('gone');
    expect((await readdir(bench.folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('keeps the results of an earlier run when it is cancelled', async () => {
    await bench.done(runWords('kept'));
    const before = await filesOf('kept');
    const answer = await bench.cslab(runWords('kept', '--seed', '43'), interruptedAfter(3));
    expect(answer.code).toBe(2);
    const words = runWords('kept').map((word) => (word === '42' ? '43' : word));
    expect((await bench.cslab(words, interruptedAfter(3))).code).toBe(130);
    expect(await filesOf('kept')).toEqual(before);
  });

  it('says one sentence when a worker dies, and leaves nothing', async () => {
    const answer = await bench.cslab(runWords('dead'), {
      startWorker: () => ({
        prepare: () => Promise.resolve(),
        run: () => Promise.reject(new Error('the thread is gone')),
        waits: () => Promise.resolve(new Map()),
        stop: () => undefined,
      }),
      debug: false,
    });
    expect(answer.code).toBe(4);
    expect(answer.err).toBe(
      'cslab: cslab itself failed: the thread is gone. Please report this with the command; CSLAB_DEBUG=1 shows where it happened.\n',
    );
    expect(await readdir(bench.folder)).not.toContain('dead');
  });

  it('refuses a file in the place of the folder, and touches it not', async () => {
    await writeFile(join(bench.folder, 'taken'), 'mine');
    const answer = await bench.cslab(runWords('taken'));
    expect(answer.code).toBe(3);
    expect(answer.err).toBe('cslab: taken is a file, not a folder. Name a folder with --out.\n');
    expect(await bench.text('taken')).toBe('mine');
  });
});
