import { defineRate as define, type RateDefinition } from '../define-rate.ts';
import { RATE_WORDS as words } from '../rate-words.ts';

const MINOR = 'minor units';

/** Who is cured, of their own accord or not, and who is late again. In their order; by count before by value (simulation.md 5). */
export const CURE_RATES = {
  cureRate: define('Cure rate', 'count', words.cure, 'accounts cured', 'accounts in arrears'),
  cureRateValue: define(
    'Cure rate',
    'value',
    words.cure,
    `past due at entry of accounts cured, ${MINOR}`,
    `past due at entry, ${MINOR}`,
  ),
  cured: define(
    'Past due at the start, cured at the end',
    'count',
    'Accounts past due on the first day that are cured on the last.',
    'accounts cured',
    'accounts past due on day 0',
  ),
  curedValue: define(
    'Past due at the start, cured at the end',
    'value',
    'Accounts past due on the first day that are cured on the last.',
    `past due on day 0 of accounts cured, ${MINOR}`,
    `past due on day 0, ${MINOR}`,
  ),
  selfCure: define(
    'Self-cure',
    'count',
    words.selfCure,
    'accounts cured before a contact reached them',
    'accounts in arrears',
  ),
  selfCureValue: define(
    'Self-cure',
    'value',
    words.selfCure,
    `past due at entry of accounts cured before a contact reached them, ${MINOR}`,
    `past due at entry, ${MINOR}`,
  ),
  untreatedCure: define(
    'Self-cure without treatment',
    'count',
    words.causal,
    'accounts cured without treatment',
    'accounts in arrears without treatment',
  ),
  untreatedCureValue: define(
    'Self-cure without treatment',
    'value',
    words.causal,
    `past due at entry of accounts cured without treatment, ${MINOR}`,
    `past due at entry without treatment, ${MINOR}`,
  ),
  reDefault60: define(
    'Re-default within 60 days',
    'count',
    words.reDefault(60),
    'accounts late again',
    'accounts cured and followed',
  ),
  reDefault60Value: define(
    'Re-default within 60 days',
    'value',
    words.reDefault(60),
    `past due at entry of accounts late again, ${MINOR}`,
    `past due at entry of accounts cured and followed, ${MINOR}`,
  ),
  reDefault90: define(
    'Re-default within 90 days',
    'count',
    words.reDefault(90),
    'accounts late again',
    'accounts cured and followed',
  ),
  reDefault90Value: define(
    'Re-default within 90 days',
    'value',
    words.reDefault(90),
    `past due at entry of accounts late again, ${MINOR}`,
    `past due at entry of accounts cured and followed, ${MINOR}`,
  ),
  reDefault180: define(
    'Re-default within 180 days',
    'count',
    words.reDefault(180),
    'accounts late again',
    'accounts cured and followed',
  ),
  reDefault180Value: define(
    'Re-default within 180 days',
    'value',
    words.reDefault(180),
    `past due at entry of accounts late again, ${MINOR}`,
    `past due at entry of accounts cured and followed, ${MINOR}`,
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
