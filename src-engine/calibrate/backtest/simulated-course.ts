import { at } from '../../base/assert.ts';
import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import { LOG_KIND } from '../../model/event-log.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { DAILY_METRICS, ROLL_STATES, type RunResult } from '../../model/run.ts';
import type { RunRanges } from '../../search/evaluate/run-settings.ts';
import { RunMerger } from '../../simulate/merge-ranges.ts';
import { restoreRun, runImage } from '../../simulate/prepare-run.ts';
import { ROLL_STANDINGS } from '../rolls/roll-table.ts';
import { PAID_WITHIN_DAYS } from './actual-course.ts';
import { drawnFigures } from './drawn-figures.ts';

/** What a model says of the debt at the split, over all draws. */
export interface SimulatedCourse {
  /** [draw][day], minor units. */
  readonly paidByDay: readonly Float64Array[];
  /** By account: share of draws in which all that was past due came in within 30 days, and mean cash. */
  readonly paidIn30: Float64Array;
  readonly cashMinor: Float64Array;
  /** [from][to] accounts, summed over draws and months. */
  readonly rolls: readonly Float64Array[];
  /** Mean over draws. */
  readonly contacts: number;
}

export interface SimulationRequest {
  /** As it stood at the split. */
  readonly frozen: Portfolio;
  readonly model: BehaviourModel;
  readonly strategy: Strategy;
  readonly days: number;
  readonly draws: number;
  readonly seed: number;
  /** Past due by account at the split. */
  readonly pastDueMinor: Float64Array;
  readonly runRanges: RunRanges;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

const WRITTEN_OFF = ROLL_STATES.indexOf('writtenOff');

/** Money that came in, less what came back. */
const CASH: Readonly<Record<number, number>> = {
  [LOG_KIND.payment]: 1,
  [LOG_KIND.planInstalment]: 1,
  [LOG_KIND.paymentReturned]: -1,
};

class CourseTally {
  readonly paidByDay: Float64Array[] = [];
  readonly paidIn30: Float64Array;
  readonly cashMinor: Float64Array;
  readonly rolls = ROLL_STANDINGS.map(() => new Float64Array(ROLL_STANDINGS.length));
  contacts = 0;
  readonly #request: SimulationRequest;

  constructor(request: SimulationRequest) {
    this.#request = request;
    const { count } = request.frozen.accounts;
    this.paidIn30 = new Float64Array(count);
    this.cashMinor = new Float64Array(count);
  }

  add(result: RunResult): void {
    const arm = at(result.arms, 0);
    const { days, draws, pastDueMinor } = this.#request;
    const contacts = DAILY_METRICS.indexOf('contacts') * days;
    for (const value of arm.daily.subarray(contacts, contacts + days))
      this.contacts += value / draws;
    const paid = new Float64Array(days);
    const soon = new Float64Array(this.cashMinor.length);
    const { log } = arm;
    for (let row = 0; row < log.count; row++) {
      const sign = CASH[log.kind[row] ?? 0];
      if (sign === undefined) continue;
      const day = log.day[row] ?? 0;
      const account = log.account[row] ?? 0;
      const amount = sign * (log.amountMinor[row] ?? 0);
      paid[day] = (paid[day] ?? 0) + amount;
      this.cashMinor[account] = (this.cashMinor[account] ?? 0) + amount / draws;
      if (day < PAID_WITHIN_DAYS) soon[account] = (soon[account] ?? 0) + amount;
    }
    this.paidByDay.push(paid);
    for (const [account, amount] of soon.entries()) {
      const due = pastDueMinor[account] ?? 0;
      if (due > 0 && amount >= due)
        this.paidIn30[account] = (this.paidIn30[account] ?? 0) + 1 / draws;
    }
    this.#addRolls(arm.rolls);
  }

  /** Who owes nothing and who owes nothing yet both count as current; no past has write-offs to hold against those of a run. */
  #addRolls(rolls: Float64Array): void {
    const states = ROLL_STATES.length;
    for (const [index, count] of rolls.entries()) {
      const [before, after] = [Math.floor(index / states) % states, index % states];
      if (before === WRITTEN_OFF || after === WRITTEN_OFF) continue;
      const from = Math.max(0, before - 1);
      const to = Math.max(0, after - 1);
      const row = at(this.rolls, from);
      row[to] = (row[to] ?? 0) + count;
    }
  }
}

/** Runs the frozen portfolio once under each drawn model, each with luck of its own (simulation.md 2.7). */
export async function simulatedCourse(
  request: SimulationRequest,
): Promise<Result<SimulatedCourse, Failure>> {
  const { frozen, model, strategy, days, draws, seed } = request;
  const image = runImage(frozen);
  if (!image.ok) return image;
  const tally = new CourseTally(request);
  for (let draw = 0; draw < draws; draw++) {
    const prepared = restoreRun(image.value, {
      arms: [{ name: 'backtest', strategy }],
      behaviour: drawnFigures(model, seed, draw),
      days,
      replications: 1,
      seed: seed + draw,
      eventLog: 'first',
      visitEveryDay: false,
    });
    if (!prepared.ok) return prepared;
    const merger = new RunMerger(prepared.value);
    const ran = await request.runRanges(prepared.value, (range) => merger.add(range));
    if (!ran.ok) return ran;
    tally.add(merger.finish());
    request.onProgress({ done: draw + 1, total: draws });
  }
  return ok(tally);
}
