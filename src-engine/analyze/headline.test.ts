import { describe, expect, it } from 'vitest';
import type { MeasureComparison, Reading } from '../model/comparison.ts';
import type { GuardrailComparison } from '../model/outcome-guardrail.ts';
import { guardrailReading } from './guardrail-readings.ts';
import { headlineFor } from './headline.ts';

function measure(
  id: MeasureComparison['measure'],
  value: number,
  half: number,
  reading: Reading,
): MeasureComparison {
  return {
    measure: id,
    values: [0, value],
    differences: [{ value, low: value - half, high: value + half, luckLow: null, luckHigh: null }],
    changeThatMatters: 1,
    readings: [reading],
    chancesBetter: [0.995],
    familyPValues: [1],
    familyIntervals: [{ low: value - half, high: value + half }],
    otherReadings: { family: [reading], luck: [reading] },
    moreReplications: [null],
  };
}

function headline(net: number, half: number, others: MeasureComparison[], segments = 0) {
  return headlineFor('A', [measure('netCash', net, half, 'Better'), ...others], 0, 'USD', segments);
}

describe('headline', () => {
  const cured = measure('curedShare', -0.0125, 0.001, 'Worse');

  it('says how much more, and which checks are open', () => {
    expect(headline(3_530_000, 785_000, [cured])).toEqual({
      arm: 'A',
      sentence: 'A collects $35.3k more net cash, with 1 check open',
      detail:
        '95% interval $27.5k to $43.2k, chance that it collects more 99.5%, 1.25 pp fewer accounts cured.',
      breaches: 0,
      checks: { measures: ['curedShare'], losingSegments: 0 },
    });
  });

  it('counts segments that lose', () => {
    const told = headline(-5_080_000, 650_000, [cured], 2);
    expect(told.sentence).toBe('A collects $50.8k less net cash, with 3 checks open');
    expect(told.checks).toEqual({ measures: ['curedShare'], losingSegments: 2 });
  });

  it('claims nothing when the interval includes zero', () => {
    const same = measure('curedShare', 0, 0, 'No difference');
    const told = headlineFor(
      'A',
      [measure('netCash', 100_000, 200_000, 'Unclear'), same],
      0,
      'USD',
      0,
    );
    expect(told.sentence).toBe(
      'A is not shown to collect more or less net cash, with no open checks',
    );
    expect(told.detail).toContain('as many accounts cured');
  });

  it('calls net cash about the same only where the interval lies within what matters', () => {
    const unclear = measure('curedShare', 0.002, 0.003, 'Unclear');
    const none = measure('netCash', 100_000, 200_000, 'No difference');
    const told = headlineFor('A', [none, unclear], 0, 'USD', 0);
    expect(told.sentence).toBe('A collects about the same net cash, with no open checks');
    expect(told.detail).toContain('no clear change in accounts cured');
  });

  it.each([
    [0.9996, 'over 99.9%'],
    [0.9994, '99.9%'],
    [0.5, '50.0%'],
    [0.0004, 'under 0.1%'],
  ])('rounds a chance of %s to %s', (chance, text) => {
    const net = { ...measure('netCash', 1, 1, 'Better'), chancesBetter: [chance] };
    const told = headlineFor('A', [net, cured], 0, 'USD', 0);
    expect(told.detail).toContain(`chance that it collects more ${text},`);
  });
});

it('arms that collect the same from every account have no chance to tell', () => {
  const net = measure('netCash', 0, 0, 'No difference');
  const cured = measure('curedShare', 0, 0, 'No difference');
  expect(headlineFor('A', [net, cured], 0, 'USD', 0)).toMatchObject({
    sentence: 'A collects about the same net cash, with no open checks',
    detail: 'The same from every account, as many accounts cured.',
  });
});

it('breached guardrails replace what the arm collects', () => {
  const value = (mean: number) => ({ value: mean, low: mean - 0.1, high: mean + 0.1 });
  const guardrail = (limit: number, arm: number): GuardrailComparison => ({
    guardrail: 'contactsPerProcess',
    limit,
    values: [value(3), value(arm)],
    readings: ['Within limit', guardrailReading(value(arm), limit)],
  });
  const net = measure('netCash', 3_530_000, 785_000, 'Better');
  const cured = measure('curedShare', -0.0125, 0.001, 'Worse');
  const told = (arm: number) => headlineFor('A', [net, cured], 0, 'USD', 0, [guardrail(4, arm)]);
  expect(told(4.61)).toMatchObject({
    sentence: 'A breaches 1 guardrail and cannot be exported',
    breaches: 1,
  });
  expect(told(4.61).detail).toBe(
    'It exceeds the limit of Contacts per process (4.61, at most 4.00). A collects $35.3k more net cash: 95% interval $27.5k to $43.2k, chance that it collects more 99.5%, 1.25 pp fewer accounts cured.',
  );
  const severances = { ...guardrail(210, 272.14), guardrail: 'severancesPerThousand' } as const;
  // As many digits as the table beside it, and the unit with the figure.
  expect(headlineFor('A', [net, cured], 0, 'USD', 0, [severances]).detail).toContain(
    'the limit of Severance processes (272.1 /1k, at most 210.0 /1k).',
  );
  for (const arm of [3.5, 4.05])
    expect(told(arm).sentence).toBe('A collects $35.3k more net cash, with 1 check open');
});
