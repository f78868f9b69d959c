import { type RefObject, useEffect, useRef } from 'react';

/**
 * Shows each screen from its top: another `shown` scrolls `main` back, if it was scrolled at all. Scrolling to where it is
 * would lay the new screen out before its frame.
 */
export function useScreenTop(main: RefObject<HTMLElement | null>, shown: string): void {
  const isScrolled = useRef(false);
  useEffect(() => {
    const element = main.current;
    if (element === null) return;
    const onScroll = (): void => {
      isScrolled.current = element.scrollTop > 0 || element.scrollLeft > 0;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [main]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen starts at its top.
  useEffect(() => {
    if (isScrolled.current) main.current?.scrollTo(0, 0);
  }, [shown]);
}
