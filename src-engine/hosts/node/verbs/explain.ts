import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { explainAccount } from '../../../explain/explain-account.ts';
import { behaviourNotes } from '../../../model/behaviour-notes.ts';
import type { AccountStory } from '../../../model/explanation.ts';
import { ENGINE_VERSION } from '../../../version.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional, required, withFallback } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { armIndex } from '../run-output/arm-index.ts';
import { portfolioOfRun } from '../run-output/portfolio-of-run.ts';
import { readRunFolder } from '../run-output/read-run-folder.ts';
import { storyHead, storyLines } from '../run-output/story-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  account: required(someText('ID'), 'Account number, as in accounts.csv.'),
  day: optional(wholeNumber(0, 3649), 'Show this day only. Day 0 is the as-of date.'),
  arm: optional(someText('NAME'), 'Arm to show. Default: the champion.'),
  replication: withFallback(wholeNumber(1, 10_000), 1, 'Replication to show.'),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const folder = positionals[0] ?? '';
  const document = await readRunFolder(io, folder);
  if (!document.ok) return document;
  const { plan, engineVersion } = document.value;
  if (values.day !== null && values.day >= plan.days) {
    const message = `The run has no day ${values.day}: its days are 0 to ${plan.days - 1}.`;
    return err(failure('bad-argument', message));
  }
  const arm = armIndex(plan, values.arm);
  if (!arm.ok) return arm;
  const portfolio = await portfolioOfRun(io, folder, document.value, values.portfolio);
  if (!portfolio.ok) return portfolio;
  const { account, replication } = values;
  const story = explainAccount(portfolio.value, plan, arm.value, account, replication);
  if (!story.ok) return story;
  const told = outcome(story.value, values.day, plan.replications, engineVersion);
  return ok({ ...told, lines: [...behaviourNotes(plan.behaviour), ...told.lines] });
}

function outcome(
  story: AccountStory,
  day: number | null,
  replications: number,
  engineVersion: string,
): VerbOutcome {
  const isOtherVersion = engineVersion !== ENGINE_VERSION;
  const warning = `Note: the run was made by engine ${engineVersion}, this is ${ENGINE_VERSION}; decisions may differ from its files.`;
  const shown = <T extends { readonly day: number }>(list: readonly T[]) =>
    list
      .filter((entry) => day === null || entry.day === day)
      .map((entry) => ({ date: isoDate(story.asOfDay + entry.day), ...entry }));
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      ...storyHead(story, replications),
      ...(isOtherVersion ? [warning] : []),
      ...storyLines(story, day),
    ],
    json: {
      account: story.accountId,
      arm: story.arm,
      replication: story.replication,
      days: story.days,
      asOf: isoDate(story.asOfDay),
      currency: story.currency,
      engineVersion,
      cashMinor: story.cashMinor,
      costMinor: story.costMinor,
      decisions: shown(story.decisions),
      payments: shown(story.payments),
      events: shown(story.events),
      pastDueMinor: day === null ? story.pastDueMinor : story.pastDueMinor.slice(day, day + 1),
      openMinor: day === null ? story.openMinor : story.openMinor.slice(day, day + 1),
    },
  };
}

export const EXPLAIN = defineVerb({
  name: 'explain',
  summary: 'Tell why an account was treated as it was in a run.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'The folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'The account is run again from DIR/plan.json with the same luck, and each decision is listed with what it tested, the values of that moment, how far the answer was from turning, and the rule in the strategy as a JSON pointer.',
    'DIR names the portfolio by its place relative to DIR and its fingerprint: move both together, or name it with --portfolio. A portfolio that has changed is refused.',
  ],
  examples: [
    'cslab explain results --account 0001-6967-25',
    'cslab explain results --account 0001-6967-25 --day 44 --arm challenger-a',
  ],
  run,
});
