import { describe, expect, it } from 'vitest';
import { combinedCondition } from '../../test/support/combined-condition.ts';
import { runInRanges } from '../../test/support/run-in-ranges.ts';
import { sweepBench } from '../../test/support/sweep-bench.ts';
import { at } from '../base/assert.ts';
import type { SweepPlan } from '../model/sweep.ts';
import { runSweep } from './run-sweep.ts';

const { minAge: MIN_AGE, plan: PLAN, swept, wholeGrid } = sweepBench;

describe('a grid', () => {
  it('holds every combination and the champion, which differs from itself by nothing', async () => {
    const result = await wholeGrid();
    expect(result.settings.map(({ values }) => values)).toEqual([
      [21, 44],
      [7, 44],
      [7, 54],
      [14, 44],
      [14, 54],
      [21, 54],
      [28, 44],
      [28, 54],
    ]);
    const champion = at(result.settings, 0);
    expect(champion.isChampion).toBe(true);
    expect(champion.measures?.difference).toEqual({ value: 0, low: 0, high: 0 });
    expect(result.settings.every(({ state }) => state === 'finished')).toBe(true);
    expect(result.settings.filter(({ isChampion }) => isChampion)).toHaveLength(1);
  });

  it('marks, bands and chooses consistently', async () => {
    const { settings, choice, criticalValue, searchAccounts, accounts } = await wholeGrid();
    expect(accounts).toBe(300);
    expect(searchAccounts).toBeGreaterThan(150);
    expect(searchAccounts).toBeLessThan(270);
    expect(criticalValue).toBeGreaterThanOrEqual(1.96);
    expect(choice).not.toBeNull();
    if (choice === null) return;
    const best = at(settings, choice.best).measures;
    expect(best?.isLikeBest).toBe(true);
    for (const { measures } of settings) {
      expect(measures).not.toBeNull();
      if (measures === null || best === null) continue;
      expect(measures.netMinor).toBeLessThanOrEqual(best?.netMinor ?? 0);
      expect(measures.band?.low).toBeLessThanOrEqual(measures.difference.low);
      expect(measures.band?.high).toBeGreaterThanOrEqual(measures.difference.high);
      expect(measures.netMinor).toBeCloseTo(measures.perAccount.netMinor * accounts, 4);
    }
    expect(choice.plateau).toContain(choice.best);
    expect(choice.plateau).toContain(choice.recommended);
    const harms = choice.plateau.map((index) => at(settings, index).measures?.harm.default ?? 0);
    expect(at(settings, choice.recommended).measures?.harm.default).toBe(Math.min(...harms));
  });

  it('confirms the recommended setting with other luck and on accounts that it has not seen', async () => {
    const result = await wholeGrid();
    const { confirmation, choice } = result;
    if (choice?.recommended === 0) expect(confirmation).toBeNull();
    else {
      expect(confirmation?.setting).toBe(choice?.recommended);
      expect(confirmation?.seed).not.toBe(PLAN.seed);
      expect(confirmation?.heldOutAccounts).toBe(result.accounts - result.searchAccounts);
      const { heldOut, searchMinor, optimismMinor } = confirmation ?? {};
      expect(optimismMinor).toBe((searchMinor ?? 0) - (heldOut?.value ?? 0));
    }
  });

  it('moves the number of a further test of a condition', async () => {
    const balance = { attribute: 'BALANCE', test: 'BELOW', text: null, number: 99_999_999 };
    const champion = combinedCondition(PLAN.champion, 0, 2, {
      code: 'COLL COND CHAR',
      parameters: balance,
    });
    const pointer = '/classControls/0/conditions/2/and/0/parameters/number';
    const { settings } = await swept({
      ...PLAN,
      champion,
      variables: [{ pointer, from: 0, to: 50_000, step: 50_000 }],
    });
    const differences = settings.map(({ values, measures }) => [
      values[0],
      measures?.difference.value === 0,
    ]);
    expect(differences).toContainEqual([99_999_999, true]);
    expect(differences).toContainEqual([0, false]);
    expect(settings.every(({ state }) => state === 'finished')).toBe(true);
  });

  it('leaves out what makes no valid strategy and says why', async () => {
    const pointer = '/classControls/0/conditions/4/criteria/1/priority';
    const result = await swept({
      ...PLAN,
      variables: [{ pointer, from: 10, to: 30, step: 5 }],
    });
    const invalid = result.settings.filter(({ state }) => state === 'invalid');
    expect(invalid.length).toBeGreaterThan(0);
    for (const { problem, measures } of invalid) {
      expect(measures).toBeNull();
      expect(problem?.message).toMatch(/priorit/i);
      expect(problem?.hint).not.toBe('');
    }
  });

  it('recommends nothing above the harm limit', async () => {
    const free = await wholeGrid();
    const harms = free.settings.map(({ measures }) => measures?.harm.default ?? 0);
    const limit = [...harms].sort((a, b) => a - b)[3] ?? 0;
    const { settings, choice } = await swept({ ...PLAN, harmLimit: limit });
    expect(choice).not.toBeNull();
    for (const index of [choice?.best ?? 0, choice?.recommended ?? 0]) {
      expect(at(settings, index).measures?.harm.default).toBeLessThanOrEqual(limit);
    }
    const none = await swept({ ...PLAN, harmLimit: 0 });
    expect(none.choice).toBeNull();
    expect(none.stop.sentence).toContain('harm limit');
  });
});

describe('the same sweep', () => {
  it('gives the same bytes for any cut of the accounts and any block of settings', async () => {
    const expected = JSON.stringify(await wholeGrid());
    for (const [chunk, settingsAtOnce] of [
      [300, 1],
      [11, 3],
      [64, 20],
    ] as const) {
      const other = await swept(PLAN, { runRanges: runInRanges(chunk), settingsAtOnce });
      expect(JSON.stringify(other)).toBe(expected);
    }
  });

  it('measures each setting alike whatever the order of the variables', async () => {
    const turned = await swept({ ...PLAN, variables: [...PLAN.variables].reverse() });
    const straight = await wholeGrid();
    for (const { values, measures } of straight.settings) {
      const other = turned.settings.find(
        (setting) => setting.values[0] === values[1] && setting.values[1] === values[0],
      );
      expect(other?.measures?.perAccount).toEqual(measures?.perAccount);
      expect(other?.measures?.difference).toEqual(measures?.difference);
    }
  });
});

describe('a cancel', () => {
  it('keeps the settings that are finished', async () => {
    const result = await swept(PLAN, { runRanges: runInRanges(97, 2), settingsAtOnce: 3 });
    expect(result.stop.reason).toBe('cancelled');
    expect(result.stop.sentence).toContain('6 of 8');
    const states = result.settings.map(({ state }) => state);
    expect(states).toEqual([...Array(6).fill('finished'), 'not-run', 'not-run']);
    const whole = await wholeGrid();
    expect(result.settings[5]?.measures?.difference).toEqual(
      whole.settings[5]?.measures?.difference,
    );
    expect(result.choice).not.toBeNull();
    expect(result.confirmation).toBeNull();
  });

  it('before the first setting leaves a sweep without measures', async () => {
    const result = await swept(PLAN, { runRanges: runInRanges(97, 0) });
    expect(result.settings.every(({ measures }) => measures === null)).toBe(true);
    expect(result.choice).toBeNull();
    expect(result.stop.reason).toBe('cancelled');
  });

  it('while the winner is checked keeps the search', async () => {
    const result = await swept(PLAN, { runRanges: runInRanges(97, 1), settingsAtOnce: 20 });
    expect(result.settings.every(({ state }) => state === 'finished')).toBe(true);
    expect(result.choice).not.toBeNull();
  });
});

describe.each(['sobol', 'latin-hypercube'] as const)('a %s search', (design) => {
  const plan: SweepPlan = { ...PLAN, design, points: 24, days: 45, replications: 1 };

  it('spends less than all settings on all accounts and finishes only those that may win', async () => {
    const variables = [{ pointer: MIN_AGE, from: 1, to: 60, step: 1 }, at(PLAN.variables, 1)];
    const result = await swept({ ...plan, variables });
    const finished = result.settings.filter(({ state }) => state === 'finished');
    expect(result.settings[0]?.isChampion).toBe(true);
    expect(result.settings[0]?.state).toBe('finished');
    expect(finished.length).toBeGreaterThan(1);
    expect(result.choice).not.toBeNull();
    for (const { state, measures } of result.settings) {
      if (state === 'partial') {
        expect(measures?.accounts).toBeLessThan(result.searchAccounts);
        expect(measures?.band).toBeNull();
      }
      if (state === 'finished') expect(measures?.accounts).toBe(result.searchAccounts);
    }
    const again = await swept({ ...plan, variables }, { settingsAtOnce: 2 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(result));
  });
});

it('reports progress up to its end', async () => {
  const shares: number[] = [];
  await swept(PLAN, { onProgress: ({ done, total }) => shares.push(done / total) });
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

describe('a plan that cannot be run is refused', () => {
  it.each([
    [
      'an unknown field',
      { variables: [{ pointer: `${MIN_AGE}s`, from: 1, to: 2, step: 1 }] },
      MIN_AGE,
    ],
    ['a version', { variables: [{ pointer: '/version', from: 1, to: 2, step: 1 }] }, 'version'],
    [
      'values out of bounds',
      { variables: [{ pointer: MIN_AGE, from: -1, to: 2, step: 1 }] },
      '9999',
    ],
    ['no step', { variables: [{ pointer: MIN_AGE, from: 1, to: 2, step: 0 }] }, 'step'],
    ['no variable', { variables: [] }, '1 to 10'],
    [
      'the same field twice',
      { variables: [at(PLAN.variables, 0), at(PLAN.variables, 0)] },
      'twice',
    ],
    [
      'a grid that is too large',
      { variables: [{ pointer: MIN_AGE, from: 1, to: 300, step: 1 }] },
      '200',
    ],
    ['too few points', { design: 'sobol', points: 1 }, '64 to 128'],
    ['everything held out', { heldOutShare: 1 }, '0.3'],
    ['no replications', { replications: 0 }, 'replications'],
  ] satisfies [string, Partial<SweepPlan>, string][])('%s', async (_, change, words) => {
    const done = await runSweep(
      sweepBench.portfolio,
      { ...PLAN, ...change },
      { runRanges: runInRanges(), onProgress: () => undefined },
    );
    expect(done.ok).toBe(false);
    if (!done.ok) expect(`${done.error.message} ${done.error.hint}`).toContain(words);
  });
});
