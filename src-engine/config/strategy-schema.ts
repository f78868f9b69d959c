import { z } from '../base/zod.ts';
import { STRATEGY_SCHEMA_VERSION } from './parse/schema-version.ts';
import { capacitySchemas } from './schema/capacity.ts';
import { classSchemas } from './schema/classes.ts';
import { controlCentralSchema } from './schema/control-central.ts';
import { creditRatingSchema } from './schema/credit-rating.ts';
import { customerClassesSchema } from './schema/customer-classes.ts';
import { dunningSchemas } from './schema/dunning.ts';
import { eventSchemas } from './schema/events.ts';
import { liveTestSchema } from './schema/live-test.ts';
import { parts } from './schema/parts.ts';
import { protectionSchemas } from './schema/protection.ts';
import { settingsSchema } from './schema/settings.ts';
import { severanceSchemas } from './schema/severance.ts';
import { toDosSchema } from './schema/work.ts';
import { writeOffSchema } from './schema/write-off.ts';

/**
 * strategy.json: the rule configuration that production loads. Integers only, no hidden defaults,
 * unknown members are errors. Field names follow domain.md 2.4; money is minor units, offsets are days.
 * Each member says what it means once, in `schema/`: the JSON Schema and docs/configuration.md are made from these
 * sentences.
 */
export const strategySchema = z.strictObject({
  schemaVersion: z.literal(STRATEGY_SCHEMA_VERSION).describe('Version of this format.'),
  name: z.string().min(1).max(80).describe('Name of the strategy.'),
  version: parts.version.describe('Version of the strategy, raised by its owner.'),
  description: z.string().max(2000).describe('What the strategy is for.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'use a three-letter currency code')
    .describe('ISO 4217 code; must be the currency of the portfolio.'),
  settings: settingsSchema,
  workCalendar: z
    .strictObject({
      workdays: z
        .array(z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']))
        .min(1)
        .max(7)
        .describe('Weekdays on which events happen.'),
      holidays: z.array(parts.isoDate).max(1000).describe('Days on which no event happens.'),
    })
    .describe('The calendar that moves event dates.'),
  creditRating: creditRatingSchema,
  customerClasses: customerClassesSchema,
  collectionClasses: z
    .array(classSchemas.collectionClass)
    .min(1)
    .max(100)
    .describe('Collection method by collection class; an exact entry beats *.'),
  debtClasses: z
    .array(classSchemas.debtClass)
    .min(1)
    .max(30)
    .describe('Every debt class of the portfolio.'),
  classControls: z
    .array(classSchemas.classControl)
    .min(1)
    .max(200)
    .describe('Class controls and criteria.'),
  eventTypes: z
    .array(eventSchemas.eventType)
    .min(1)
    .max(200)
    .describe('Event types with their cost.'),
  capacityGroups: z
    .array(capacitySchemas.capacityGroup)
    .max(20)
    .optional()
    .describe('Agents and crews that accounts share; left out, nobody waits for anybody.'),
  letterTemplates: z.array(eventSchemas.letterTemplate).max(200).describe('Letters.'),
  processTemplates: z
    .array(eventSchemas.processTemplate)
    .min(1)
    .max(100)
    .describe('Event ladders.'),
  dunningSchedules: z
    .array(dunningSchemas.dunningSchedule)
    .max(50)
    .optional()
    .describe('Dunning schedules by level; left out, there are none.'),
  scheduleAssignment: dunningSchemas.scheduleAssignment
    .optional()
    .describe('Needed when a collection class has the method SCHEDULE.'),
  championChallenger: z
    .array(liveTestSchema)
    .max(50)
    .describe('Live tests; empty when every account gets the champion.'),
  agreementTypes: z
    .array(severanceSchemas.agreementType)
    .max(200)
    .describe('Severance and write-off rules by agreement type.'),
  severanceTemplates: z
    .array(severanceSchemas.severanceTemplate)
    .max(100)
    .describe('Severance and reconnection templates.'),
  writeOff: writeOffSchema,
  toDos: toDosSchema,
  holds: z.array(protectionSchemas.holdRule).max(12).describe('What holds do to dates.'),
  promises: protectionSchemas.promiseRule,
  guardrails: z.array(protectionSchemas.guardrail).max(200).describe('Rules that bind every arm.'),
  outcomeLimits: z
    .array(protectionSchemas.outcomeLimit)
    .max(10)
    .describe('Outcomes that bind every arm; the champion’s limits judge a comparison.'),
  controlCentral: controlCentralSchema,
});

export type Strategy = z.infer<typeof strategySchema>;
export type AlgorithmUse = z.infer<typeof parts.algorithm>;
export type ClassControl = z.infer<typeof classSchemas.classControl>;
export type Condition = z.infer<typeof classSchemas.condition>;
export type CriteriaRow = z.infer<typeof classSchemas.criteriaRow>;
export type DebtClassRule = z.infer<typeof classSchemas.debtClass>;
export type CapacityGroup = z.infer<typeof capacitySchemas.capacityGroup>;
export type EventType = z.infer<typeof eventSchemas.eventType>;
export type ProcessTemplate = z.infer<typeof eventSchemas.processTemplate>;
export type TemplateEvent = z.infer<typeof eventSchemas.templateEvent>;
export type LetterTemplate = z.infer<typeof eventSchemas.letterTemplate>;
export type ChampionChallengerOption = z.infer<typeof liveTestSchema>;
export type DunningSchedule = z.infer<typeof dunningSchemas.dunningSchedule>;
export type DunningLevel = z.infer<typeof dunningSchemas.dunningLevel>;
export type ScheduleRule = z.infer<typeof dunningSchemas.assignmentRule>;
export type CustomerClassTerms = Strategy['customerClasses'][number];
export type AgreementTypeRule = z.infer<typeof severanceSchemas.agreementType>;
export type SeveranceTemplate = z.infer<typeof severanceSchemas.severanceTemplate>;
export type SeveranceEvent = z.infer<typeof severanceSchemas.severanceEvent>;
export type WriteOffControl = Strategy['writeOff']['controls'][number];
export type HoldRule = z.infer<typeof protectionSchemas.holdRule>;
export type Guardrail = z.infer<typeof protectionSchemas.guardrail>;
