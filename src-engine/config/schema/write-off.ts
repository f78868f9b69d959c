import { z } from '../../base/zod.ts';
import { eventSchemas } from './events.ts';
import { parts } from './parts.ts';

const criterion = z
  .strictObject({
    priority: parts.priority.describe('Lower is checked first; unique in the control.'),
    algorithm: parts.algorithm.describe('Write-off criterion; the first that is true is used.'),
    template: parts.code.describe('Write-off template that follows.'),
  })
  .describe('Chooses the write-off template.');

const control = z
  .strictObject({
    code: parts.code.describe('Name of the control; unique.'),
    title: parts.title.describe('Plain name for people.'),
    collectionClass: parts.portfolioName.describe('Collection class, or * for every class.'),
    writeOffDebtClass: parts.portfolioName.describe('Write-off debt class.'),
    graceDays: parts.days.describe('Days after the final bill’s due date.'),
    attempts: z
      .array(parts.algorithm)
      .max(10)
      .describe('Tried in this order before a process is created; a zero balance ends it.'),
    criteria: z.array(criterion).min(1).max(20).describe('By priority.'),
  })
  .describe('Rules for the debt of stopped agreements; an exact entry beats *.');

const template = z
  .strictObject({
    code: parts.code.describe('Name of the template; unique.'),
    title: parts.title.describe('Plain name for people.'),
    version: parts.version.describe('Version of the template, raised by its owner.'),
    events: z.array(eventSchemas.templateEvent).min(1).max(60).describe('The steps.'),
  })
  .describe('A write-off process template; days count from the start of the process.');

const agency = z
  .strictObject({
    code: parts.portfolioName.describe('Name of the agency; unique.'),
    title: parts.title.describe('Plain name for people.'),
    active: z.boolean().describe('Whether it takes new referrals.'),
    feeBasisPoints: parts.basisPoints.describe('Commission on what it recovers, basis points.'),
    laterFeeBasisPoints: parts.basisPoints
      .optional()
      .describe(
        'Commission on debt that was recalled from an agency before, basis points; left out, the same.',
      ),
  })
  .describe('A collection agency.');

/** `writeOff` (domain.md 2.5, 3.14). */
export const writeOffSchema = z
  .strictObject({
    controls: z
      .array(control)
      .max(100)
      .describe('Write-off controls; none: nothing is written off.'),
    templates: z.array(template).max(100).describe('Write-off templates.'),
    agencies: z.array(agency).max(50).describe('Collection agencies.'),
    agencyChoice: parts.algorithm.describe('Chooses the agency of a referral.'),
  })
  .describe('Write-off of stopped and final-billed agreements, and agency referral.');
