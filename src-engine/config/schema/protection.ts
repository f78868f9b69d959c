import { z } from '../../base/zod.ts';
import { OUTCOME_GUARDRAILS } from '../../model/outcome-guardrail.ts';
import { HOLD_REASON } from '../../model/portfolio.ts';
import type { HoldReason } from '../../model/rows.ts';
import { parts } from './parts.ts';

// The table names every reason.
const holdReason = z.enum(Object.keys(HOLD_REASON) as [HoldReason, ...HoldReason[]]);

const holdRule = z
  .strictObject({
    reason: holdReason.describe('Reason of the hold; unique.'),
    pendingEvents: z
      .enum(['SHIFT', 'WAIT'])
      .describe(
        'SHIFT: pending dates move by the days of the hold; WAIT: due events run when it ends.',
      ),
    pausesAgeing: z
      .boolean()
      .describe('Whether days on hold do not count towards the age of debt.'),
  })
  .describe('What a hold does to dates. A reason without an entry shifts and does not pause.');

const promiseRule = z
  .strictObject({
    graceDays: parts.days.describe('Days after the due day until an unkept promise is broken.'),
    toleranceMinor: parts.amountMinor.describe('Short by up to this is still kept.'),
    blocksEvents: z.boolean().describe('Whether no dunning event runs while a promise is open.'),
  })
  .describe('When a promise to pay is kept or broken.');

const guardrail = z
  .strictObject({
    id: parts.code.describe('Name of the rule; unique.'),
    title: parts.title.describe('Plain name for people.'),
    market: z
      .enum(['ANY', 'US', 'UK', 'EU', 'AU'])
      .describe('Market that the rule comes from; ANY is always on.'),
    enabled: z
      .boolean()
      .describe('A rule that is switched off is recorded in every run and export.'),
    severity: z
      .enum(['BLOCK', 'DEFER', 'WARN'])
      .describe('BLOCK skips the step, DEFER moves it to the next allowed day, WARN only counts.'),
    algorithm: parts.algorithm.describe('What is forbidden.'),
    source: z.string().min(1).max(300).describe('Law, code or policy.'),
    verifiedOn: parts.isoDate
      .nullable()
      .describe('When someone checked the source; null: not yet.'),
  })
  .describe('A rule that no strategy may break.');

const outcomeLimit = z
  .strictObject({
    guardrail: z
      .enum(OUTCOME_GUARDRAILS)
      .describe(
        'The outcome: a count, severance processes per 1,000 accounts, complaints per 10,000 accounts, or agents’ hours a working day of the busiest week.',
      ),
    limitThousandths: z
      .int()
      .min(0)
      .max(1_000_000_000)
      .describe('The most that is allowed, in thousandths: 4000 is 4 contacts a process.'),
  })
  .describe('An outcome that must stay within a limit, whatever a strategy collects.');

/** `holds`, `promises`, `outcomeLimits` and `guardrails` (domain.md 5.3, simulation.md 8). */
export const protectionSchemas = {
  holdReason,
  holdRule,
  promiseRule,
  guardrail,
  outcomeLimit,
} as const;
