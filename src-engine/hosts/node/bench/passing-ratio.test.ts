import { expect, it } from 'vitest';
import { failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { passingRatio } from './passing-ratio.ts';

/** What is made of readings that come one after the other, and how many were taken. */
async function of(...readings: readonly number[]) {
  let taken = 0;
  const read = async () => ok(readings[taken++] ?? 0);
  return [await passingRatio(read, 1), taken];
}

it('one disturbed reading of a gate failed the whole of the tests: it is read again', async () => {
  expect(await of(0.9, 1.3)).toEqual([ok(1.3), 2]);
  expect(await of(1, 5)).toEqual([ok(1), 1]);
});

it('a way that is no longer faster stays too small, with the best that was seen', async () => {
  expect(await of(0.5, 0.9, 0.7, 2)).toEqual([ok(0.9), 3]);
});

it('a reading that cannot be taken is told', async () => {
  const failed = err(failure('bug', 'no'));
  const readings: Result<number, ReturnType<typeof failure>>[] = [ok(0.1), failed];
  expect(await passingRatio(async () => readings.shift() ?? ok(9), 1)).toEqual(failed);
});
