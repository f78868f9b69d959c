import { USUAL_STRENGTH } from '../../../analyze/power.ts';
import { at } from '../../../base/assert.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { type PilotOfRun, type PilotOutcome, pilotOfRun } from '../../../livetest/pilot-of-run.ts';
import { type LiveTestPlan, planLiveTest } from '../../../livetest/plan-live-test.ts';
import type { MeasureUnit } from '../../../model/comparison.ts';
import type { AccountMeasure } from '../../../model/run.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional, withFallback } from '../options/option-table.ts';
import { decimal, oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { changeText, measureText } from '../run-output/amount-text.ts';
import { challengerIndex, runAgain } from '../run-output/run-again.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OUTCOMES = [
  'net',
  'cash',
  'cost',
  'cured',
  'contacts',
  'arrears-days',
  'recovery-rate',
  'cost-to-collect',
] as const;

const OUTCOME: Readonly<
  Record<
    (typeof OUTCOMES)[number],
    {
      readonly measure: AccountMeasure;
      /** What the measure is divided by: a ratio of sums, no mean a unit. */
      readonly over?: AccountMeasure | 'debt';
      readonly unit: MeasureUnit;
      readonly label: string;
    }
  >
> = {
  net: { measure: 'netMinor', unit: 'minor', label: 'net cash' },
  cash: { measure: 'cashMinor', unit: 'minor', label: 'cash' },
  cost: { measure: 'costMinor', unit: 'minor', label: 'treatment cost' },
  cured: { measure: 'cured', unit: 'ratio', label: 'share cured' },
  contacts: { measure: 'contacts', unit: 'count', label: 'contacts' },
  'arrears-days': { measure: 'arrearsDays', unit: 'days', label: 'days in arrears' },
  'recovery-rate': {
    measure: 'cashMinor',
    over: 'debt',
    unit: 'ratio',
    label: 'cash over debt at the start',
  },
  'cost-to-collect': {
    measure: 'costMinor',
    over: 'cashMinor',
    unit: 'minorPerMinor',
    label: 'cost over cash',
  },
};

const OPTIONS = {
  outcome: withFallback(
    oneOf(OUTCOMES),
    'net',
    'What the live test measures: a mean a customer, a share (cured), or a ratio of sums (recovery-rate, cost-to-collect).',
  ),
  challenger: optional(someText('NAME'), 'Challenger to test. Default: the first.'),
  share: withFallback(wholeNumber(1, 99), 20, 'Percent of the customers that get the challenger.'),
  detect: optional(
    decimal(0, 1e12),
    'Difference a customer that should be found, minor units for money. Default: the one of the run.',
  ),
  power: withFallback(wholeNumber(50, 99), 80, 'Percent of tests that should find it.'),
  'per-day': optional(
    decimal(0, 1e9),
    'Customers that become eligible each day, for the duration.',
  ),
  experiment: withFallback(
    someText('NAME'),
    'pilot',
    'Seed of the split: another name, another split.',
  ),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The results do not depend on it.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const again = await runAgain(io, positionals[0] ?? '', values);
  if (!again.ok) return again;
  const { plan, portfolio, result } = again.value;
  const arm = challengerIndex(plan, values.challenger);
  if (!arm.ok) return arm;
  const { ids, customer } = portfolio.accounts;
  const units = { ids, customer, customerIds: portfolio.customers };
  const split = { challengerBasisPoints: values.share * 100, seed: values.experiment };
  const { openMinor } = accountBalances(portfolio);
  const found = pilotOfRun(result, arm.value, outcomeOf(values.outcome, openMinor), units, split);
  const delta = values.detect ?? Math.abs(found.paired.value);
  if (delta === 0)
    return err(
      failure(
        'bad-argument',
        'The arms do not differ in this run, so no test finds it.',
        '',
        'Say which difference to find with --detect.',
      ),
    );
  const planned = planLiveTest({
    championDeviation: found.pilot.championDeviation,
    challengerDeviation: found.pilot.challengerDeviation,
    delta,
    challengerShare: values.share / 100,
    strength: { ...USUAL_STRENGTH, power: values.power / 100 },
    available: found.units,
    perDay: values['per-day'],
  });
  const names = { champion: at(plan.arms, 0).name, challenger: at(plan.arms, arm.value).name };
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: lines(call, found, planned, delta, { ...names, currency: result.currency }),
    json: {
      ...names,
      outcome: values.outcome,
      share: values.share,
      delta,
      ...found,
      plan: planned,
    },
  });
}

function outcomeOf(name: (typeof OUTCOMES)[number], debt: Float64Array): PilotOutcome {
  const { measure, over } = OUTCOME[name];
  if (over === undefined) return { kind: 'mean', of: measure };
  return { kind: 'ratio', top: measure, bottom: over === 'debt' ? debt : over };
}

function lines(
  { values }: Call,
  found: PilotOfRun,
  planned: LiveTestPlan,
  delta: number,
  run: { readonly champion: string; readonly challenger: string; readonly currency: string },
): readonly string[] {
  const { unit, label, over } = OUTCOME[values.outcome];
  const of = over === undefined ? `${label} a ${found.unit}` : label;
  const { pilot, paired } = found;
  const change = (value: number) => changeText(value, unit, run.currency);
  const ends = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `95 % interval ${change(low)} to ${change(high)}`;
  const size = measureText(delta, unit, run.currency);
  const { championUnits, challengerUnits, days } = planned;
  const duration = days === null ? '' : `, ${days} days`;
  const detectable = measureText(planned.detectable, unit, run.currency);
  const chance = Math.round(planned.power * 100);
  return [
    `${run.challenger} against ${run.champion}, ${of}, ${found.units} ${found.unit}s.`,
    '',
    `Paired, as simulated: ${change(paired.value)}, ${ends(paired)}.`,
    `A real ${100 - values.share}/${values.share} split would have shown ${change(pilot.split.value)}, ${ends(pilot.split)}.`,
    `It would have had ${pilot.championUnits} and ${pilot.challengerUnits} ${found.unit}s: ${pilot.sampleRatio.verdict}.`,
    '',
    `To find ${size} with ${values.power} % power: ${championUnits} with the champion and ${challengerUnits} with the challenger${duration}.`,
    planned.isEnough
      ? `There are enough ${found.unit}s.`
      : `There are too few ${found.unit}s: all of them find differences from ${detectable} on, and this one in ${chance} of 100 tests.`,
  ];
}

export const POWER = defineVerb({
  name: 'power',
  summary:
    'Plan a live test from a run: units and days needed, and what a real split would have shown.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'The folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'The run is made again from DIR/plan.json, with the same numbers. Deviations are those between customers of one replication, each under one arm: what a live test has to cope with.',
    'The split is that of the GrowthBook SDKs, hash version 2, with --experiment as seed and the customer id (the account number where customers are not known) as unit.',
  ],
  examples: [
    'cslab power results',
    'cslab power results --outcome cured --detect 0.01 --share 10 --per-day 400',
    'cslab power results --outcome recovery-rate --detect 0.005',
  ],
  run,
});
