import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { newLiveTest, nextPhase } from '../../../livetest/live-test-phases.ts';
import { type LiveTestSplit, splitLiveTest } from '../../../livetest/split-live-test.ts';
import { UNITS_FILE, unitsCsv } from '../../../livetest/units-csv.ts';
import { type LiveTest, STRATUM_PARTS } from '../../../model/live-test.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { ARM_MOVE, ARM_SHARE } from '../options/arm-share.ts';
import { flag, optional, repeated, required } from '../options/option-table.ts';
import { isoDay, oneOf, someText } from '../options/value-types.ts';
import { jsonText } from '../output.ts';
import { table } from '../run-output/comparison-lines.ts';
import { LIVE_TEST_FILE, readLiveTest } from '../run-output/live-test-file.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  share: repeated(
    ARM_SHARE,
    'A challenger with its part of the customers; the champion has the rest. Shares may grow and shrink in a later phase.',
  ),
  experiment: optional(
    someText('NAME'),
    'Seed of the split: another name, another split. pilot when left out.',
  ),
  champion: optional(
    someText('ARM'),
    'What the arm of all others is called. champion when left out.',
  ),
  strata: repeated(
    oneOf(STRATUM_PARTS),
    'Split once by exact quotas within strata of these (debt and rating by quarters), not by ranges.',
  ),
  'past-due': flag('Only customers who owe something past due take part, in every phase.'),
  previous: optional(
    someText('DIR'),
    'Folder of the phase before: ranges stay where they are, and only what --share and --move say changes.',
  ),
  move: repeated(
    ARM_MOVE,
    'With --previous: customers who go from one challenger to another. The phase is marked: read phases one by one.',
  ),
  from: optional(isoDay(), 'First day of the phase.'),
  out: required(someText('DIR'), 'Folder to write.'),
};

type Call = VerbCall<typeof OPTIONS>;

function usage(message: string, hint: string): Result<never, Failure> {
  return err(failure('bad-argument', message, '', hint));
}

/** The plan with its newest phase. */
async function planned({ io, values }: Call): Promise<Result<LiveTest, Failure>> {
  const { previous, strata, move } = values;
  const shares = new Map(values.share.map(({ arm, basisPoints }) => [arm, basisPoints]));
  const from = values.from === null ? null : isoDate(values.from);
  if (previous === null) {
    const { experiment, champion } = { ...UNNAMED, ...named(values) };
    if (shares.has(champion))
      return usage(
        `The share of ${champion} is what the challengers leave.`,
        'Give --share for challengers only.',
      );
    if (move.length > 0) return usage('--move needs --previous.', 'Name the phase before.');
    if (shares.size === 0)
      return usage('--share is missing: which challengers there are.', 'For example --share a=10.');
    const pastDueOnly = values['past-due'];
    return newLiveTest({ experiment, champion, pastDueOnly, strata }, { from, shares });
  }
  const before = await readLiveTest(io, previous);
  if (!before.ok) return before;
  const other = otherTerms(before.value, values);
  if (other !== null)
    return usage(`--previous holds a test with another ${other}.`, 'Leave that option out.');
  return nextPhase(before.value, { from, shares, moves: move });
}

const UNNAMED = { experiment: 'pilot', champion: 'champion' };

/** The names that were given. */
function named({ experiment, champion }: Call['values']): Partial<typeof UNNAMED> {
  return {
    ...(experiment === null ? {} : { experiment }),
    ...(champion === null ? {} : { champion }),
  };
}

/** What is asked for a later phase that the whole test has otherwise; null when nothing is. */
function otherTerms(test: LiveTest, values: Call['values']): string | null {
  const { experiment, champion } = named(values);
  if ((experiment ?? test.experiment) !== test.experiment) return 'experiment';
  if ((champion ?? test.champion) !== test.champion) return 'champion';
  if (values.strata.length > 0 && values.strata.join() !== test.strata.join())
    return 'way to split';
  return values['past-due'] && !test.pastDueOnly ? 'choice of customers' : null;
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const test = await planned(call);
  if (!test.ok) return test;
  const portfolio = await openPortfolio(io, positionals[0] ?? '');
  if (!portfolio.ok) return portfolio;
  const balances = accountBalances(portfolio.value);
  const split = splitLiveTest(test.value, portfolio.value, balances);
  if (!split.ok)
    return usage(split.error.message, 'Leave out --past-due or import another portfolio.');
  const { units, balance } = split.value;
  const written = await writeFolder(io.folder, values.out, {
    [LIVE_TEST_FILE]: jsonText(test.value),
    [UNITS_FILE]: unitsCsv(test.value, units),
  });
  if (!written.ok) return written;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [...lines(test.value, split.value), '', `Results are in ${values.out}.`],
    json: { folder: values.out, ...test.value, balance },
  });
}

const two = (value: number): string => String(Math.round(value * 100) / 100);

function lines(test: LiveTest, split: LiveTestSplit): readonly string[] {
  const { units, balance } = split;
  const phase = at(test.phases, test.phases.length - 1);
  const isStratified = test.strata.length > 0;
  const began = phase.from === null ? '' : ` from ${phase.from}`;
  const ranges = (arm: string) =>
    phase.slots
      .filter((slot) => slot.arm === arm)
      .map(({ from, to }) => `${from} to ${to - 1}`)
      .join(', ');
  const rows = balance.arms.map(({ arm, share, units: count }) => [
    arm,
    `${two(share)}%`,
    String(count),
    ...(isStratified ? [] : [arm === test.champion ? 'the rest' : ranges(arm)]),
  ]);
  const alike = balance.challengers.map(
    ({ arm, debt, oldestDays, rating, isBalanced }) =>
      `${arm} against ${test.champion} before the test: debt ${two(debt)}, oldest days ${two(oldestDays)}${rating === null ? '' : `, rating ${two(rating)}`} standard deviations: ${isBalanced ? 'alike' : 'not alike (0.1 or more); another --experiment or --strata helps'}.`,
  );
  return [
    `Test ${test.experiment}, phase ${phase.phase}${began}, ${countWords(units.length, 'customer')}.`,
    '',
    ...table([['arm', 'share', 'customers', ...(isStratified ? [] : ['basis points'])], ...rows]),
    '',
    `Sample ratio: ${balance.sampleRatio.verdict}.`,
    ...alike,
    ...moveLines(test, split),
  ];
}

/** Who has another arm than before, and what that means. */
function moveLines(test: LiveTest, { changed, metOthers: met }: LiveTestSplit): readonly string[] {
  const phase = at(test.phases, test.phases.length - 1);
  if (phase.phase === 1) return [];
  const said = `${countWords(changed, 'customer has', 'customers have')} another arm than in phase ${phase.phase - 1}.`;
  if (phase.moves.length === 0) return ['', `${said} Nobody goes from one challenger to another.`];
  const pairs = new Set(phase.moves.map(({ fromArm, toArm }) => `${fromArm} to ${toArm}`));
  return [
    '',
    `${said} Marked: ${met} of them have met another challenger before (${[...pairs].join(', ')}).`,
    'What they do now is not of the new challenger alone. Read each phase by itself: cslab livetest --phase COLUMN --plan DIR leaves them out and puts the phases together by their precision.',
  ];
}

export const SPLIT = defineVerb({
  name: 'split',
  summary: 'Give the customers of a portfolio to the arms of a live test, and change shares later.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'The document with the portfolio (.cstrat).',
  },
  options: OPTIONS,
  notes: [
    `Writes ${LIVE_TEST_FILE} (the plan with all its phases) and ${UNITS_FILE} (one record a customer).`,
    'Each challenger owns basis points of the bucket that the experiment’s name and the customer’s number give (GrowthBook SDKs, hash version 2). A share that grows takes from the champion only; ranges that stay never move. --strata cuts exact quotas instead: for a pilot that is split once, never for a rule.',
  ],
  examples: [
    'cslab split p.cstrat --past-due --share a=10 --share b=10 --from 2026-04-01 --out phase-1',
    'cslab split p.cstrat --previous phase-1 --share a=20 --from 2026-05-01 --out phase-2',
    'cslab split p.cstrat --previous phase-2 --move a:b=1 --from 2026-06-01 --out phase-3',
    'cslab split p.cstrat --strata class --strata debt --share a=20 --out pilot',
  ],
  run,
});
