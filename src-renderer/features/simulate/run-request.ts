import type { RunRequest } from '../../../src-engine/protocol/methods.ts';

/** Longest horizon and most replications that a person would wait for. */
const RUN_LIMITS = { days: 1000, replications: 1000 } as const;

/** What is wrong with a request, by field; empty when it can run. */
export function requestProblems(
  request: RunRequest,
): Partial<Record<'slots' | 'days' | 'replications' | 'seed', string>> {
  const { slots, days, precision, seed } = request;
  const replications = precision?.most ?? request.replications;
  return {
    ...(slots.length === 0 ? { slots: 'Choose at least one arm.' } : {}),
    ...(inRange(days, 1, RUN_LIMITS.days)
      ? {}
      : { days: `Days must be from 1 to ${RUN_LIMITS.days}.` }),
    ...(inRange(replications, 1, RUN_LIMITS.replications)
      ? {}
      : { replications: `Replications must be from 1 to ${RUN_LIMITS.replications}.` }),
    ...(inRange(seed, 0, Number.MAX_SAFE_INTEGER)
      ? {}
      : { seed: 'The seed must be a whole number from 0 to 9007199254740991.' }),
  };
}

function inRange(value: number, low: number, high: number): boolean {
  return Number.isSafeInteger(value) && value >= low && value <= high;
}
