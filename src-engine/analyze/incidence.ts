/** How many were seen to end in each of two ways, or were last seen unended, by time from 0 on; counts or values. */
export interface EndsByTime {
  readonly event: ArrayLike<number>;
  /** Ends that rule the event out. */
  readonly other: ArrayLike<number>;
  readonly censored: ArrayLike<number>;
}

/**
 * Cumulative incidence of the event with the other end as a competing risk (Aalen and Johansen 1978; without other ends one
 * minus Kaplan-Meier): the share that has ended so by each time. Who is last seen at a time counts as seen through it. Empty
 * when there is nobody.
 */
export function cumulativeIncidence({ event, other, censored }: EndsByTime): Float64Array {
  const times = Math.max(event.length, other.length, censored.length);
  let atRisk = 0;
  for (let time = 0; time < times; time++)
    atRisk += (event[time] ?? 0) + (other[time] ?? 0) + (censored[time] ?? 0);
  if (atRisk === 0) return new Float64Array(0);
  const incidence = new Float64Array(times);
  let unended = 1;
  let reached = 0;
  for (let time = 0; time < times; time++) {
    const [events, others] = [event[time] ?? 0, other[time] ?? 0];
    if (atRisk > 0) {
      reached += (unended * events) / atRisk;
      unended *= 1 - (events + others) / atRisk;
    }
    incidence[time] = reached;
    atRisk -= events + others + (censored[time] ?? 0);
  }
  return incidence;
}

/** The first time by which half has ended so; null when half never does. */
export function medianTime(incidence: ArrayLike<number>): number | null {
  for (let time = 0; time < incidence.length; time++)
    // Sums of shares that make a half may miss it by rounding.
    if ((incidence[time] ?? 0) >= 0.5 - 1e-12) return time;
  return null;
}

/** Restricted mean time to the event: the sum over times before `horizon` of the share that has not ended so (simulation.md 5). */
export function restrictedMeanTime(incidence: ArrayLike<number>, horizon: number): number {
  let sum = 0;
  for (let time = 0; time < horizon; time++)
    sum += 1 - (incidence[Math.min(time, incidence.length - 1)] ?? 0);
  return sum;
}

/** The smallest number that at least `share` of those counted do not exceed; null when nobody is counted. */
export function percentileOf(counts: ArrayLike<number>, share: number): number | null {
  let all = 0;
  for (let number = 0; number < counts.length; number++) all += counts[number] ?? 0;
  if (all === 0) return null;
  let upTo = 0;
  for (let number = 0; number < counts.length; number++) {
    upTo += counts[number] ?? 0;
    if (upTo >= share * all * (1 - 1e-12)) return number;
  }
  return counts.length - 1;
}
