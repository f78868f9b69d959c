import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in whole pixels, null until it is measured; `fallback` where layout does not exist. */
export function useMeasuredWidth<T extends Element>(
  fallback: number,
): [RefObject<T | null>, number | null] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const measured = Math.floor(element.getBoundingClientRect().width);
      setWidth((before) => (measured > 0 ? measured : (before ?? fallback)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fallback]);
  return [ref, width];
}

/** The width of an element in whole pixels, `fallback` until it is known (and where layout does not exist). */
export function useElementWidth<T extends Element>(
  fallback: number,
): [RefObject<T | null>, number] {
  const [ref, width] = useMeasuredWidth<T>(fallback);
  return [ref, width ?? fallback];
}
