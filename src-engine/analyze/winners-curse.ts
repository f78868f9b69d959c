import { detExp, detLog } from '../base/det-math.ts';
import { normalProbability } from './distributions.ts';

const ROOT_TWO_PI = 2.506_628_274_631_000_7;
/** Beyond this many standard deviations the tail is taken from its asymptotic series. */
const FAR = 25;
const REACH = 12;
const STEPS = 4800;

/**
 * E[max of k standard normals]: by how many standard errors the best of k equal cells looks better than it is
 * (simulation.md 4.6). Integral of x k phi(x) Phi(x)^(k-1) by Simpson's rule.
 */
export function expectedMaximum(k: number): number {
  const width = (2 * REACH) / STEPS;
  let sum = 0;
  for (let step = 0; step <= STEPS; step++) {
    const x = -REACH + step * width;
    const density = detExp((-x * x) / 2) / ROOT_TWO_PI;
    const others = k === 1 ? 1 : detExp((k - 1) * detLog(normalProbability(x)));
    const weight = step === 0 || step === STEPS ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * x * k * density * others;
  }
  return (sum * width) / 3;
}

/** ln P(Z >= u), also where P underflows. */
function logTail(u: number): number {
  if (u < FAR) return detLog(normalProbability(-u));
  const inverse = 1 / (u * u);
  const series = 1 - inverse * (1 - inverse * (3 - inverse * (15 - 105 * inverse)));
  return (-u * u) / 2 - detLog(u * ROOT_TWO_PI) + detLog(series);
}

/**
 * The mean mu for which P(X >= winner | X >= runnerUp) = q, X ~ N(mu, se^2): q = 0.5 is the median-unbiased estimate of a
 * winner, 0.025 and 0.975 the ends of its 95 % interval (Andrews, Kitagawa and McCloskey; simulation.md 4.6). Such
 * intervals are very wide when the race was close: fresh seeds are better.
 */
export function conditionalMean(winner: number, runnerUp: number, se: number, q: number): number {
  const wanted = detLog(q);
  const excess = (mu: number) => logTail((winner - mu) / se) - logTail((runnerUp - mu) / se);
  let low = winner - 200 * se;
  let high = winner + 15 * se;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (excess(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
