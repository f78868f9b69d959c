import { expect, it } from 'vitest';
import { dominatedBy } from './front.ts';

it('V23: keeps what nothing dominates and names what dominates the rest', () => {
  const points = { CH: [100, 50], A: [110, 60], B: [105, 45], C: [95, 40] } as const;
  const more = { D: [110, 65], E: [120, 90], F: [104, 45] } as const;
  const all = Object.entries({ ...points, ...more });
  const by = dominatedBy(all.map(([, [gain, harm]]) => ({ gain, harm })));
  const named = Object.fromEntries(
    all.map(([name], index) => [name, by[index] === null ? null : all[by[index] ?? 0]?.[0]]),
  );
  expect(named).toEqual({ CH: 'B', A: null, B: null, C: null, D: 'A', E: null, F: 'B' });
});

it('lets equals stand beside each other', () => {
  const twins = [
    { gain: 1, harm: 1 },
    { gain: 1, harm: 1 },
  ];
  expect(dominatedBy(twins)).toEqual([null, null]);
});
