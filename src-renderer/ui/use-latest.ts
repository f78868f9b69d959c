import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for as long as a component lives, which does what the newest `act` does: for parts that are drawn anew for
 * another function. To be called in handlers, not while drawing. */
export function useLatest<Args extends readonly unknown[]>(
  act: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
