import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { AccountSample } from '../model/run.ts';
import type { SettingToRun } from './design/settings-to-run.ts';
import { joinOutcomes, type SettingOutcome } from './evaluate/setting-outcome.ts';

/** Settings that run together: enough to share the runs of accounts, few enough to stop soon and to fit into memory. */
const SETTINGS_AT_ONCE = 20;

/** Runs some strategies on a sample of the accounts; what fails, or is cancelled, has run none of them. */
export type RunBlock = (
  strategies: readonly Strategy[],
  sample: AccountSample,
) => Promise<Result<readonly SettingOutcome[], Failure>>;

interface Entry extends SettingToRun {
  outcome: SettingOutcome | null;
  /** The outcome is on accounts with share numbers from 0 to here. */
  reached: number;
}

/** The settings of one sweep with what is known of each; the first is the champion. */
export class SweepSettings {
  readonly #entries: Entry[] = [];
  readonly #run: RunBlock;
  readonly #whole: number;
  readonly #onFinished: (finished: number, all: number) => void;
  readonly #atOnce: number;

  /** `whole` is the share of the accounts that the search may see. */
  constructor(
    run: RunBlock,
    whole: number,
    onFinished: (finished: number, all: number) => void,
    atOnce = SETTINGS_AT_ONCE,
  ) {
    this.#run = run;
    this.#whole = whole;
    this.#onFinished = onFinished;
    this.#atOnce = atOnce;
  }

  get count(): number {
    return this.#entries.length;
  }

  add(setting: SettingToRun): number {
    this.#entries.push({ ...setting, outcome: null, reached: 0 });
    return this.#entries.length - 1;
  }

  setting(index: number): SettingToRun {
    return at(this.#entries, index);
  }

  outcome(index: number): SettingOutcome | null {
    return at(this.#entries, index).outcome;
  }

  /** Puts an outcome on the same accounts in the place of the one there is. */
  replace(index: number, outcome: SettingOutcome): void {
    at(this.#entries, index).outcome = outcome;
  }

  isFinished(index: number): boolean {
    const { outcome, reached } = at(this.#entries, index);
    return outcome !== null && reached === this.#whole;
  }

  /** Index of a setting with these values. */
  find(values: readonly number[]): number | null {
    const index = this.#entries.findIndex((entry) =>
      entry.values.every((value, variable) => value === values[variable]),
    );
    return index < 0 ? null : index;
  }

  /**
   * Runs settings on the accounts up to `share` of those that the search may see, in blocks; accounts that a setting
   * has seen are not run again. Stops at the first block that fails; the blocks before keep their outcomes.
   */
  async runUpTo(indexes: readonly number[], share: number): Promise<Result<null, Failure>> {
    const to = share >= 1 ? this.#whole : share * this.#whole;
    const open = indexes.filter((index) => at(this.#entries, index).reached < to);
    for (let first = 0; first < open.length; ) {
      const from = at(this.#entries, at(open, first)).reached;
      const block: Entry[] = [];
      while (block.length < this.#atOnce && first < open.length) {
        const entry = at(this.#entries, at(open, first));
        if (entry.reached !== from) break;
        block.push(entry);
        first += 1;
      }
      const outcomes = await this.#run(
        block.map((entry) => entry.strategy),
        { from, to },
      );
      if (!outcomes.ok) return outcomes;
      for (const [position, entry] of block.entries()) {
        const added = at(outcomes.value, position);
        entry.outcome = entry.outcome === null ? added : joinOutcomes(entry.outcome, added);
        entry.reached = to;
      }
      const finished = this.#entries.filter(({ reached }) => reached === this.#whole);
      this.#onFinished(finished.length, this.#entries.length);
    }
    return ok(null);
  }
}
