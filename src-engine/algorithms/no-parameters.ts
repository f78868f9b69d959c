import { z } from '../base/zod.ts';

/** The schema of an algorithm that takes nothing: any member is an error. */
export const noParameters = z.strictObject({});
