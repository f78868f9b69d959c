import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react';
import { holdPaint } from '../ui/after-paint.ts';

/** Widths as they were measured last, by place and window. */
const known = new Map<string, number>();

function keyOf(place: string): string {
  return `${place} ${globalThis.innerWidth}`;
}

function widthOf(element: Element): number {
  return Math.floor(element.getBoundingClientRect().width);
}

/**
 * The width of an element in whole pixels, null until it is measured; `fallback` where it has none. `place` names the
 * element among all: shown again, it has the width that it had, and nothing is laid out to learn it. A first width comes
 * behind the frame that lays the page out, so that drawing at that width is a task of its own.
 */
export function useMeasuredWidth<T extends Element>(
  fallback: number,
  place: string,
): [RefObject<T | null>, number | null] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(() => known.get(keyOf(place)) ?? null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const measured = widthOf(element);
      if (measured > 0) known.set(keyOf(place), measured);
      // In slices: a first drawing is the longest piece of work that a screen has.
      startTransition(() => setWidth((before) => (measured > 0 ? measured : (before ?? fallback))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What has no size is not observed.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        setWidth((before) => before ?? (widthOf(element) || fallback)),
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [fallback, place]);
  const isDrawn = width !== null;
  // What comes after it does not come into the same task.
  useLayoutEffect(() => (isDrawn ? undefined : holdPaint()), [isDrawn]);
  return [ref, width];
}

/** The width of an element in whole pixels, drawn at once: measured before the first frame, unless its place is known. */
export function useElementWidth<T extends Element>(
  fallback: number,
  place: string,
): [RefObject<T | null>, number] {
  const [ref, measured] = useMeasuredWidth<T>(fallback, place);
  const [first, setFirst] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before the first frame.
  useLayoutEffect(() => {
    if (measured === null && ref.current !== null) setFirst(widthOf(ref.current));
  }, []);
  return [ref, (measured ?? first) || fallback];
}
