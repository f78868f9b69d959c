import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const eventType = z
  .strictObject({
    code: parts.code.describe('Name of the event type; unique.'),
    title: parts.title.describe('Plain name for people.'),
    algorithm: parts.algorithm.describe('What the event does: SEND_LETTER, AFFECT_CREDIT …'),
    unitCostMinor: parts.amountMinor.describe(
      'Cost of one event, of a call: of one dial; minor units.',
    ),
    capacityGroup: parts.code
      .optional()
      .describe('Group whose capacity the event takes; left out, it waits for nobody.'),
    agentMinutes: z
      .int()
      .min(1)
      .max(600)
      .optional()
      .describe(
        'Minutes that the event takes, at each service point when it is field work; left out, those of its algorithm, if it has any.',
      ),
    tone: z
      .enum(['EMPATHETIC', 'FIRM'])
      .optional()
      .describe(
        'How the contact is worded; left out, neutral. What it changes is in the behaviour model.',
      ),
    personalised: z
      .boolean()
      .optional()
      .describe('The contact names the customer and an officer; left out, it does not.'),
  })
  .describe('A kind of event that templates refer to.');

const templateEvent = z
  .strictObject({
    sequence: parts.sequence.describe('Order of the step; unique in the template.'),
    eventType: parts.code.describe('Event type of the step.'),
    dayOffset: parts.days.describe('Days after the process was created.'),
  })
  .describe('A step of a template.');

const processTemplate = z
  .strictObject({
    code: parts.code.describe('Name of the template; unique.'),
    title: parts.title.describe('Plain name for people.'),
    version: parts.version.describe('Version of the template, raised by its owner.'),
    agreementCancelAlgorithm: parts.algorithm
      .nullable()
      .describe(
        'Lets a service agreement leave the process when its own debt is paid; null: all debt must be paid.',
      ),
    events: z.array(templateEvent).min(1).max(60).describe('The steps of the ladder.'),
  })
  .describe('A collection process template: the ladder of dated events.');

const letterTemplate = z
  .strictObject({
    code: parts.code.describe('Name of the letter; unique.'),
    title: parts.title.describe('Plain name for people.'),
    extractAlgorithm: parts.algorithm.describe('Writes the print record, for example LTEX-COL.'),
  })
  .describe('A letter that events queue for extract.');

/** `eventTypes`, `processTemplates` and `letterTemplates` (domain.md 2.4, 2.6, 3.9). */
export const eventSchemas = { eventType, templateEvent, processTemplate, letterTemplate } as const;
