import { defineRate as define, type RateDefinition } from '../define-rate.ts';

/** Services cut and given back, and complaints. In their order; by count before by value (simulation.md 5). */
export const SERVICE_RATES = {
  disconnections: define(
    'Disconnections',
    'count',
    'Services cut ÷ accounts.',
    'services cut',
    'accounts',
  ),
  reconnections: define(
    'Reconnections',
    'count',
    'Services reconnected ÷ services cut.',
    'services reconnected',
    'services cut',
  ),
  restoredSoon: define(
    'Reconnected within 48 hours',
    'count',
    'Cuts whose service was back two days later or sooner ÷ cuts that the horizon follows for two days.',
    'services reconnected within two days',
    'services cut and followed',
  ),
  cutsOfVulnerable: define(
    'Vulnerable share of cuts',
    'count',
    'Services cut of vulnerable customers ÷ services cut.',
    'services cut of vulnerable customers',
    'services cut',
  ),
  complaints: define('Complaints', 'count', 'Complaints ÷ accounts.', 'complaints', 'accounts'),
  complaintsOfLate: define(
    'Complaints of accounts in arrears',
    'count',
    'Complaints ÷ accounts that were in arrears.',
    'complaints',
    'accounts in arrears',
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
