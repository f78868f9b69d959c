import type { SweepPlan, SweepProgress } from '../model/sweep.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import { rungPlan } from './choose/rung-plan.ts';
import { sampledAccounts } from './evaluate/outcome-merger.ts';
import type { RunRanges } from './evaluate/run-settings.ts';

/** Counts a sweep's account-replications, block by block and within blocks. */
export class SweepCounter {
  readonly #onProgress: (progress: SweepProgress) => void;
  #done = 0;
  #total = 0;
  #settingsDone = 0;
  #settings = 0;
  #lived = 0;
  #repeated = 0;

  constructor(onProgress: (progress: SweepProgress) => void) {
    this.#onProgress = onProgress;
  }

  /** Account-replications so far. */
  get done(): number {
    return this.#done;
  }

  /** What is known to come: the rounds of the search and the check of the winner. A local search may add to it. */
  expect(plan: SweepPlan, settings: number, accounts: number): void {
    const rounds = plan.design === 'grid' ? settings : rungPlan(settings).fullRunEquivalents;
    const searched = Math.round(rounds * accounts * (1 - plan.heldOutShare));
    this.#total = (searched + 2 * accounts) * plan.replications;
    this.#settings = settings;
  }

  settingsAre(finished: number, all: number): void {
    this.#settingsDone = finished;
    this.#settings = all;
  }

  /** Nothing follows: a champion that is the best setting needs no check. */
  finish(): void {
    this.#total = this.#done;
    this.#report();
  }

  /** Runs ranges and counts what they bring. */
  counting(runRanges: RunRanges): RunRanges {
    return async (prepared, onRange) => {
      const work = workOf(prepared);
      const before = this.#done;
      const ran = await runRanges(prepared, (range) => {
        onRange(range);
        this.#lived += range.lived;
        this.#repeated += range.repeated;
        this.#done = before + Math.round((work * range.to) / prepared.accountCount);
        this.#report();
      });
      if (!ran.ok) this.#done = before;
      return ran;
    };
  }

  #report(): void {
    const done = this.#done;
    const total = Math.max(this.#total, done);
    const runs = this.#lived + this.#repeated;
    this.#onProgress({
      done,
      total,
      settingsDone: this.#settingsDone,
      settings: this.#settings,
      sharedShare: runs === 0 ? 0 : this.#repeated / runs,
    });
  }
}

function workOf({ image, plan }: PreparedRun): number {
  const { accountCount, ids } = image.kernel;
  const accounts =
    plan.sample === undefined ? accountCount : sampledAccounts(ids, plan.sample).length;
  return accounts * plan.replications * plan.arms.length;
}
