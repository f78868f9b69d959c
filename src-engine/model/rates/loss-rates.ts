import { defineRate as define, type RateDefinition } from '../define-rate.ts';

const MINOR = 'minor units';

/** What is lost, and what it costs not to lose it. In their order; by count before by value (simulation.md 5). */
export const LOSS_RATES = {
  netLoss: define(
    'Net loss',
    'none',
    'Written off less what came in on it since, agencies’ money gross ÷ arrears base.',
    `written off less recovered of it, ${MINOR}`,
    `arrears base, ${MINOR}`,
  ),
  feesRecovered: define(
    'Fees recovered',
    'none',
    'Paid of the fees that were charged in the horizon ÷ fees charged.',
    `fees paid, ${MINOR}`,
    `fees charged, ${MINOR}`,
  ),
  costLessFees: define(
    'Cost of recovery less fees',
    'none',
    'Treatment cost less fees recovered ÷ recovered.',
    `cost less fees paid, ${MINOR}`,
    `recovered, ${MINOR}`,
  ),
  commission: define(
    'Agency commission',
    'none',
    'Agencies’ commissions ÷ what they collected, gross.',
    `commission, ${MINOR}`,
    `agencies’ money, ${MINOR}`,
  ),
  writtenOffOfBase: define(
    'Write-off rate, of arrears',
    'none',
    'Written off ÷ arrears base.',
    `written off, ${MINOR}`,
    `arrears base, ${MINOR}`,
  ),
  writtenOffOfBilled: define(
    'Write-off rate, of billings',
    'none',
    'Written off ÷ billed within the horizon.',
    `written off, ${MINOR}`,
    `billed in the window, ${MINOR}`,
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
