import { describe, expect, it } from 'vitest';
import { generatedPortfolio } from '../../test/support/generated-portfolio.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { prepareRun } from './prepare-run.ts';
import { RangeRun } from './range-run.ts';
import { runAccounts } from './run-accounts.ts';

function prepared() {
  const [champion] = defaultStrategies();
  const plan = aPlan([champion, { ...champion, name: 'B' }], { days: 40 });
  const run = prepareRun(generatedPortfolio('utility', 30), plan);
  if (!run.ok) throw new Error(run.error.message);
  return run.value;
}

describe('a range that is run in steps', () => {
  const run = prepared();

  it('comes to the same as in one go', () => {
    const range = new RangeRun(run, 3, 30);
    for (const end of [3, 4, 11, 11, 30]) range.runTo(end);
    expect(range.next).toBe(30);
    expect(range.finish()).toEqual(runAccounts(run, 3, 30));
  });

  it('that ends early is the range of what was run', () => {
    const range = new RangeRun(run, 5, 30);
    range.runTo(12);
    expect(range.finish()).toEqual(runAccounts(run, 5, 12));
  });

  it('runs its accounts in order and none beyond its end', () => {
    const range = new RangeRun(run, 5, 12);
    range.runTo(8);
    expect(() => range.runTo(7)).toThrow('in order');
    expect(() => range.runTo(13)).toThrow('within it');
  });
});
