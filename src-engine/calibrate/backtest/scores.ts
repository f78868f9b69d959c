import { detExp, detLog } from '../../base/det-math.ts';
import { normalQuantile } from '../../base/normal-quantile.ts';

/** How good probabilities were, once it is known what happened (simulation.md 2.7, V20). */
export interface ProbabilityScores {
  readonly brier: number;
  /** 1 - Brier / (mean (1 - mean)); null when all outcomes are alike. */
  readonly skill: number | null;
  readonly logLoss: number;
  /** Observed over expected events; null when none was expected. */
  readonly observedOverExpected: number | null;
  /** Chance that somebody with an event had the higher probability; null when all outcomes are alike. */
  readonly auc: number | null;
}

/** Area under the curve by ranks; ties count one half. */
function aucOf(p: readonly number[], y: readonly boolean[]): number | null {
  const order = p.map((value, index) => ({ value, event: y[index] === true }));
  order.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  let events = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    const rank = (from + 1 + to) / 2;
    for (let index = from; index < to; index++) {
      if (order[index]?.event !== true) continue;
      events++;
      rankSum += rank;
    }
    from = to;
  }
  const others = order.length - events;
  if (events === 0 || others === 0) return null;
  return (rankSum - (events * (events + 1)) / 2) / (events * others);
}

/** `p` are predicted probabilities, `y` what happened; both of one length, at least 1. */
export function probabilityScores(p: readonly number[], y: readonly boolean[]): ProbabilityScores {
  const n = p.length;
  let squares = 0;
  let logs = 0;
  let expected = 0;
  let observed = 0;
  for (const [index, value] of p.entries()) {
    const event = y[index] === true ? 1 : 0;
    squares += (value - event) * (value - event);
    const clipped = Math.min(1 - 1e-12, Math.max(1e-12, value));
    logs -= detLog(event === 1 ? clipped : 1 - clipped);
    expected += value;
    observed += event;
  }
  const mean = observed / n;
  const spread = mean * (1 - mean);
  return {
    brier: squares / n,
    skill: spread === 0 ? null : 1 - squares / n / spread,
    logLoss: logs / n,
    observedOverExpected: expected === 0 ? null : observed / expected,
    auc: aucOf(p, y),
  };
}

const MOST_STEPS = 100;

/**
 * Slope of the logit of what happened on the logit of what was predicted: 1 when probabilities spread as they should, below
 * when they are too extreme. Null when it cannot be found: all outcomes or all predictions alike.
 */
export function calibrationSlope(p: readonly number[], y: readonly boolean[]): number | null {
  const x = p.map((value) => detLog(value / (1 - value)));
  let a = 0;
  let b = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    let [scoreA, scoreB, aa, ab, bb] = [0, 0, 0, 0, 0];
    for (const [index, logit] of x.entries()) {
      const q = 1 / (1 + detExp(-(a + b * logit)));
      const off = (y[index] === true ? 1 : 0) - q;
      const weight = q * (1 - q);
      scoreA += off;
      scoreB += off * logit;
      aa += weight;
      ab += weight * logit;
      bb += weight * logit * logit;
    }
    const determinant = aa * bb - ab * ab;
    if (!(determinant > 1e-9)) return null;
    const moveA = (bb * scoreA - ab * scoreB) / determinant;
    const moveB = (aa * scoreB - ab * scoreA) / determinant;
    a += moveA;
    b += moveB;
    if (Math.abs(b) > 50) return null;
    if (Math.abs(moveA) < 1e-10 && Math.abs(moveB) < 1e-10) return b;
  }
  return null;
}

/** Mean ranks, ties shared. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}

/** Spearman's rank correlation; null when one side does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, value] of x.entries()) {
    const other = (y[index] ?? mean) - mean;
    xy += (value - mean) * other;
    xx += (value - mean) * (value - mean);
    yy += other * other;
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

/** Wilson's 95 % interval of a share. */
export function shareInterval(events: number, n: number): readonly [number, number] {
  const z = normalQuantile(0.975);
  const share = events / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}
