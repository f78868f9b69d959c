import { NO_DAY } from '../../base/day.ts';
import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import type { ConditionFacts, ConditionSpec } from './contract.ts';

const parameters = z.strictObject({ withinDays: z.int().min(0).max(9999) });

/** Days since the last broken plan, or null when none was broken. */
function sinceDays(facts: ConditionFacts): number | null {
  const { day, lastBrokenPlanDay } = facts;
  return lastBrokenPlanDay === NO_DAY || lastBrokenPlanDay > day ? null : day - lastBrokenPlanDay;
}

function withinDaysOf(given: Parameters): number {
  return parameters.parse(given).withinDays;
}

/** COLL COND BP: a pay plan or arrangement broke within so many days (domain.md 4.2, ours; S0 1.1 names it). */
export const collCondBp: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND BP',
  title: 'Broke a pay plan',
  summary: 'True when a pay plan or payment arrangement was broken within the last days.',
  source: 'domain.md 4.2',
  parameters,
  example: { withinDays: 90 },
  reads: () => ['day', 'lastBrokenPlanDay'],
  compile(given) {
    const within = withinDaysOf(given);
    return (facts) => {
      const since = sinceDays(facts);
      return since !== null && since <= within;
    };
  },
  nextChangeDay(given) {
    const within = withinDaysOf(given);
    return (facts) => {
      const since = sinceDays(facts);
      const never = Number.MAX_SAFE_INTEGER;
      return since === null || since > within ? never : facts.lastBrokenPlanDay + within + 1;
    };
  },
  explain(given, _context, facts) {
    const within = withinDaysOf(given);
    const since = sinceDays(facts);
    if (since === null) {
      return {
        label: 'No pay plan was broken',
        passed: false,
        unit: 'flag',
        actual: 0,
        limit: 1,
        test: '=',
        margin: null,
      };
    }
    return {
      label: 'Days since a pay plan was broken',
      passed: since <= within,
      unit: 'days',
      actual: since,
      limit: within,
      test: '<=',
      margin: since <= within ? within - since + 1 : since - within,
    };
  },
};
