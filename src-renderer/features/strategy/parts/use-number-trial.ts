import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { EarlyView } from '../../../../src-engine/model/early-view.ts';
import type { NumberTrial } from '../../../../src-engine/protocol/search-methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { useEarlyView } from './use-early-view.ts';

/** What is known of a moved number. An earlier view stays until a newer one is there. */
export interface TrialState {
  readonly view: EarlyView | null;
  /** The value that the view is of; null before the first. */
  readonly value: number | null;
  readonly failure: Failure | null;
}

/** Asks what a number would change; a newer question cancels the one before. Null asks nothing. */
export function useNumberTrial(trial: NumberTrial | null, revision: number): TrialState {
  const { view, asked, failure } = useEarlyView(trial, revision, (question, options) =>
    callEngine('tryNumber', question, options),
  );
  return { view, value: asked?.value ?? null, failure };
}
