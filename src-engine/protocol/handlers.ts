import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { MethodName, Methods } from './methods.ts';

/** What a running call may look at and do besides its work. */
export interface CallContext<P> {
  /** Becomes true when the caller no longer wants the answer; long work stops at its next pause. */
  readonly signal: { readonly cancelled: boolean };
  /** Calls `listener` at once when the caller cancels; the answer takes the listener away again. */
  onCancel(listener: () => void): () => void;
  /** Cheap to call often: the wire gets at most four a second, the latest wins. */
  progress(progress: P): void;
  /** Lets messages in. Long work awaits it every 40 ms or so. */
  pause(): Promise<void>;
  /**
   * Lends this call's turn to other long calls until `until` settles, the call is cancelled and `until` with it, or one waits that
   * changes what this one stands on. Resolves when it is this call's turn again.
   */
  rest(until: Promise<void>): Promise<void>;
  /** Milliseconds of the host's clock, for cutting work into slices; it never reaches a result. */
  now(): number;
}

type Answer<T> = Result<T, Failure> | Promise<Result<T, Failure>>;

/** One handler a method: leaving one out does not compile. */
export type Handlers = {
  readonly [M in MethodName]: (
    params: Methods[M]['params'],
    context: CallContext<Methods[M]['progress']>,
  ) => Answer<Methods[M]['value']>;
};
