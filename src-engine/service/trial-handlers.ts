import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { checkStrategy } from '../config/check-strategy.ts';
import { valueAt } from '../config/pointer.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { canLeaveOut, withoutPart } from '../config/without-part.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Arm, RunPlan } from '../model/run.ts';
import type { SettingProblem } from '../model/sweep.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import type { NumberTrial, RuleTrial } from '../protocol/search-methods.ts';
import { settingToRun } from '../search/design/settings-to-run.ts';
import type { LendRanges } from './lend-ranges.ts';
import { planOnDocument } from './plan-on-document.ts';
import type { Session } from './session.ts';
import { TrialGround } from './trial-ground.ts';

/** Name of an arm; nobody sees it. */
const AS_IT_IS = 'as it is';

type TrialHandlers = Pick<Handlers, 'tryNumber' | 'tryWithout' | 'prepareTrials'>;

/** A strategy of the document and what trials of it share. */
interface Tried {
  readonly portfolio: Portfolio;
  readonly ground: TrialGround;
  readonly asItIs: Strategy;
}

/**
 * A strategy against itself with a number at another value, or without a rule: random samples of the accounts first, then
 * all. One replication, the document keeps nothing. A move of a slider is such a call; the next one cancels it.
 */
export function trialHandlers(session: Session, lend: LendRanges): TrialHandlers {
  const grounds = new WeakMap<Portfolio, TrialGround>();
  const begin = ({ slot }: Pick<NumberTrial, 'slot'>): Result<Tried, Failure> => {
    const open = session.portfolio();
    if (!open.ok) return open;
    const { portfolio } = open.value;
    const ground = groundOf(grounds, portfolio);
    if (!ground.ok) return ground;
    const strategy = ground.value.strategy(session, slot);
    return strategy.ok ? ok({ portfolio, ground: ground.value, asItIs: strategy.value }) : strategy;
  };
  const tried = async <T extends Pick<NumberTrial, 'slot' | 'days' | 'seed'>>(
    trial: T,
    armsOf: (tried: Tried, trial: T) => Result<readonly Arm[], Failure>,
    context: CallContext<EarlyView>,
  ): Promise<Result<EarlyView, Failure>> => {
    const begun = begin(trial);
    if (!begun.ok) return begun;
    const { ground } = begun.value;
    const arms = armsOf(begun.value, trial);
    if (!arms.ok) return arms;
    const plan = trialPlan(session, ground, arms.value, trial);
    if (!plan.ok) return plan;
    return lend(context, async (runRanges) => {
      for (const sample of ground.samples(plan.value)) {
        const look = await ground.lookAt(plan.value, sample, runRanges);
        if (!look.ok) return look;
        if (look.value !== null) context.progress(look.value);
      }
      return ground.lookAtAll(plan.value, runRanges);
    });
  };
  return {
    tryNumber: (trial, context) => tried(trial, movedArms, context),
    tryWithout: (trial, context) => tried(trial, armsWithout, context),

    prepareTrials: async (trial, context) => {
      const begun = begin(trial);
      if (!begun.ok) return begun;
      const { ground, asItIs, portfolio } = begun.value;
      // For the code that it makes ready: what is tried is checked before it is run.
      checkStrategy(asItIs, portfolio);
      const plan = trialPlan(session, ground, [{ name: AS_IT_IS, strategy: asItIs }], trial);
      if (!plan.ok) return plan;
      return lend(context, async (runRanges) => {
        for (const sample of ground.samples(plan.value)) {
          const look = await ground.lookAt(plan.value, sample, runRanges);
          if (!look.ok) return look;
        }
        return ok(null);
      });
    },
  };
}

function groundOf(
  grounds: WeakMap<Portfolio, TrialGround>,
  portfolio: Portfolio,
): Result<TrialGround, Failure> {
  const known = grounds.get(portfolio);
  if (known !== undefined) return ok(known);
  const ground = TrialGround.of(portfolio);
  if (ground.ok) grounds.set(portfolio, ground.value);
  return ground;
}

/** The strategy as it is, then with the number moved. */
function movedArms(
  { asItIs, portfolio }: Tried,
  { pointer, value }: NumberTrial,
): Result<readonly Arm[], Failure> {
  if (typeof valueAt(asItIs, pointer) !== 'number') {
    const why = `The strategy has no number at ${pointer}.`;
    return err(failure('bad-argument', why, pointer, 'Choose one of the list.'));
  }
  const moved = settingToRun(asItIs, [{ pointer }], [value], portfolio);
  if (moved.problem !== null) return err(unfit(moved.problem));
  return ok([
    { name: AS_IT_IS, strategy: asItIs },
    { name: 'moved', strategy: moved.strategy },
  ]);
}

/** The strategy without the rule, then as it is: the difference is what the rule does. */
function armsWithout(
  { asItIs, portfolio }: Tried,
  { pointer }: RuleTrial,
): Result<readonly Arm[], Failure> {
  if (!canLeaveOut(asItIs, pointer)) {
    const why = `The strategy has nothing at ${pointer} that can be left out.`;
    const hint =
      'Choose a step, a template, an event type, a class control, a condition, a criteria row or a guardrail.';
    return err(failure('bad-argument', why, pointer, hint));
  }
  const without = withoutPart(asItIs, pointer);
  for (const one of [asItIs, without]) {
    const error = checkStrategy(one, portfolio).find(({ severity }) => severity === 'error');
    if (error !== undefined) return err(unfit(error));
  }
  return ok([
    { name: 'without', strategy: without },
    { name: AS_IT_IS, strategy: asItIs },
  ]);
}

function unfit({ pointer, message, hint }: SettingProblem): Failure {
  return failure('bad-strategy', message, pointer, hint);
}

function trialPlan(
  session: Session,
  ground: TrialGround,
  arms: readonly Arm[],
  { days, seed }: Pick<NumberTrial, 'days' | 'seed'>,
): Result<RunPlan, Failure> {
  const behaviour = ground.behaviour(session);
  if (!behaviour.ok) return behaviour;
  const open = session.workspace();
  if (!open.ok) return open;
  const plan: RunPlan = {
    arms,
    behaviour: behaviour.value,
    days,
    replications: 1,
    seed,
    eventLog: 'none',
    visitEveryDay: false,
  };
  return ok(planOnDocument(open.value)(plan));
}
