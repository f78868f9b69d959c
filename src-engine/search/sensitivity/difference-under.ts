import type { Failure } from '../../base/failure.ts';
import type { Result } from '../../base/result.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Interval } from '../../model/sweep.ts';

/** Net cash of challenger minus champion under a behaviour model; the same accounts and draws every time. */
export type DifferenceUnder = (model: BehaviourModel) => Promise<Result<Interval, Failure>>;
