import { detExp, detLog } from '../../base/det-math.ts';
import { cholesky, inverseDiagonal, solveCholesky } from './cholesky.ts';

/** Days that are alike: their covariates, how many there were, and how many had an event. */
export interface HazardCell {
  readonly x: readonly number[];
  readonly atRisk: number;
  readonly events: number;
  /** Known part of the log intensity; 0 without. */
  readonly offset?: number;
}

/** Ridge prior of one coefficient: N(mean, deviation^2); Infinity is flat. */
export interface RidgePrior {
  readonly mean: number;
  readonly deviation: number;
}

export interface HazardFit {
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  readonly logLikelihood: number;
  readonly steps: number;
}

/** First and second derivative of a cell's log-likelihood by its log intensity, and the value. */
interface CellTerms {
  readonly value: number;
  readonly score: number;
  readonly information: number;
}

/** How a cell's days lead to events: interval-censored days, or a Poisson count over an exposure. */
export type HazardLink = (mu: number, cell: HazardCell) => CellTerms;

/** p = 1 - exp(-mu) a day (simulation.md 2.3). */
export const complementaryLogLog: HazardLink = (mu, { atRisk, events }) => {
  // The series keeps p exact where 1 - exp(-mu) would cancel.
  const p = mu < 1e-5 ? mu - (mu * mu) / 2 : 1 - detExp(-mu);
  return {
    value: (events === 0 ? 0 : events * detLog(p)) - (atRisk - events) * mu,
    score: (events - atRisk * p) * (mu / p),
    information: (atRisk * mu * mu * detExp(-mu)) / p,
  };
};

/** Events are Poisson with mean mu x exposure (simulation.md 9, V19c). */
export const poissonCount: HazardLink = (mu, { atRisk, events }) => ({
  value: (events === 0 ? 0 : events * detLog(mu * atRisk)) - mu * atRisk,
  score: events - mu * atRisk,
  information: mu * atRisk,
});

const MOST_STEPS = 50;
const ENOUGH = 1e-10;

interface Normal {
  readonly value: number;
  readonly score: Float64Array;
  readonly information: readonly Float64Array[];
}

function normalEquations(
  cells: readonly HazardCell[],
  priors: readonly RidgePrior[],
  link: HazardLink,
  b: Float64Array,
): Normal {
  const size = priors.length;
  const score = new Float64Array(size);
  const information = Array.from({ length: size }, () => new Float64Array(size));
  let value = 0;
  for (const cell of cells) {
    let log = cell.offset ?? 0;
    for (let row = 0; row < size; row++) log += (cell.x[row] ?? 0) * (b[row] ?? 0);
    const terms = link(detExp(log), cell);
    value += terms.value;
    for (const [row, line] of information.entries()) {
      const x = cell.x[row] ?? 0;
      if (x === 0) continue;
      score[row] = (score[row] ?? 0) + x * terms.score;
      for (let column = 0; column < size; column++)
        line[column] = (line[column] ?? 0) + x * (cell.x[column] ?? 0) * terms.information;
    }
  }
  for (const [row, { mean, deviation }] of priors.entries()) {
    if (deviation === Number.POSITIVE_INFINITY) continue;
    const off = ((b[row] ?? 0) - mean) / deviation;
    value -= (off * off) / 2;
    score[row] = (score[row] ?? 0) - off / deviation;
    const line = information[row];
    if (line !== undefined) line[row] = (line[row] ?? 0) + 1 / (deviation * deviation);
  }
  return { value, score, information };
}

/** Where Newton starts: flat coefficients at the overall log rate spread over the cells' intercepts, others at their mean. */
function start(cells: readonly HazardCell[], priors: readonly RidgePrior[]): Float64Array {
  const events = cells.reduce((sum, cell) => sum + cell.events, 0);
  const atRisk = cells.reduce((sum, cell) => sum + cell.atRisk, 0);
  const rate = detLog(Math.max(0.5, events) / Math.max(1, atRisk));
  return Float64Array.from(priors, ({ mean, deviation }) =>
    deviation === Number.POSITIVE_INFINITY ? rate : mean,
  );
}

/**
 * Posterior mode of log-linear daily intensities by Newton, with half steps where a full one makes things worse
 * (simulation.md 2.3). Columns of x with a flat prior are intercepts of disjoint bands. Null when the cells cannot tell
 * the coefficients apart.
 */
export function fitHazard(
  cells: readonly HazardCell[],
  priors: readonly RidgePrior[],
  link: HazardLink,
): HazardFit | null {
  let b = start(cells, priors);
  let now = normalEquations(cells, priors, link, b);
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const lower = cholesky(now.information);
    if (lower === null) return null;
    const step = solveCholesky(lower, now.score);
    let share = 1;
    let next = b.map((value, row) => value + (step[row] ?? 0));
    let then = normalEquations(cells, priors, link, next);
    while (!(then.value >= now.value - 1e-9 * Math.abs(now.value)) && share > 1e-4) {
      share /= 2;
      const part = share;
      next = b.map((value, row) => value + part * (step[row] ?? 0));
      then = normalEquations(cells, priors, link, next);
    }
    b = next;
    now = then;
    if (step.every((value) => Math.abs(share * value) < ENOUGH)) {
      const last = cholesky(now.information);
      if (last === null) return null;
      const errors = Array.from(inverseDiagonal(last), Math.sqrt);
      return { coefficients: [...b], errors, logLikelihood: now.value, steps };
    }
  }
  return null;
}
