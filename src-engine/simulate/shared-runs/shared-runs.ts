import { at } from '../../base/assert.ts';
import { UnitPrices } from '../../config/unit-prices.ts';
import { Followers } from '../../kernel/followers.ts';
import { ACCOUNT_MEASURES, type AccountMeasure } from '../../model/run.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { CriteriaGroups } from './criteria-groups.ts';
import { differencesOf, type Leaf } from './differing-leaves.ts';
import { leavesOf, probeOf } from './probe.ts';
import { Readings } from './readings.ts';
import type { MinorOfPrice, RepeatableRecorder } from './repeatable-recorder.ts';

const row = (measure: AccountMeasure) => ACCOUNT_MEASURES.indexOf(measure);
const CASH = row('cashMinor');
const COST = row('costMinor');
const COMMISSION = row('commissionMinor');
const NET = row('netMinor');
const NPV = row('npvMinor');

/** One arm while an account is lived. */
export interface SharingArm {
  readonly arm: number;
  readonly recorder: RepeatableRecorder;
  readonly outcomes: Float64Array;
}

/** A run that was lived, with what it has read of the places in which arms differ. */
interface Lived {
  readonly by: SharingArm;
  readonly read: readonly number[];
  /** By group of criteria: 1 when its arms have decided alike in every review. */
  readonly alike: Uint8Array;
}

/**
 * Arms that differ in numbers only, each account of which is lived once for all arms that it cannot tell apart: while it
 * is lived every read of a place at which arms differ is noted, and an arm that has the same at all of these places would
 * go through the very same steps with the same luck, so what was recorded is written again. Prices are no such place:
 * they are charged anew. Nothing is assumed of what the rules do with a number; reading it is enough to keep arms apart.
 */
export class SharedRuns {
  /** The plan with watched strategies. */
  readonly prepared: PreparedRun;
  readonly readings: Readings;
  readonly #leaves: readonly Leaf[];
  readonly #criteria: CriteriaGroups;
  /** By arm. */
  readonly #minorOf: readonly MinorOfPrice[];
  /** By arm: the first one that pays the same. */
  readonly #payer: readonly number[];
  #lived: Lived[] = [];

  constructor(prepared: PreparedRun) {
    const differences = differencesOf(prepared.strategies);
    this.#leaves = leavesOf(differences);
    this.#criteria = new CriteriaGroups(prepared.strategies, this.#leaves);
    this.readings = new Readings(this.#leaves.length);
    const { arms, behaviour } = prepared.plan;
    const prices = arms.map(({ strategy }) => new UnitPrices(strategy, behaviour));
    this.#minorOf = prices.map((own) => (price, times) => own.minorOf(price, times));
    const keys = prices.map(({ key }) => key);
    this.#payer = keys.map((key) => keys.indexOf(key));
    this.prepared = {
      ...prepared,
      strategies: prepared.strategies.map((strategy, arm) =>
        probeOf(strategy, arm, differences, this.#leaves, this.readings),
      ),
    };
  }

  /** What the runs of an arm tell of the groups that follow it; of its own for each range. */
  followersOf(arm: number): Followers {
    return new Followers(this.#criteria.rowsIn(at(this.prepared.strategies, arm)));
  }

  /** Another account or replication begins: other luck, so nothing lived before is of use. */
  begin(): void {
    this.#lived = [];
  }

  /** Writes the run of an arm from one that was lived; returns whose it was, or null: then it must be lived. */
  repeat(arm: SharingArm): SharingArm | null {
    const criteria = this.#criteria.groupOf[arm.arm] ?? 0;
    const lived = this.#lived.find(
      ({ by, read, alike }) =>
        alike[criteria] === 1 &&
        read.every((place) => {
          const { group } = at(this.#leaves, place);
          return group[arm.arm] === group[by.arm];
        }),
    );
    if (lived === undefined) return null;
    const isSamePrice = this.#payer[arm.arm] === this.#payer[lived.by.arm];
    const costMinor = arm.recorder.repeat(
      lived.by.recorder,
      isSamePrice ? null : at(this.#minorOf, arm.arm),
    );
    arm.outcomes.set(lived.by.outcomes);
    arm.outcomes[COST] = costMinor;
    arm.outcomes[COMMISSION] = arm.recorder.commissionMinor;
    arm.outcomes[NET] = (arm.outcomes[CASH] ?? 0) - costMinor;
    // As the kernel rounds it at the end of a run.
    arm.outcomes[NPV] = Math.round(arm.recorder.presentMinor) + 0;
    return lived.by;
  }

  /** An arm is about to be lived, for those after it too that no run has stood for yet. */
  start(arm: number, followers: Followers | null): void {
    const groups = this.#criteria.after(arm);
    followers?.begin(
      groups.filter((group) => !this.#lived.some(({ alike }) => alike[group] === 1)),
    );
    this.readings.begin();
  }

  /** An arm has been lived since `start`. */
  lived(by: SharingArm, followers: Followers | null): void {
    const alike = new Uint8Array(this.#criteria.count);
    alike[this.#criteria.groupOf[by.arm] ?? 0] = 1;
    for (const group of followers?.alike ?? []) alike[group] = 1;
    this.#lived.push({ by, read: this.readings.end(), alike });
  }
}
