import { assert, at } from '../../base/assert.ts';
import { HARM_COUNTER, type HarmCounts } from '../../model/harm.ts';
import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  type AccountSample,
  DAILY_METRICS,
} from '../../model/run.ts';
import { isInSample } from '../../simulate/account-sample.ts';
import type { PreparedRun } from '../../simulate/prepared-run.ts';
import type { ArmRange, RangeResult } from '../../simulate/range-result.ts';
import type { SettingOutcome } from './setting-outcome.ts';

/** Rows of the account measures that are kept by account. */
const SEVERANCES = ACCOUNT_MEASURES.indexOf('severances' satisfies AccountMeasure);
const CUTS = ACCOUNT_MEASURES.indexOf('cuts' satisfies AccountMeasure);
const CUTS_OF_VULNERABLE = ACCOUNT_MEASURES.indexOf('cutsOfVulnerable' satisfies AccountMeasure);
const HARM = ACCOUNT_MEASURES.indexOf('harmTenths' satisfies AccountMeasure);

interface Sums {
  readonly gainMinor: Float64Array;
  readonly severances: Float64Array;
  readonly cuts: Float64Array;
  readonly cutsOfVulnerable: Float64Array;
  readonly harmTenths: Float64Array;
  readonly totals: Float64Array;
  /** By daily metric, over days and replications; levels are 0. */
  readonly flows: Float64Array;
  readonly replicationGains: Float64Array;
}

/** Rows of the portfolio in a sample, ascending. */
export function sampledAccounts(ids: readonly string[], sample: AccountSample): Int32Array {
  const rows: number[] = [];
  for (const [row, id] of ids.entries()) if (isInSample(id, sample)) rows.push(row);
  return Int32Array.from(rows);
}

/** Adds the totals of all replications. */
function addFlows(flows: Float64Array, { daily }: ArmRange): void {
  for (let row = 0; row < daily.length; row++) {
    const metric = row % DAILY_METRICS.length;
    flows[metric] = (flows[metric] ?? 0) + (daily[row] ?? 0);
  }
}

/**
 * Puts the ranges of a run of settings together, keeping of each setting only what a sweep looks at: a hundred
 * settings on a hundred thousand accounts would not fit into memory whole. Ranges come ascending without gaps.
 */
export class OutcomeMerger {
  readonly #prepared: PreparedRun;
  readonly #accounts: Int32Array;
  readonly #arms: readonly Sums[];
  readonly #gain: number;
  #next = 0;
  #row = 0;

  /** `gain` is the measure that is kept as the objective. */
  constructor(prepared: PreparedRun, accounts: Int32Array, gain: AccountMeasure) {
    assert(prepared.plan.totalsOnly === true, 'settings keep totals only');
    this.#gain = ACCOUNT_MEASURES.indexOf(gain);
    this.#prepared = prepared;
    this.#accounts = accounts;
    const column = () => new Float64Array(accounts.length);
    this.#arms = prepared.plan.arms.map(() => ({
      gainMinor: column(),
      severances: column(),
      cuts: column(),
      cutsOfVulnerable: column(),
      harmTenths: column(),
      totals: new Float64Array(ACCOUNT_MEASURES.length),
      flows: new Float64Array(DAILY_METRICS.length),
      replicationGains: new Float64Array(prepared.plan.replications),
    }));
  }

  add(range: RangeResult): void {
    assert(range.from === this.#next, `range ${range.from} out of order, expected ${this.#next}`);
    this.#next = range.to;
    const first = this.#row;
    while ((this.#accounts[this.#row] ?? range.to) < range.to) this.#row += 1;
    for (const [index, part] of range.arms.entries()) {
      const sums = at(this.#arms, index);
      addFlows(sums.flows, part);
      for (const [replication, sum] of sums.replicationGains.entries()) {
        const total = part.replicationTotals[replication * ACCOUNT_MEASURES.length + this.#gain];
        sums.replicationGains[replication] = sum + (total ?? 0);
      }
      for (let row = first; row < this.#row; row++) this.#addAccount(sums, part, range, row);
    }
  }

  finish(): readonly SettingOutcome[] {
    assert(this.#next === this.#prepared.accountCount, 'every range has come');
    const { replications } = this.#prepared.plan;
    return this.#arms.map(({ flows, ...columns }) => {
      const all = columns.totals[CUTS] ?? 0;
      const ofVulnerable = columns.totals[CUTS_OF_VULNERABLE] ?? 0;
      const counted: Record<string, number> = {};
      for (const [kind, metric] of Object.entries(HARM_COUNTER)) {
        counted[kind] = flows[DAILY_METRICS.indexOf(metric)] ?? 0;
      }
      counted['disconnection'] = all - ofVulnerable;
      counted['disconnectionOfVulnerable'] = ofVulnerable;
      // HARM_COUNTER names every kind but the two that are added.
      return { ...columns, replications, accounts: this.#accounts, harm: counted as HarmCounts };
    });
  }

  #addAccount(sums: Sums, part: ArmRange, range: RangeResult, row: number): void {
    const account = this.#accounts[row] ?? 0;
    const width = range.to - range.from;
    const place = account - range.from;
    const value = (measure: number) => part.accountSums[measure * width + place] ?? 0;
    for (let measure = 0; measure < ACCOUNT_MEASURES.length; measure++) {
      sums.totals[measure] = (sums.totals[measure] ?? 0) + value(measure);
    }
    sums.gainMinor[row] = value(this.#gain);
    sums.severances[row] = value(SEVERANCES);
    sums.cuts[row] = value(CUTS);
    sums.cutsOfVulnerable[row] = value(CUTS_OF_VULNERABLE);
    sums.harmTenths[row] = value(HARM);
  }
}
