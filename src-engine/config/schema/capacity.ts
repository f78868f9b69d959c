import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const capacityGroup = z
  .strictObject({
    code: parts.code.describe('Name of the group; unique. Event types refer to it.'),
    title: parts.title.describe('Who they are, for people: Agents, Field crews …'),
    unit: z
      .enum(['MINUTES', 'JOBS'])
      .describe(
        'What is counted: minutes of the event type, or one job an event or service point.',
      ),
    perWorkday: z
      .int()
      .min(1)
      .max(10_000_000)
      .describe('Minutes or jobs that the group has on each workday, for the whole portfolio.'),
    queueOrder: z
      .enum(['DUE_DATE', 'LARGEST_DEBT', 'OLDEST_DEBT', 'HIGHEST_RISK'])
      .describe(
        'Who is served first: who waits longest, owes most, owes longest, or has the worst bad-debt score; then who waits longest, then a hash of the account id.',
      ),
    unitCostMinor: parts.amountMinor.describe(
      'Cost of one minute or job that is used; minor units.',
    ),
  })
  .describe(
    'Agents or crews that all accounts share: what does not fit waits for the next workday.',
  );

/** `capacityGroups` (simulation.md 1.7). */
export const capacitySchemas = { capacityGroup } as const;
