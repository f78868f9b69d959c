import type { Failure } from '../../../base/failure.ts';
import type { Result } from '../../../base/result.ts';

/** Other programs disturb a ratio of processor times too: one that is too small is read again, so often in all. */
const READINGS = 3;

/** The first ratio that is at least `least`, or the largest of three that are not. */
export async function passingRatio(
  read: () => Promise<Result<number, Failure>>,
  least: number,
): Promise<Result<number, Failure>> {
  let best = await read();
  for (let reading = 1; reading < READINGS && best.ok && best.value < least; reading++) {
    const next = await read();
    if (!next.ok || next.value > best.value) best = next;
  }
  return best;
}
