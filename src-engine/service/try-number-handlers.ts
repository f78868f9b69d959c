import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { valueAt } from '../config/pointer.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { AccountSample, RunPlan } from '../model/run.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { NumberTrial } from '../protocol/search-methods.ts';
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

type TryNumberHandlers = Pick<Handlers, 'tryNumber'>;

/** Accounts that are looked at before all of them: the first at once (ux 4.9), nested. */
const SAMPLES: readonly number[] = [500, 2500];
const ALL: AccountSample = { from: 0, to: 1 };

/**
 * A number of a strategy at another value, against the strategy as it is: random samples of the accounts first, then all.
 * One replication, nothing is kept. A move of a slider is such a call; the next one cancels it.
 */
export function tryNumberHandlers(session: Session, lend: LendRanges): TryNumberHandlers {
  // Moves of a slider come one after another on the same portfolio: its opening position is taken once.
  const images = new WeakMap<Portfolio, RunImage>();
  return {
    tryNumber: async (trial, context) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const { portfolio } = open.value;
      const plan = trialPlan(session, trial, portfolio);
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
    },
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

function trialPlan(
  session: Session,
  { slot, pointer, value, days, seed }: NumberTrial,
  portfolio: Portfolio,
): Result<RunPlan, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const strategy = strategyInSlot(session, slot);
  if (!strategy.ok) return strategy;
  if (typeof valueAt(strategy.value, pointer) !== 'number') {
    const why = `The strategy has no number at ${pointer}.`;
    return err(failure('bad-argument', why, pointer, 'Choose one of the list.'));
  }
  const moved = settingToRun(strategy.value, [{ pointer }], [value], portfolio);
  if (moved.problem !== null) {
    const { message, hint } = moved.problem;
    return err(failure('bad-strategy', message, moved.problem.pointer, hint));
  }
  const behaviour = documentBehaviour(open.value);
  if (!behaviour.ok) return behaviour;
  const payments = documentPayments(session, days);
  return ok({
    arms: [
      { name: 'as it is', strategy: strategy.value },
      { name: 'moved', strategy: moved.strategy },
    ],
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
