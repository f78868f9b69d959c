import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const severanceCriterion = z
  .strictObject({
    priority: parts.priority.describe('Lower is checked first; unique in the agreement type.'),
    algorithm: parts.algorithm.describe('Severance criterion; the first that is true is used.'),
    template: parts.code.describe('Severance template that follows.'),
  })
  .describe('Chooses the severance template of a service agreement.');

const agreementType = z
  .strictObject({
    type: parts.portfolioName.describe('Agreement type as in the portfolio, or * for every type.'),
    severanceCriteria: z
      .array(severanceCriterion)
      .max(20)
      .describe('By priority; none at all: never severed.'),
    writeOffDebtClass: parts.portfolioName
      .nullable()
      .describe('Write-off debt class of stopped agreements; null: never written off.'),
    finalBillDueDays: parts.days.describe('Days from the final bill to its due date.'),
    restoreAtOrUnderMinor: parts.amountMinor.describe(
      'A barred service is restored when its debt falls to this.',
    ),
    restoreFeeMinor: parts.amountMinor.describe('Fee when service is restored after a hard bar.'),
    restoreFeeWaivedFor: z
      .array(parts.portfolioName)
      .max(50)
      .describe('Risk categories whose accounts pay no such fee; empty: all pay it.'),
  })
  .describe('Rules of a type of service agreement; an exact entry beats *.');

const severanceEvent = z
  .strictObject({
    sequence: parts.sequence.describe('Order of the step; unique in the template.'),
    eventType: parts.code.describe('Event type of the step.'),
    dependsOn: z
      .array(parts.sequence)
      .max(60)
      .describe('Steps that must be complete first; none: from the start of the process.'),
    dayOffset: parts.days.describe(
      'Days after the last of them was completed, or after the start.',
    ),
  })
  .describe('A step of a severance template.');

const severanceTemplate = z
  .strictObject({
    code: parts.code.describe('Name of the template; unique.'),
    title: parts.title.describe('Plain name for people.'),
    version: parts.version.describe('Version of the template, raised by its owner.'),
    autoCancel: z.boolean().describe('Whether a payment can cancel the process at once.'),
    agreementCancelAlgorithm: parts.algorithm
      .nullable()
      .describe('Cancels when the agreement’s own debt is paid; null: only the debt class counts.'),
    reconnectTemplate: parts.code
      .nullable()
      .describe('Started when the process is cancelled after a cut and before expiry; null: none.'),
    events: z.array(severanceEvent).min(1).max(60).describe('The steps.'),
  })
  .describe('A severance (or reconnection) process template: steps that depend on each other.');

/** `agreementTypes` and `severanceTemplates` (domain.md 2.5, 3.12). */
export const severanceSchemas = {
  agreementType,
  severanceCriterion,
  severanceTemplate,
  severanceEvent,
} as const;
