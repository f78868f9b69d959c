import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { AccountSample, RunPlan, RunResult } from '../model/run.ts';
import { earlyView } from '../report/early-view.ts';
import type { RunRanges } from '../search/evaluate/run-settings.ts';
import { CompiledPlans } from '../simulate/compiled-plans.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { restoreRun, runImage } from '../simulate/prepare-run.ts';
import type { RunImage } from '../simulate/prepared-run.ts';
import { RecentMap } from './recent-map.ts';
import type { Session } from './session.ts';
import { documentBehaviour } from './stored-behaviour.ts';
import { noStrategy, strategyOfText } from './stored-strategy.ts';

/** Accounts that are looked at before all of them: the first at once (ux 4.9), nested. */
const SAMPLES: readonly number[] = [500, 2500];
const ALL: AccountSample = { from: 0, to: 1 };
/** Results of larger portfolios are made anew: they are hundreds of bytes an account. */
const MOST_KEPT_ACCOUNTS = 50_000;
/** A document has at most five strategies. */
const STRATEGIES_KEPT = 5;

/**
 * What trials of numbers on one portfolio share, worked out once: moves of a slider come one after another. Strategies and
 * the behaviour model are known by their stored texts, so that an edit makes them new.
 */
export class TrialGround {
  readonly #image: RunImage;
  readonly #compiled = new CompiledPlans();
  readonly #strategies = new RecentMap<string, Strategy>(STRATEGIES_KEPT);
  /** Strategies as the document has them: many others are held up against each. */
  readonly #stored = new WeakSet<Strategy>();
  readonly #behaviours = new RecentMap<string, BehaviourModel>(1);

  /** The plan that `#results` are of, by the end of their sample. */
  #plan: RunPlan | null = null;
  readonly #results = new Map<number, RunResult>();

  private constructor(image: RunImage) {
    this.#image = image;
  }

  static of(portfolio: Portfolio): Result<TrialGround, Failure> {
    const image = runImage(portfolio);
    return image.ok ? ok(new TrialGround(image.value)) : image;
  }

  strategy(session: Session, slot: number): Result<Strategy, Failure> {
    const open = session.workspace();
    if (!open.ok) return open;
    const kept = open.value.strategies.get(slot);
    if (kept === null) return err(noStrategy(slot));
    const strategy = keptOr(this.#strategies, kept.text, () =>
      strategyOfText(kept.text, `Strategy ${kept.name}`),
    );
    if (strategy.ok) this.#stored.add(strategy.value);
    return strategy;
  }

  behaviour(session: Session): Result<BehaviourModel, Failure> {
    const open = session.workspace();
    if (!open.ok) return open;
    const stored = open.value.behaviour.current();
    const key = stored === null ? '' : `${stored.fingerprint} ${stored.text}`;
    return keptOr(this.#behaviours, key, () => documentBehaviour(open.value));
  }

  /**
   * The samples that are worth a look before all accounts; none where accounts wait for each other's agents and crews: who
   * waits is known of all accounts only.
   */
  samples({ arms }: RunPlan): readonly AccountSample[] {
    const { accountCount } = this.#image.kernel;
    const isShared = arms.some(({ strategy }) =>
      strategy.eventTypes.some(({ capacityGroup }) => (capacityGroup ?? null) !== null),
    );
    if (isShared) return [];
    return SAMPLES.filter((accounts) => accounts < accountCount / 2).map((accounts) => ({
      from: 0,
      to: accounts / accountCount,
    }));
  }

  /** What a sample shows of the plan's arms, each run by itself; null when it has fewer than two customers. */
  async lookAt(
    plan: RunPlan,
    sample: AccountSample,
    runRanges: RunRanges,
  ): Promise<Result<EarlyView | null, Failure>> {
    const results: RunResult[] = [];
    for (const arm of plan.arms) {
      const ran = await (this.#stored.has(arm.strategy)
        ? this.#runStored({ ...plan, arms: [arm] }, sample, runRanges)
        : this.#run({ ...plan, arms: [arm] }, sample, runRanges));
      if (!ran.ok) return ran;
      results.push(ran.value);
    }
    const [first] = results;
    if (first === undefined) return ok(null);
    const { ids, customer } = this.#image.kernel;
    const together = { ...first, arms: results.flatMap(({ arms }) => arms) };
    return ok(earlyView(together, sample, { ids, customer }));
  }

  async lookAtAll(plan: RunPlan, runRanges: RunRanges): Promise<Result<EarlyView, Failure>> {
    const whole = await this.lookAt(plan, ALL, runRanges);
    if (!whole.ok) return whole;
    if (whole.value !== null) return ok(whole.value);
    const why = 'One account alone has no interval: nothing can be compared.';
    return err(failure('bad-portfolio', why, '', 'Use a portfolio of two customers or more.'));
  }

  /** A stored strategy on a sample: run once for everything that is held up against it. */
  async #runStored(
    plan: RunPlan,
    sample: AccountSample,
    runRanges: RunRanges,
  ): Promise<Result<RunResult, Failure>> {
    if (!isSamePlan(this.#plan, plan)) this.#results.clear();
    this.#plan = plan;
    const known = this.#results.get(sample.to);
    if (known !== undefined) return ok(known);
    const result = await this.#run(plan, sample, runRanges);
    const isSmall = this.#image.kernel.accountCount <= MOST_KEPT_ACCOUNTS;
    // Another plan may have come meanwhile.
    if (result.ok && isSmall && this.#plan === plan) this.#results.set(sample.to, result.value);
    return result;
  }

  async #run(
    plan: RunPlan,
    sample: AccountSample,
    runRanges: RunRanges,
  ): Promise<Result<RunResult, Failure>> {
    const part = sample === ALL ? plan : { ...plan, sample };
    const prepared = restoreRun(this.#image, part, this.#compiled);
    if (!prepared.ok) return prepared;
    const merger = new RunMerger(prepared.value);
    const ran = await runRanges(prepared.value, (range) => merger.add(range));
    return ran.ok ? ok(merger.finish()) : ran;
  }
}

/** Whether two plans of one arm would give the same bytes: the same objects, since what is read is kept by its text. */
function isSamePlan(one: RunPlan | null, other: RunPlan): boolean {
  return (
    one !== null &&
    one.arms[0]?.strategy === other.arms[0]?.strategy &&
    one.behaviour === other.behaviour &&
    one.days === other.days &&
    one.seed === other.seed
  );
}

function keptOr<T>(
  kept: RecentMap<string, T>,
  key: string,
  make: () => Result<T, Failure>,
): Result<T, Failure> {
  const known = kept.get(key);
  if (known !== undefined) return ok(known);
  const made = make();
  if (made.ok) kept.set(key, made.value);
  return made;
}
