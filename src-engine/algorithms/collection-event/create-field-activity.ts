import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  activity: z.enum(['WARN', 'CUT', 'RECONNECT', 'SOFT_BAR', 'HARD_BAR', 'RESTORE']),
  /** Done from the office on the first allowed day, without a crew. */
  remote: z.boolean(),
  /** The crew has its orders so many workdays before; from then on only a person can call it back. */
  dispatchWorkdaysBefore: z.int().min(0).max(30),
  /** Days on which the work is never done, beyond days that are no workdays (domain.md 5.2). */
  notOnFridays: z.boolean(),
  notOnWeekends: z.boolean(),
  notOnHolidayEves: z.boolean(),
});

/** CREATE_FIELD_ACTIVITY: one field activity for each service point; the event waits for it (domain.md 3.12). */
export const createFieldActivity: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'CREATE_FIELD_ACTIVITY',
  title: 'Create field activity',
  summary:
    'Sends a crew to every service point of the agreement; the step is complete when the work is done.',
  source: 'domain.md 3.12',
  parameters,
  example: {
    activity: 'CUT',
    remote: false,
    dispatchWorkdaysBefore: 1,
    notOnFridays: true,
    notOnWeekends: true,
    notOnHolidayEves: true,
  },
  icon: 'severance',
  families: ['severance'],
  effects: (given) => [{ kind: 'field-activity', ...parameters.parse(given) }],
};
