import { z } from '../base/zod.ts';

const count = z.int().min(0);

/** What trials of a number or of a rule take, and the question what a step did. */
export const TRIAL_PARAMS = {
  tryNumber: z.strictObject({
    slot: count,
    pointer: z.string().max(500),
    value: z.number(),
    days: z.number(),
    seed: z.number(),
  }),
  tryWithout: z.strictObject({
    slot: count,
    pointer: z.string().max(500),
    days: z.number(),
    seed: z.number(),
  }),
  stepEffect: z.strictObject({
    runId: count,
    arm: count,
    template: z.string().max(100),
    sequence: z.int().min(0),
  }),
  prepareTrials: z.strictObject({ slot: count, days: z.number(), seed: z.number() }),
};
