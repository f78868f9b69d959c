import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { checkStrategy } from '../config/check-strategy.ts';
import { valueAt } from '../config/pointer.ts';
import { canLeaveOut, withoutPart } from '../config/without-part.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { AccountSample, Arm, RunPlan } from '../model/run.ts';
import type { SettingProblem } from '../model/sweep.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import type { NumberTrial, RuleTrial } from '../protocol/search-methods.ts';
import { earlyView } from '../report/early-view.ts';
import { settingToRun } from '../search/design/settings-to-run.ts';
import type { RunRanges } from '../search/evaluate/run-settings.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { restoreRun, runImage } from '../simulate/prepare-run.ts';
import type { RunImage } from '../simulate/prepared-run.ts';
import { documentPayments } from './case-payments.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Session } from './session.ts';
import { documentBehaviour } from './stored-behaviour.ts';
import { strategyInSlot } from './strategy-handlers.ts';

type TrialHandlers = Pick<Handlers, 'tryNumber' | 'tryWithout'>;

/** Accounts that are looked at before all of them: the first at once (ux 4.9), nested. */
const SAMPLES: readonly number[] = [500, 2500];
const ALL: AccountSample = { from: 0, to: 1 };

/**
 * A strategy against itself with a number at another value, or without a rule: random samples of the accounts first, then
 * all. One replication, nothing is kept. A move of a slider is such a call; the next one cancels it.
 */
export function trialHandlers(session: Session, lend: LendRanges): TrialHandlers {
  // Moves of a slider come one after another on the same portfolio: its opening position is taken once.
  const images = new WeakMap<Portfolio, RunImage>();
  const tried = async (
    { days, seed }: Pick<NumberTrial, 'days' | 'seed'>,
    armsOn: (portfolio: Portfolio) => Result<readonly Arm[], Failure>,
    context: CallContext<EarlyView>,
  ): Promise<Result<EarlyView, Failure>> => {
    const open = session.portfolio();
    if (!open.ok) return open;
    const { portfolio } = open.value;
    const arms = armsOn(portfolio);
    if (!arms.ok) return arms;
    const plan = trialPlan(session, arms.value, days, seed);
    if (!plan.ok) return plan;
    const image = imageOf(images, portfolio);
    if (!image.ok) return image;
    return lend(context, async (runRanges) => {
      for (const sample of samplesOf(image.value, plan.value)) {
        const look = await lookAt(image.value, plan.value, sample, runRanges);
        if (!look.ok) return look;
        if (look.value !== null) context.progress(look.value);
      }
      const whole = await lookAt(image.value, plan.value, ALL, runRanges);
      if (!whole.ok || whole.value !== null) return whole as Result<EarlyView, Failure>;
      const why = 'One account alone has no interval: nothing can be compared.';
      return err(failure('bad-portfolio', why, '', 'Use a portfolio of two customers or more.'));
    });
  };
  return {
    tryNumber: (trial, context) =>
      tried(trial, (portfolio) => movedArms(session, trial, portfolio), context),
    tryWithout: (trial, context) =>
      tried(trial, (portfolio) => armsWithout(session, trial, portfolio), context),
  };
}

function imageOf(
  images: WeakMap<Portfolio, RunImage>,
  portfolio: Portfolio,
): Result<RunImage, Failure> {
  const known = images.get(portfolio);
  if (known !== undefined) return ok(known);
  const image = runImage(portfolio);
  if (image.ok) images.set(portfolio, image.value);
  return image;
}

/** The strategy as it is, then with the number moved. */
function movedArms(
  session: Session,
  { slot, pointer, value }: NumberTrial,
  portfolio: Portfolio,
): Result<readonly Arm[], Failure> {
  const strategy = strategyInSlot(session, slot);
  if (!strategy.ok) return strategy;
  if (typeof valueAt(strategy.value, pointer) !== 'number') {
    const why = `The strategy has no number at ${pointer}.`;
    return err(failure('bad-argument', why, pointer, 'Choose one of the list.'));
  }
  const moved = settingToRun(strategy.value, [{ pointer }], [value], portfolio);
  if (moved.problem !== null) return err(unfit(moved.problem));
  return ok([
    { name: 'as it is', strategy: strategy.value },
    { name: 'moved', strategy: moved.strategy },
  ]);
}

/** The strategy without the rule, then as it is: the difference is what the rule does. */
function armsWithout(
  session: Session,
  { slot, pointer }: RuleTrial,
  portfolio: Portfolio,
): Result<readonly Arm[], Failure> {
  const strategy = strategyInSlot(session, slot);
  if (!strategy.ok) return strategy;
  if (!canLeaveOut(strategy.value, pointer)) {
    const why = `The strategy has no rule or step at ${pointer}.`;
    return err(
      failure('bad-argument', why, pointer, 'Choose a step, a criteria row or a guardrail.'),
    );
  }
  const without = withoutPart(strategy.value, pointer);
  for (const one of [strategy.value, without]) {
    const error = checkStrategy(one, portfolio).find(({ severity }) => severity === 'error');
    if (error !== undefined) return err(unfit(error));
  }
  return ok([
    { name: 'without', strategy: without },
    { name: 'as it is', strategy: strategy.value },
  ]);
}

function unfit({ pointer, message, hint }: SettingProblem): Failure {
  return failure('bad-strategy', message, pointer, hint);
}

function trialPlan(
  session: Session,
  arms: readonly Arm[],
  days: number,
  seed: number,
): Result<RunPlan, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const behaviour = documentBehaviour(open.value);
  if (!behaviour.ok) return behaviour;
  const payments = documentPayments(session, days);
  return ok({
    arms,
    behaviour: behaviour.value,
    days,
    replications: 1,
    seed,
    eventLog: 'none',
    visitEveryDay: false,
    ...(payments.length > 0 && { payments }),
  });
}

/** None where accounts wait for each other's agents and crews: who waits is known of all accounts only. */
function samplesOf({ kernel }: RunImage, plan: RunPlan): readonly AccountSample[] {
  const isShared = plan.arms.some(({ strategy }) =>
    strategy.eventTypes.some(({ capacityGroup }) => (capacityGroup ?? null) !== null),
  );
  if (isShared) return [];
  return SAMPLES.filter((accounts) => accounts < kernel.accountCount / 2).map((accounts) => ({
    from: 0,
    to: accounts / kernel.accountCount,
  }));
}

async function lookAt(
  image: RunImage,
  plan: RunPlan,
  sample: AccountSample,
  runRanges: RunRanges,
): Promise<Result<EarlyView | null, Failure>> {
  const prepared = restoreRun(image, sample === ALL ? plan : { ...plan, sample });
  if (!prepared.ok) return prepared;
  const merger = new RunMerger(prepared.value);
  const ran = await runRanges(prepared.value, (range) => merger.add(range));
  if (!ran.ok) return ran;
  const { ids, customer } = image.kernel;
  return ok(earlyView(merger.finish(), sample, { ids, customer }));
}
