import { expect, it } from 'vitest';
import { generatedPortfolio } from '../../../test/support/generated-portfolio.ts';
import { aPlan } from '../../../test/support/run-plan.ts';
import { at } from '../../base/assert.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import { Draws } from '../../kernel/behaviour/draws.ts';
import { StateCopy } from '../../kernel/state/state-copy.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import { type ArmRunner, armRunner } from '../arm-runner.ts';
import { liveAccount } from '../live-account.ts';
import { prepareRun } from '../prepare-run.ts';

const ACCOUNTS = 60;

function aRunner(behaviour: BehaviourModel): ArmRunner & { readonly liveAll: () => void } {
  const plan = aPlan([at(defaultStrategies(), 0)], { behaviour, replications: 1 });
  const prepared = prepareRun(generatedPortfolio('utility', ACCOUNTS), plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const draws = new Draws(plan.seed);
  const runner = armRunner(prepared.value, 0, draws, ACCOUNTS, {});
  return {
    ...runner,
    liveAll() {
      for (let account = 0; account < prepared.value.accountCount; account++)
        liveAccount(prepared.value, [runner], draws, account, null, null, null, () => {});
    },
  };
}

/** Every column of an object and of the objects in it, by the path that leads to it. */
function columnsOf(object: object, path = ''): ReadonlyMap<string, ArrayBufferView> {
  const columns = new Map<string, ArrayBufferView>();
  for (const [name, value] of Object.entries(object)) {
    if (ArrayBuffer.isView(value)) columns.set(`${path}${name}`, value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [inner, column] of columnsOf(value, `${path}${name}.`)) columns.set(inner, column);
  }
  return columns;
}

it('columns of the state are laid out anew at every pause: one of them was another for each account', () => {
  const rates = { shockPerDay: 0.02, recoveryPerDay: 0.05 };
  const factors = { full: 0.4, partial: 0.8, planRequest: 2, bankruptcy: 3, uplift: 0.5 };
  const ability = { ...rates, ...factors };
  for (const behaviour of [defaultBehaviour(), { ...defaultBehaviour(), ability }]) {
    const runner = aRunner(behaviour);
    const { state } = runner;
    const { writeOff } = runner.context.strategy;
    state.writeOffs.reset(writeOff.classes.length, writeOff.maxEvents);
    new StateCopy(state).pack();
    const before = columnsOf(state);
    runner.liveAll();
    const after = columnsOf(state);
    const isReplaced = ([path, column]: readonly [string, ArrayBufferView]) =>
      after.get(path) !== column && after.get(path)?.byteLength === column.byteLength;
    expect(before.size).toBeGreaterThan(100);
    expect([...before].filter(isReplaced).map(([path]) => path)).toEqual([]);
  }
});
