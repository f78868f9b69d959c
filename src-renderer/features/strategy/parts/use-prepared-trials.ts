import { useEffect } from 'react';
import type { NumberTrial } from '../../../../src-engine/protocol/search-methods.ts';
import { callEngine } from '../../../engine-client/client.ts';

/** A page that is looked at for so long is one on which something may be moved; whoever passes by asks for nothing. */
const LOOKED_AT_MS = 300;

/**
 * Lets the engine make ready what every trial of a strategy needs, so that the first move of a slider is answered like the
 * later ones. A move takes the preparation's place. Null prepares nothing.
 */
export function usePreparedTrials(
  trials: Pick<NumberTrial, 'slot' | 'days' | 'seed'> | null,
  revision: number,
): void {
  const key = trials === null ? '' : `${revision} ${trials.slot} ${trials.days} ${trials.seed}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what is prepared and the revision.
  useEffect(() => {
    if (trials === null) return;
    const stop = new AbortController();
    // Told of as a long job, so that runs do not step aside for it. Whatever fails is said when something is moved.
    const options = { signal: stop.signal, onProgress: () => undefined };
    const timer = setTimeout(() => void callEngine('prepareTrials', trials, options), LOOKED_AT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
}
