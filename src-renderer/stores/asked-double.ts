import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { RunProgress } from '../../src-engine/model/run-progress.ts';

interface Asked {
  readonly progress: (progress: RunProgress) => void;
  readonly answer: (result: Result<unknown, Failure>) => void;
}

/** What the engine was last asked, by method: the test tells its progress and answers. */
export const asked = new Map<string, Asked>();

/** An engine in the place of the client that answers when the test says so. */
export const askedDouble = {
  callEngine: (
    method: string,
    _params: unknown,
    options?: { onProgress?: (progress: RunProgress) => void },
  ) =>
    new Promise((answer) => {
      asked.set(method, { progress: (told) => options?.onProgress?.(told), answer });
    }),
};
