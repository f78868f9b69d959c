import { parseIsoDate } from '../../base/day.ts';
import { z } from '../../base/zod.ts';

/** What many members of strategy.json are made of. Integers only, money in minor units. */
export const parts = {
  code: z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, 'use capitals, digits, - and _, at most 40'),
  /** A name that the portfolio brings along: debt class, division, agreement type … */
  portfolioName: z.string().min(1).max(60),
  title: z.string().max(120),
  days: z.int().min(0).max(9999),
  priority: z.int().min(0).max(9999),
  sequence: z.int().min(1).max(999),
  version: z.int().min(1).max(9999),
  points: z.int().min(-9999).max(9999),
  months: z.int().min(1).max(240),
  amountMinor: z.int().min(0).max(99_999_999_999),
  basisPoints: z.int().min(0).max(10_000),
  isoDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'use YYYY-MM-DD')
    .refine((text) => parseIsoDate(text) !== null, 'use a date of the calendar, YYYY-MM-DD'),
  algorithm: z
    .strictObject({
      code: z.string().min(1).max(40).describe('Code of the algorithm, for example COLL COND CS.'),
      parameters: z
        .record(z.string(), z.union([z.int(), z.string(), z.boolean(), z.null()]))
        .describe('Every parameter of the algorithm, by name; none has a default.'),
    })
    .describe('A plug-in algorithm by its code, with its parameters.'),
} as const;
