import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { forecastLiveTest } from '../../../livetest/forecast-live-test.ts';
import type { PilotSplit } from '../../../livetest/simulate-pilot.ts';
import { slotShare } from '../../../livetest/slots.ts';
import { splitUnits } from '../../../livetest/split-units.ts';
import { STRATUM_PARTS } from '../../../model/live-test.ts';
import {
  isNotShown,
  type LiveTestForecast,
  NOT_SHOWN_SENTENCE,
  SHARED_CAPACITY_SENTENCE,
} from '../../../model/live-test-forecast.ts';
import { LIVE_TEST_OUTCOME, LIVE_TEST_OUTCOMES } from '../../../model/live-test-outcome.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional, repeated, withFallback } from '../options/option-table.ts';
import { decimal, oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { changeText, sizeText } from '../run-output/amount-text.ts';
import { readLiveTest } from '../run-output/live-test-file.ts';
import { challengerIndex, runAgain } from '../run-output/run-again.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  outcome: withFallback(
    oneOf(LIVE_TEST_OUTCOMES),
    'net',
    'What the live test measures: a mean a customer, a share (cured), or a ratio of sums (recovery-rate, cost-to-collect).',
  ),
  challenger: optional(someText('NAME'), 'Challenger to test. Default: the first.'),
  share: withFallback(wholeNumber(1, 99), 20, 'Percent of the customers that get the challenger.'),
  strata: repeated(
    oneOf(STRATUM_PARTS),
    'Split by exact quotas within strata of these instead of by buckets, as cslab split does.',
  ),
  plan: optional(
    someText('DIR'),
    'Folder that cslab split wrote: experiment and share of its newest phase, instead of --experiment and --share.',
  ),
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
  const balances = accountBalances(portfolio);
  const asked = await splitOf(call, at(plan.arms, arm.value).name);
  if (!asked.ok) return asked;
  const strata = splitUnits(portfolio, balances, values.strata, false).map(
    ({ stratum }) => stratum,
  );
  const split = { ...asked.value, ...(values.strata.length > 0 && { strata }) };
  const { challengerBasisPoints, othersBasisPoints = 0 } = split;
  const part = 1 - othersBasisPoints / 10_000;
  const share = challengerBasisPoints / 100;
  const championShare = part * 100 - share;
  const forecast = forecastLiveTest(result, arm.value, units, {
    outcome: values.outcome,
    split,
    detect: values.detect,
    power: values.power / 100,
    perDay: values['per-day'],
  });
  if (!forecast.ok) {
    const hint = 'Say which difference to find with --detect.';
    return err({ ...forecast.error, hint });
  }
  const found = forecast.value;
  const names = { champion: at(plan.arms, 0).name, challenger: at(plan.arms, arm.value).name };
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: lines(call, found, {
      share,
      championShare,
      ...names,
      currency: result.currency,
    }),
    json: {
      ...names,
      outcome: values.outcome,
      share,
      strata: values.strata,
      ...found,
    },
  });
}

/** Seed and share: those of the command line, or of the newest phase of a plan. */
async function splitOf(
  { io, values }: Call,
  challenger: string,
): Promise<Result<Omit<PilotSplit, 'strata'>, Failure>> {
  if (values.plan === null)
    return ok({ challengerBasisPoints: values.share * 100, seed: values.experiment });
  const test = await readLiveTest(io, values.plan);
  if (!test.ok) return test;
  const phase = at(test.value.phases, test.value.phases.length - 1);
  const challengerBasisPoints = slotShare(phase.slots, challenger);
  const owned = phase.slots.reduce((sum, { from, to }) => sum + to - from, 0);
  if (challengerBasisPoints > 0)
    return ok({
      challengerBasisPoints,
      othersBasisPoints: owned - challengerBasisPoints,
      seed: test.value.experiment,
    });
  const arms = [...new Set(phase.slots.map(({ arm }) => arm))].join(', ');
  return err(
    failure(
      'bad-argument',
      `The plan gives ${challenger} nobody in phase ${phase.phase}.`,
      values.plan,
      `Name the challenger in it as the run does; it has ${arms}.`,
    ),
  );
}

function lines(
  { values }: Call,
  found: LiveTestForecast,
  run: {
    readonly champion: string;
    readonly challenger: string;
    readonly currency: string;
    /** Percent of the customers. */
    readonly share: number;
    readonly championShare: number;
  },
): readonly string[] {
  const { unit, label, over } = LIVE_TEST_OUTCOME[values.outcome];
  const of = over === undefined ? `${label} a ${found.unit}` : label;
  const { pilot, paired, delta, plan: planned } = found;
  const change = (value: number) => changeText(value, unit, run.currency);
  const ends = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `95% interval ${change(low)} to ${change(high)}`;
  const size = sizeText(delta, unit, run.currency);
  const { championUnits, challengerUnits, days } = planned;
  const duration = days === null ? '' : `, ${countWords(days, 'day')}`;
  const detectable = sizeText(planned.detectable, unit, run.currency);
  const chance = Math.round(planned.power * 100);
  return [
    `${run.challenger} against ${run.champion}, ${of}, ${found.units} ${found.unit}s.`,
    '',
    `Paired, as simulated: ${change(paired.value)}, ${ends(paired)}.`,
    `A real ${run.championShare}/${run.share} split${values.strata.length === 0 ? '' : ` within strata of ${values.strata.join(', ')}`} would have shown ${change(pilot.split.value)}, ${ends(pilot.split)}.`,
    `It would have had ${pilot.championUnits} and ${pilot.challengerUnits} ${found.unit}s: ${pilot.sampleRatio.verdict}.`,
    '',
    `To find ${size} with ${values.power}% power: ${championUnits} with the champion and ${challengerUnits} with the challenger${duration}.`,
    planned.isEnough
      ? `There are enough ${found.unit}s.`
      : `There are too few ${found.unit}s: all of them find differences from ${detectable} on, and this one in ${chance} of 100 tests.`,
    ...(values.detect === null && isNotShown(found) ? [NOT_SHOWN_SENTENCE] : []),
    ...(found.capacityBinds ? ['', SHARED_CAPACITY_SENTENCE] : []),
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
    'cslab power results --plan phase-1 --per-day 400',
    'cslab power results --strata class --strata debt --share 20',
  ],
  run,
});
