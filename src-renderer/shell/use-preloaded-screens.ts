import { useEffect } from 'react';
import { preloadScreens } from './screens.tsx';

/** The first chart has the processor for itself. */
const AFTER_MS = 1000;

/** Reads the code of the screens that are not shown yet, once `isReady` and a moment later. */
export function usePreloadedScreens(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => void preloadScreens(), AFTER_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
}
