import { at } from '../../src-engine/base/assert.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { COMMAND_WORDS } from '../../src-engine/explain/command-words.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import type { AccountStory } from '../../src-engine/model/explanation.ts';
import type { ManualAction, ManualCommand } from '../../src-engine/model/manual-command.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { aPlan } from './run-plan.ts';
import { liveStep, type StepRun, stillBehaviour } from './step-run.ts';

/** A command on account A1. */
export function byHand(day: number, act: ManualAction): ManualCommand {
  return { accountId: 'A1', day, arm: null, user: 'Dana', note: 'asked by phone', act };
}

export interface ManualRun extends StepRun {
  readonly story: AccountStory;
  /** Events of the timeline as `day state sequence`. */
  readonly timeline: readonly string[];
  /** What was said of each command: `accepted` or the reason of its refusal. */
  readonly verdicts: readonly string[];
}

/** Runs one strategy once over account A1 with commands, and tells its story. */
export function liveByHand(
  portfolio: Portfolio,
  strategy: Strategy,
  commands: readonly ManualCommand[],
  days = 21,
): ManualRun {
  const changes = { behaviour: stillBehaviour(), days, replications: 1, commands };
  const run = liveStep(portfolio, strategy, changes);
  const story = explainAccount(portfolio, aPlan([strategy], changes), 0, 'A1', 1);
  if (!story.ok) throw new Error(story.error.message);
  const { events, decisions } = story.value;
  return {
    ...run,
    story: story.value,
    timeline: events.map(({ day, state, sequence }) => `${day} ${state} ${sequence}`),
    verdicts: decisions.flatMap(({ kind, checks }) => {
      if (kind === 'command') return ['accepted'];
      if (kind !== 'command-refused') return [];
      return [
        problemOf(
          at(
            checks,
            checks.findIndex(({ passed }) => !passed),
          ).label,
        ),
      ];
    }),
  };
}

/** The problem whose test has the label, its hyphens as spaces. */
function problemOf(label: string): string {
  const found = Object.entries(COMMAND_WORDS).find(([, { met }]) => met === label);
  return found === undefined ? label : found[0].replaceAll('-', ' ');
}
