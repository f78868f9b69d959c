import { z } from '../base/zod.ts';
import { type LiveTest, STRATUM_PARTS } from '../model/live-test.ts';

const point = z.int().min(0).max(10_000);
const arm = z.string().min(1).max(1000);

/** The shape of `live-test.json`. */
export const liveTestSchema: z.ZodType<LiveTest> = z.strictObject({
  schemaVersion: z.literal(1),
  experiment: arm,
  champion: arm,
  pastDueOnly: z.boolean(),
  strata: z.array(z.enum(STRATUM_PARTS)),
  phases: z
    .array(
      z.strictObject({
        phase: z.int().min(1),
        from: z.string().nullable(),
        slots: z.array(z.strictObject({ arm, from: point, to: point })),
        moves: z.array(z.strictObject({ fromArm: arm, toArm: arm, from: point, to: point })),
      }),
    )
    .min(1),
});
