import type { AccountStory } from '../../../src-engine/model/explanation.ts';

/**
 * Index of the decision to explain: the one that the address names, else the last on the named day, else the first
 * severance, else the last decision that acted, else the last; null when there is none.
 */
export function startDecision(
  story: AccountStory,
  decisionParam: string | undefined,
  dayParam: string | undefined,
): number | null {
  const { decisions } = story;
  const named = Number(decisionParam ?? Number.NaN);
  if (Number.isInteger(named) && decisions[named] !== undefined) return named;
  if (dayParam !== undefined) {
    const onDay = decisions.findLastIndex((decision) => decision.day === Number(dayParam));
    if (onDay >= 0) return onDay;
  }
  const severance = decisions.findIndex((decision) => decision.kind === 'start-severance');
  if (severance >= 0) return severance;
  const acted = decisions.findLastIndex(
    (decision) => decision.kind !== 'keep-process' && decision.kind !== 'no-process',
  );
  if (acted >= 0) return acted;
  return decisions.length === 0 ? null : decisions.length - 1;
}
