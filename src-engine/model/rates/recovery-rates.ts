import { defineRate as define, type RateDefinition } from '../define-rate.ts';

const MINOR = 'minor units';

/** What came in, and what it cost. In their order; by count before by value (simulation.md 5). */
export const RECOVERY_RATES = {
  liquidation: define(
    'Liquidation rate',
    'none',
    'Recovered ÷ arrears at the start: what came in from each account up to what was past due of it on the first morning, without what is disputed, agencies’ money gross. Same denominator for every arm.',
    `recovered of arrears at the start, ${MINOR}`,
    `arrears at the start, ${MINOR}`,
  ),
  recovery: define(
    'Recovery rate',
    'none',
    'Recovered ÷ arrears base: debt past due on the first day or becoming so, and what came in on it, agencies’ money gross. An arm whose customers pay on time has a smaller base.',
    `recovered, ${MINOR}`,
    `arrears base, ${MINOR}`,
  ),
  netRecovery: define(
    'Net recovery rate',
    'none',
    'Recovered less treatment cost ÷ arrears base.',
    `recovered less cost, ${MINOR}`,
    `arrears base, ${MINOR}`,
  ),
  incrementalRecovery: define(
    'Incremental recovery',
    'none',
    'Recovered less what the same accounts pay with the same luck when nobody is contacted ÷ arrears base: the effect of treatment.',
    `recovered less recovered without treatment, ${MINOR}`,
    `arrears base, ${MINOR}`,
  ),
  netOfValueLost: define(
    'Net recovery less value lost',
    'none',
    'Recovered less treatment cost and less the value lost through collection, a year of usual bills of services that ended and would not have without it ÷ arrears base.',
    `recovered less cost and value lost, ${MINOR}`,
    `arrears base, ${MINOR}`,
  ),
  costToCollect: define(
    'Cost to collect',
    'none',
    'Treatment cost ÷ cash collected.',
    `cost, ${MINOR}`,
    `cash, ${MINOR}`,
  ),
  costOfRecovery: define(
    'Cost of recovery',
    'none',
    'Treatment cost ÷ recovered.',
    `cost, ${MINOR}`,
    `recovered, ${MINOR}`,
  ),
  netOfCash: define(
    'Net of cash',
    'none',
    'Net cash ÷ cash collected.',
    `net cash, ${MINOR}`,
    `cash, ${MINOR}`,
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
