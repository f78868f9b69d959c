import { z } from '../base/zod.ts';
import { ACCOUNT_STATES, STATE_MOVES } from '../model/account-state.ts';
import { QUALITY_CHECKS } from '../model/quality-check.ts';
import { AGE_BUCKETS, ROLL_STATES } from '../model/run.ts';

const count = z.int().min(0);
const swapRule = z.string().max(300);

/** What a list of accounts is asked by: AccountListQuery. */
export const accountListParams = z.strictObject({
  text: z.string().max(200),
  segment: z.string().nullable(),
  bucket: z.enum(AGE_BUCKETS).nullable(),
  swap: z
    .strictObject({
      arm: count,
      rule: swapRule.exactOptional(),
      champion: z.boolean(),
      challenger: z.boolean(),
    })
    .nullable(),
  runId: count.nullable(),
  roll: z
    .strictObject({
      arm: count,
      day: count.nullable(),
      from: z.enum(ROLL_STATES),
      to: z.enum(ROLL_STATES),
      by: z.enum(['count', 'amount']).exactOptional(),
    })
    .nullable()
    .exactOptional(),
  vintage: z
    .strictObject({ arm: count, createdFrom: count, afterDays: count })
    .nullable()
    .exactOptional(),
  state: z
    .strictObject({
      arm: count,
      day: count,
      state: z.enum(ACCOUNT_STATES),
      move: z.enum(STATE_MOVES),
      step: z.int().min(0).max(999).exactOptional(),
    })
    .nullable()
    .exactOptional(),
  logged: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('day'), day: count }),
      z.strictObject({ by: z.literal('row'), arm: count, row: count }),
      z.strictObject({
        by: z.literal('step'),
        arm: count,
        template: z.string().max(100),
        sequence: z.int().min(0).max(999),
      }),
    ])
    .nullable()
    .exactOptional(),
  quality: z.enum(QUALITY_CHECKS).nullable().exactOptional(),
  withAlerts: z.boolean().exactOptional(),
  lastActionRunId: count.nullable().exactOptional(),
  sort: z.enum(['id', 'openMinor', 'pastDueMinor', 'oldestDays', 'difference']),
  descending: z.boolean(),
  offset: count,
  limit: z.int().min(0).max(500),
});
