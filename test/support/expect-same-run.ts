import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { RunResult } from '../../src-engine/model/run.ts';

/**
 * Demands that two runs are the same to the last byte. Compared as bytes: in words, as `toEqual` does, it takes as long as
 * the runs themselves, so that is left for what differs.
 */
export function expectSameRun(actual: RunResult, expected: RunResult): void {
  if (isDeepStrictEqual(actual, expected)) return;
  expect(actual).toEqual(expected);
  throw new Error('The runs differ in their bytes.');
}
