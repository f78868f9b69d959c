import { describe, expect, it } from 'vitest';
import {
  MEASURES,
  type MeasureComparison,
  type MeasureId,
  type Reading,
} from '../model/comparison.ts';
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

describe('another primary measure', () => {
  const net = measure('netCash', 3_530_000, 785_000, 'Better');
  const told = (
    primary: MeasureId,
    value: number,
    half: number,
    reading: Reading,
    others: readonly MeasureComparison[] = [net],
  ) =>
    headlineFor('A', [measure(primary, value, half, reading), ...others], 0, 'USD', 0, [], primary);

  // Each more, less, about the same, and not shown to differ.
  it.each([
    ['npv', 120_000, 'collects $1.2k more net cash at present value'],
    ['cashCollected', -120_000, 'collects $1.2k less cash'],
    ['liquidationRate', 0.0125, 'recovers 1.25 pp more of the arrears at the start'],
    ['curedShare', -0.0125, 'has 1.25 pp fewer accounts cured at the end'],
    ['processSuccess', 0.0125, 'has 1.25 pp more successful processes'],
    ['meanArrearsDays', -0.52, 'has 0.52 fewer days in arrears an account'],
    ['arrearsOver90', -120_000, 'leaves $1.2k less debt over 90 days past due'],
    ['costToCollect', 0.0125, 'spends 1.25 ¢/$ more of the cash collected'],
    ['cost', -120_000, 'spends $1.2k less on treatment'],
    ['severancesPerThousand', 2.14, 'starts 2.1 more severance processes per 1,000 accounts'],
    ['contacts', -1204.4, 'makes 1,204 fewer contacts'],
    ['harmPerThousand', 120.25, 'causes 120.3 more harm points per 1,000 accounts'],
    ['daysToPay', -0.5, 'waits 0.50 fewer days to be paid'],
    ['netLossRate', 0.0025, 'loses 0.25 pp more of the arrears base'],
    ['disconnectionsPerThousand', -3, 'cuts off 3.0 fewer services per 1,000 accounts'],
    ['restoredShare', -0.05, 'reconnects 5.00 pp fewer cut services within 48 hours'],
    ['vulnerableCutShare', 0.01, 'has 1.00 pp more of its cuts at vulnerable customers'],
    ['retainedValue', 120_000, 'retains $1.2k more value a year'],
    ['feesRecovered', -120_000, 'recovers $1.2k less in fees'],
    ['commission', 120_000, 'pays $1.2k more commission to agencies'],
  ] satisfies [MeasureId, number, string][])('%s %s: A %s', (primary, value, words) => {
    const half = Math.abs(value) / 2;
    expect(told(primary, value, half, 'Slightly better').sentence).toBe(
      `A ${words}, with no open checks`,
    );
  });

  it('one contact made “1 more contacts”, and what no figure shows made 0.00 pp more', () => {
    expect(told('contacts', 1.2, 0.4, 'Worse').sentence).toBe(
      'A makes 1 more contact, with no open checks',
    );
    expect(told('contacts', -1.6, 0.4, 'Better').sentence).toContain('makes 2 fewer contacts');
    const barely = measure('curedShare', 0.000_02, 0.000_01, 'Slightly better');
    expect(headline(3_530_000, 785_000, [barely]).detail).toContain(
      'under 0.01 pp more accounts cured.',
    );
    const coin = measure('netCash', -0.3, 0.1, 'Slightly worse');
    expect(told('contacts', -0.4, 0.1, 'Slightly better', [coin])).toMatchObject({
      sentence: 'A makes under 1 fewer contact, with no open checks',
      detail: expect.stringMatching(/, under \$0\.01 less net cash\.$/),
    });
  });

  it('every measure has its sentence for no difference and for none that is shown', () => {
    const beside = [net, measure('curedShare', 0, 0, 'No difference')];
    const same = MEASURES.map((id) => told(id, 0, 1, 'No difference', beside).sentence);
    expect(new Set(same).size).toBeGreaterThan(MEASURES.length - 3);
    expect(told('curedShare', 0, 1, 'No difference').sentence).toBe(
      'A has about the same share of accounts cured at the end, with no open checks',
    );
    expect(told('cost', 0, 1, 'Unclear').sentence).toBe(
      'A is not shown to spend more or less on treatment, with no open checks',
    );
    for (const id of MEASURES) {
      const { sentence } = told(id, 0, 1, 'Unclear', beside);
      expect(sentence).toMatch(/^A is not shown to \w+.* more or (less|fewer) \S/);
    }
  });

  it('tells its interval, the chance of its better side, and net cash beside it', () => {
    expect(told('meanArrearsDays', -0.52, 0.08, 'Better').detail).toBe(
      '95% interval \u22120.60 to \u22120.44 days, chance that it has fewer 99.5%, $35.3k more net cash.',
    );
    expect(told('curedShare', 0.0125, 0.001, 'Better').detail).toBe(
      '95% interval 1.15 pp to 1.35 pp, chance that it has more 99.5%, $35.3k more net cash.',
    );
  });

  it('makes net cash a check, and is none itself', () => {
    const worse = measure('netCash', -3_530_000, 785_000, 'Worse');
    const { sentence, checks } = told('cost', 120_000, 5_000, 'Worse', [worse]);
    expect(sentence).toBe('A spends $1.2k more on treatment, with 1 check open');
    expect(checks.measures).toEqual(['netCash']);
  });

  it('a ratio that an arm has nothing to work out from decides nothing', () => {
    const { sentence, detail } = headlineFor('A', [net], 0, 'USD', 0, [], 'restoredShare');
    expect(sentence).toBe('A cannot be judged by Reconnected within 48 hours, with no open checks');
    expect(detail).toBe('An arm has nothing to work it out from, $35.3k more net cash.');
  });
});
