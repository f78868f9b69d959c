import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/**
 * The twelve accounts of the sample portfolio under the sample strategies. The pinned files change with the engine
 * only: review their difference, raise the engine's version, then write them anew with
 * `npx vitest run --project node test/golden/tiny-run.test.ts -u`.
 */
let bench: CliBench;
let events: readonly (readonly string[])[] = [];

beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done([
    ...['import', join(SAMPLES, 'portfolios/tiny-ledger.csv')],
    ...['--mapping', join(SAMPLES, 'mappings/tiny-ledger.json'), '--as-of', '2026-03-02'],
    ...['--out', 'tiny.cstrat'],
  ]);
  await bench.done([
    ...['run', 'tiny.cstrat', '--strategy', sample('champion')],
    ...['--challenger', sample('challenger-a'), '--challenger', sample('challenger-b')],
    ...['--days', '120', '--replications', '2', '--seed', '42', '--out', 'run'],
  ]);
  const rows = (await bench.text('run/events.csv')).trim().split('\n').slice(1);
  events = rows.map((row) => row.split(','));
});
afterAll(() => bench.remove());

it.each(['events.csv', 'accounts.csv'])('%s is the pinned one', async (name) => {
  await expect(await bench.text(`run/${name}`)).toMatchFileSnapshot(`tiny-run/${name}`);
});

describe('on the first night the champion', () => {
  function createdOn(day: string): string[] {
    return events
      .filter(([arm, replication]) => arm === 'champion' && replication === '1')
      .filter((cells) => cells[2] === day && cells[6] === 'process-created')
      .map((cells) => `${cells[4]} ${cells[8]}`);
  }

  it('creates the five processes that its rows ask for by hand', () => {
    // 21 days and more than 60.00; 60 days and more than 25.00; below 560 points 14 days; protected; business 150.00.
    expect(createdOn('0')).toEqual([
      'A-1001 6001',
      'A-1005 2501',
      'A-1007 6001',
      'A-1008 6001',
      'B-2001 15001',
    ]);
  });

  it('gives each the ladder of its condition', () => {
    const first = new Map(
      events
        .filter(([arm, replication]) => arm === 'champion' && replication === '1')
        .filter((cells) => cells[2] === '0' && cells[5] !== '')
        .filter(
          (cells) =>
            !['process-created', 'letter-extracted'].includes(cells[6] ?? '') &&
            !cells[6]?.startsWith('criteria-row'),
        )
        .map((cells) => [cells[4], cells[6]]),
    );
    expect(Object.fromEntries(first)).toEqual({
      'A-1001': 'LT-10',
      'A-1005': 'NOTICE',
      'A-1007': 'LT-10',
      'A-1008': 'LT-10',
      'B-2001': 'LT-10',
    });
  });
});
