import { useEffect, useState } from 'react';
import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { Result } from '../../../../src-engine/base/result.ts';
import type { EarlyView } from '../../../../src-engine/model/early-view.ts';

/** What is known of a trial. An earlier view stays until a newer one is there. */
export interface EarlyState<T> {
  readonly view: EarlyView | null;
  /** The question that the view answers; null before the first. */
  readonly asked: T | null;
  readonly failure: Failure | null;
}

export interface EarlyOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (view: EarlyView) => void;
}

/** Asks a question whose answer grows from a sample to all accounts; a newer one cancels the one before. Null asks nothing. */
export function useEarlyView<T>(
  question: T | null,
  revision: number,
  ask: (question: T, options: EarlyOptions) => Promise<Result<EarlyView, Failure>>,
): EarlyState<T> {
  const [state, setState] = useState<EarlyState<T>>({ view: null, asked: null, failure: null });
  const key = question === null ? '' : `${revision} ${JSON.stringify(question)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the question and the revision.
  useEffect(() => {
    if (question === null) {
      setState({ view: null, asked: null, failure: null });
      return;
    }
    const stop = new AbortController();
    const show = (view: EarlyView) => {
      if (!stop.signal.aborted) setState({ view, asked: question, failure: null });
    };
    void ask(question, { signal: stop.signal, onProgress: show }).then((answer) => {
      if (answer.ok) show(answer.value);
      else if (!stop.signal.aborted) setState((before) => ({ ...before, failure: answer.error }));
    });
    return () => stop.abort();
  }, [key]);
  return state;
}
