import { useEffect, useState } from 'react';
import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { EarlyView } from '../../../../src-engine/model/early-view.ts';
import type { NumberTrial } from '../../../../src-engine/protocol/search-methods.ts';
import { callEngine } from '../../../engine-client/client.ts';

/** What is known of a moved number. An earlier view stays until a newer one is there. */
export interface TrialState {
  readonly view: EarlyView | null;
  /** The value that the view is of; null before the first. */
  readonly value: number | null;
  readonly failure: Failure | null;
}

const NOTHING: TrialState = { view: null, value: null, failure: null };

/** Asks what a number would change; a newer question cancels the one before. Null asks nothing. */
export function useNumberTrial(trial: NumberTrial | null, revision: number): TrialState {
  const [state, setState] = useState(NOTHING);
  const key = trial === null ? '' : `${revision} ${JSON.stringify(trial)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the trial and the revision.
  useEffect(() => {
    if (trial === null) {
      setState(NOTHING);
      return;
    }
    const stop = new AbortController();
    const show = (view: EarlyView) => {
      if (!stop.signal.aborted) setState({ view, value: trial.value, failure: null });
    };
    const options = { signal: stop.signal, onProgress: show };
    void callEngine('tryNumber', trial, options).then((answer) => {
      if (answer.ok) show(answer.value);
      else if (!stop.signal.aborted) setState((before) => ({ ...before, failure: answer.error }));
    });
    return () => stop.abort();
  }, [key]);
  return state;
}
