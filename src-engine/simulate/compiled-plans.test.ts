import { describe, expect, it } from 'vitest';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { at } from '../base/assert.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { CompiledPlans } from './compiled-plans.ts';
import { restoreRun, runImage } from './prepare-run.ts';
import { runAccounts } from './run-accounts.ts';

const portfolio = utilityPortfolio(40);
const [champion, challenger] = [at(defaultStrategies(), 0), at(defaultStrategies(), 1)];

function imageOf() {
  const image = runImage(portfolio);
  if (!image.ok) throw new Error(image.error.message);
  return image.value;
}

function plan(days = 60, behaviour = defaultBehaviour()) {
  return {
    arms: [champion, challenger].map((strategy) => ({ name: strategy.name, strategy })),
    behaviour,
    days,
    replications: 2,
    seed: 5,
    eventLog: 'all' as const,
    visitEveryDay: false,
  };
}

describe('CompiledPlans', () => {
  const image = imageOf();
  const names = image.dictionaries;

  it('compiles a strategy once, whichever copy of it comes', () => {
    const compiled = new CompiledPlans();
    const first = compiled.strategy(champion, names, 60);
    expect(first.ok).toBe(true);
    const again = compiled.strategy(structuredClone(champion), names, 60);
    expect(again.ok && first.ok && again.value === first.value).toBe(true);
  });

  it('compiles again what differs: days, rules and the dictionaries of a portfolio', () => {
    const compiled = new CompiledPlans();
    const first = compiled.strategy(champion, names, 60);
    const others = [
      compiled.strategy(champion, names, 90),
      compiled.strategy(challenger, names, 60),
      compiled.strategy(champion, imageOf().dictionaries, 60),
    ];
    for (const other of others)
      expect(other.ok && first.ok && other.value !== first.value).toBe(true);
  });

  it('runs the same accounts to the same bytes as plans compiled alone', () => {
    const compiled = new CompiledPlans();
    const calm = { ...defaultBehaviour(), saturation: 0.5 };
    for (const behaviour of [defaultBehaviour(), calm, defaultBehaviour()]) {
      const shared = restoreRun(image, plan(60, behaviour), compiled);
      const alone = restoreRun(image, plan(60, behaviour));
      if (!shared.ok || !alone.ok) throw new Error('refused');
      expect(runAccounts(shared.value, 0, 40)).toEqual(runAccounts(alone.value, 0, 40));
    }
  });
});
