import { parseIsoDate } from '../base/day.ts';
import { z } from '../base/zod.ts';
import { CANCEL_REASONS } from '../model/manual-command.ts';

const code = z.string().min(1).max(60);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'use YYYY-MM-DD')
  .refine((text) => parseIsoDate(text) !== null, 'use a date of the calendar, YYYY-MM-DD');
const sequence = z.int().min(1).max(9999).describe('Sequence of the event in its process.');
const debtClass = code.describe('Debt class whose active process is meant.');
const agreement = code.describe('Service agreement of the account.');

const entry = z
  .int()
  .min(1)
  .max(10_000)
  .describe('Number of the To Do entry within the account, from 1.');
const role = code.describe('Role of the person who does it.');

const instalment = z
  .strictObject({ on: date, amountMinor: z.int().describe('Minor units.') })
  .describe('An instalment and its due day.');

/** What a person does, by action. The engine judges whether it may be done on that day; this says only how it is written. */
const act = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('create-process'),
    debtClass,
    template: code,
    daysInArrears: z.int().min(-9999).max(9999).describe('Base date: so many days before.'),
    agreements: z.array(agreement).max(1000),
  }),
  z.strictObject({
    action: z.literal('add-event'),
    debtClass,
    sequence,
    eventType: code,
    triggerOn: date,
  }),
  z.strictObject({
    action: z.literal('change-event'),
    debtClass,
    sequence,
    newSequence: sequence.optional(),
    triggerOn: date,
  }),
  z.strictObject({ action: z.literal('delete-event'), debtClass, sequence }),
  z.strictObject({
    action: z.literal('cancel-events'),
    debtClass,
    sequences: z.array(sequence).max(1000),
  }),
  z.strictObject({ action: z.literal('run-event'), debtClass, sequence }),
  z.strictObject({ action: z.literal('add-agreement'), debtClass, agreement }),
  z.strictObject({ action: z.literal('remove-agreement'), debtClass, agreement }),
  z.strictObject({
    action: z.literal('cancel-process'),
    debtClass,
    reason: z.enum(CANCEL_REASONS),
  }),
  z.strictObject({
    action: z.literal('create-pay-plan'),
    debtClass,
    instalments: z.array(instalment).max(120),
  }),
  z.strictObject({ action: z.literal('cancel-pay-plans'), debtClass }),
  z.strictObject({ action: z.literal('create-severance'), agreement, template: code }),
  z.strictObject({
    action: z.literal('cancel-severance'),
    agreement,
    reason: z.enum(CANCEL_REASONS),
  }),
  z.strictObject({ action: z.literal('create-write-off'), agreement, template: code }),
  z.strictObject({
    action: z.literal('cancel-write-off'),
    agreement,
    reason: z.enum(CANCEL_REASONS),
  }),
  z.strictObject({ action: z.literal('create-referral'), agreement, agency: code }),
  z.strictObject({
    action: z.literal('cancel-referral'),
    agreement,
    reason: z.enum(CANCEL_REASONS),
  }),
  z.strictObject({ action: z.literal('postpone-review'), until: date }),
  z.strictObject({ action: z.literal('force-review') }),
  z.strictObject({ action: z.literal('change-collection-class'), collectionClass: code }),
  z.strictObject({
    action: z.literal('assign-to-do'),
    entry,
    role,
    to: z.string().min(1).max(60).describe('Who works it from now on.'),
  }),
  z.strictObject({
    action: z.literal('forward-to-do'),
    entry,
    role,
    toRole: code.describe('Role that gets it.'),
  }),
  z.strictObject({ action: z.literal('complete-to-do'), entry, role }),
]);

/** A file of manual commands: who did what, when, on which account (domain.md 3.17). Dates are ISO, amounts minor units. */
export const commandFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('manual-commands'),
  commands: z
    .array(
      z.strictObject({
        account: code,
        on: date.describe('Day of the run on which it is done, before the night batch.'),
        arm: code.optional().describe('Arm that it belongs to; every arm without it.'),
        user: z.string().min(1).max(60),
        note: z.string().max(400).optional(),
        act,
      }),
    )
    .max(65_535),
});

export type CommandFile = z.infer<typeof commandFileSchema>;
export type FileCommand = CommandFile['commands'][number];
