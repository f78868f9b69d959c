import { assert, at } from '../../base/assert.ts';
import { countWords } from '../../base/count-words.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Case } from '../../cases/case-schema.ts';
import { DecisionTrace } from '../../explain/decision-trace.ts';
import { rerunAccount } from '../../explain/rerun-account.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { RunPlan } from '../../model/run.ts';
import { ENGINE_VERSION } from '../../version.ts';
import {
  type CaseShape,
  type FrozenCase,
  freezeCase,
  type PortfolioOfCase,
} from './freeze-case.ts';

/** An account of a run, and the arm whose rules the case is held to. */
export interface CaseOf {
  readonly arm: number;
  readonly accountId: string;
}

/** How field work of so many workdays is told: a case has one number for all of it. */
function fieldWorkDays({ behaviour }: RunPlan): readonly number[] {
  const { from, to } = behaviour.fieldWorkDays;
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
}

/** The shape in which the case stands longest for its account, and until when. */
function longest(
  plan: RunPlan,
  freeze: (shape: CaseShape) => Result<FrozenCase, Failure>,
): Result<FrozenCase, Failure> {
  let best: FrozenCase | null = null;
  for (const workdays of fieldWorkDays(plan)) {
    const found = freeze({ days: plan.days, fieldWorkDays: workdays });
    if (!found.ok || found.value.straysOn === null) return found;
    if (best === null || found.value.straysOn > (best.straysOn ?? 0)) best = found.value;
  }
  assert(best !== null, 'field work takes some time or none');
  return ok(best);
}

/**
 * One account of a run as a case, with what the arm's rules did to it in replication 1 as what must come out: the account is
 * run again by itself, with the draws of the run. A case knows no chance, so it ends on the day before the one on which it
 * would go another way than the run (ADR 191); fails when that is the first.
 */
export function accountCase(
  portfolio: Portfolio,
  plan: RunPlan,
  { arm, accountId }: CaseOf,
  portfolioOf: PortfolioOfCase,
): Result<Case, Failure> {
  const whose = { armIndex: arm, accountId, replication: 1 };
  const rerun = rerunAccount(portfolio, plan, whose, (names) => new DecisionTrace(names));
  if (!rerun.ok) return rerun;
  const { account, range } = rerun.value;
  const { log } = at(range.arms, 0);
  const { strategy } = at(plan.arms, arm);
  const treated = { portfolio, account, strategy, log, from: 0, to: log.count };
  const told = 'An account of a run, without its name and ids, and what the rules did to it.';
  const text = {
    // A case's name is no longer than that of a strategy.
    name: `Account under ${strategy.name} v${strategy.version}`.slice(0, 80),
    description: told,
    source: `Replication 1, seed ${plan.seed}, engine ${ENGINE_VERSION}`,
  };
  const whole = longest(plan, (shape) => freezeCase(treated, shape, text, portfolioOf));
  if (!whole.ok) return whole;
  const { example, straysOn } = whole.value;
  if (straysOn === null) return ok(example);
  if (straysOn === 0) return err(otherFromTheStart(accountId));
  const shape = { days: straysOn, fieldWorkDays: example.fieldWorkDays };
  const rest = `${countWords(straysOn, 'day')} of ${plan.days}: on the next one it goes another way by itself than in the run.`;
  const begun = freezeCase(
    treated,
    shape,
    { ...text, description: `${told} It holds the first ${rest}` },
    portfolioOf,
  );
  if (!begun.ok) return begun;
  // What comes later changes nothing that was before.
  assert(begun.value.straysOn === null, 'the days before the first other one are the same');
  return ok(begun.value.example);
}

function otherFromTheStart(accountId: string): Failure {
  return failure(
    'bad-argument',
    `Account ${accountId} goes another way by itself than in the run, from the first day.`,
    '',
    'A case pays what it says and does nothing by chance: choose another account or arm.',
  );
}
