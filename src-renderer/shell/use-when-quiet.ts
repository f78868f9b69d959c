import { useEffect, useRef } from 'react';

/** Nobody has touched the page for so long: the engine may be asked without anyone waiting for it. */
const QUIET_MS = 3000;
const INPUTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Asks once the page is at rest while `key` is not null, and anew for every other key; an answer that is late is cancelled. */
export function useWhenQuiet(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<void>,
): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (key === null) return;
    const control = new AbortController();
    const begin = (): void => {
      for (const input of INPUTS) window.removeEventListener(input, wait, true);
      void latest.current(control.signal);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(begin, QUIET_MS);
    };
    for (const input of INPUTS)
      window.addEventListener(input, wait, { capture: true, passive: true });
    wait();
    return () => {
      clearTimeout(timer);
      for (const input of INPUTS) window.removeEventListener(input, wait, true);
      control.abort();
    };
  }, [key]);
}
