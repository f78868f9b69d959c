import { defineRate as define, type RateDefinition } from '../define-rate.ts';
import { RATE_WORDS as words } from '../rate-words.ts';

const MINOR = 'minor units';

/** Promises and pay plans that are kept. In their order; by count before by value (simulation.md 5). */
export const ARRANGEMENT_RATES = {
  promisesKept: define(
    'Promise kept rate',
    'count',
    words.kept,
    'promises kept',
    'promises kept or broken',
  ),
  promisesKeptValue: define(
    'Promise kept rate',
    'value',
    words.kept,
    `promised and kept, ${MINOR}`,
    `promised and due, ${MINOR}`,
  ),
  plansCompleted: define(
    'Pay plans completed',
    'count',
    'Pay plans paid to the end ÷ pay plans that ended, kept or broken.',
    'plans kept',
    'plans kept or broken',
  ),
  plansCompletedValue: define(
    'Pay plans completed',
    'value',
    'Pay plans paid to the end ÷ pay plans that ended, kept or broken.',
    `instalments of plans kept, ${MINOR}`,
    `instalments of plans kept or broken, ${MINOR}`,
  ),
  plansUnbroken: define(
    'Pay plans not broken',
    'count',
    words.unbroken,
    'pay plans not broken, estimated',
    'pay plans agreed in the run',
  ),
  plansUnbrokenValue: define(
    'Pay plans not broken',
    'value',
    words.unbroken,
    `instalments of plans not broken, estimated, ${MINOR}`,
    `instalments of plans agreed in the run, ${MINOR}`,
  ),
  plansBroken: define(
    'Pay plans broken',
    'count',
    'Pay plans broken by a missed instalment ÷ pay plans started.',
    'plans broken',
    'plans started',
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
