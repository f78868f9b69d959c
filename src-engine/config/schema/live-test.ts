import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

/** An entry of `championChallenger` (domain.md 3.7). */
export const liveTestSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,40}$/, 'use letters, digits, - and _, at most 40')
      .describe('Identity of the test; it salts the allocation, so a new id draws anew.'),
    champion: parts.code.describe('Template that is replaced for a share of the processes.'),
    challenger: parts.code.describe('Template that replaces it.'),
    shareBasisPoints: z
      .int()
      .min(1)
      .max(10_000)
      .describe('Basis points (of 10 000) that get the challenger template.'),
    effectiveFrom: parts.isoDate
      .nullable()
      .describe('First day of the test; null from the beginning.'),
    effectiveTo: parts.isoDate
      .nullable()
      .describe('First day on which the champion is used again; null without end.'),
    unit: z
      .enum(['ACCOUNT', 'PROCESS'])
      .describe('ACCOUNT keeps an account in its arm; PROCESS draws anew for each process.'),
  })
  .describe('A live champion/challenger test inside one strategy.');
