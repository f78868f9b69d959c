import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench, STRATEGIES, sample } from '../support/cslab.ts';

/** The kind of portfolio that each sample strategy is for. */
const PRESET: Readonly<Record<string, string>> = {
  'card-ladder': 'card',
  'challenger-a': 'utility',
  'challenger-b': 'utility',
  champion: 'utility',
  'pilot-80-20': 'utility',
  'telecom-ladder': 'telecom',
  'telecom-schedule': 'telecom',
  'utility-ladder': 'utility',
};

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  for (const preset of ['card', 'telecom', 'utility']) {
    await bench.done([
      ...['generate', '--preset', preset, '--accounts', '300', '--seed', '5'],
      ...['--as-of', '2026-03-02', '--out', `${preset}.cstrat`],
    ]);
  }
});
afterAll(() => bench.remove());

it('are all known here', () => {
  const names = readdirSync(STRATEGIES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  expect(names.sort()).toEqual(Object.keys(PRESET).sort());
});

it.each(Object.entries(PRESET))(
  '%s runs on a %s portfolio: ladders start, some are cancelled, customers pay',
  async (name, preset) => {
    await bench.done([
      ...['run', `${preset}.cstrat`, '--strategy', sample(name), '--days', '90'],
      ...['--replications', '1', '--out', name],
    ]);
    const rows = (await bench.text(`${name}/events.csv`)).trim().split('\n').slice(1);
    const counts = new Map<string, number>();
    for (const row of rows) {
      const [, , , , , , event = '', outcome = ''] = row.split(',');
      for (const word of [event, `${event} ${outcome}`]) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    expect(counts.get('process-created')).toBeGreaterThan(20);
    expect(counts.get('process-cancelled')).toBeGreaterThan(5);
    expect(counts.get('payment')).toBeGreaterThan(50);
    // A live test splits its template's processes; no other strategy has one.
    const challengers = counts.get('process-created challenger') ?? 0;
    if (name === 'pilot-80-20') expect(challengers).toBeGreaterThan(3);
    else expect(challengers).toBe(0);
  },
);
