import { expect, it } from 'vitest';
import { breakEven } from './break-even.ts';

const SEARCH = { from: 0, to: 3, width: 1e-6, closeEnough: 1e-9, mostEvaluations: 60 };

function counted(f: (x: number) => number) {
  let count = 0;
  return {
    count: () => count,
    at: (x: number) => {
      count += 1;
      return Promise.resolve(f(x));
    },
  };
}

it.each([
  ['a line', (x: number) => 2 * x - 1.32 * 2, 1.32],
  ['a curve', (x: number) => Math.exp(x) - 5, Math.log(5)],
  ['a falling cube', (x: number) => 8 - x * x * x, 2],
])('finds the root of %s', async (_, f, root) => {
  const run = counted(f);
  const found = await breakEven(run.at, SEARCH);
  expect(found).toMatchObject({ kind: 'found' });
  if (found?.kind === 'found') expect(found.at).toBeCloseTo(root, 5);
  expect(run.count()).toBeLessThan(25);
});

it('says that there is none when the sign never changes', async () => {
  expect(await breakEven(counted((x) => x + 1).at, SEARCH)).toEqual({
    kind: 'none',
    from: 0,
    to: 3,
  });
});

it('encloses a step', async () => {
  const found = await breakEven(counted((x) => (x < 1.7 ? -3 : 2)).at, SEARCH);
  expect(found?.kind).toBe('found');
  if (found?.kind === 'found') expect(found.at).toBeCloseTo(1.7, 4);
});

it('takes an end that is even, and stops when it is told to', async () => {
  expect(await breakEven(counted((x) => x).at, SEARCH)).toEqual({ kind: 'found', at: 0 });
  expect(await breakEven(() => Promise.resolve(null), SEARCH)).toBeNull();
});
