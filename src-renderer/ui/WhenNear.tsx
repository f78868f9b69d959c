import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';

interface Props {
  /** Room that is kept until the content is there, so that nothing below jumps. */
  readonly minHeight: number;
  readonly children: ReactNode;
}

/** How far below the window content is made, pixels: it is there before it is seen. */
const AHEAD_PX = 600;

/** Content that costs a question to the engine, made when it is about to come into view, or before the page is printed. */
export function WhenNear({ minHeight, children }: Props) {
  const [isShown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = (): void => startTransition(() => setShown(true));
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver(
            (entries) => {
              if (entries.some((entry) => entry.isIntersecting)) show();
            },
            { rootMargin: `${AHEAD_PX}px` },
          );
    if (place.current !== null) observer?.observe(place.current);
    window.addEventListener('beforeprint', show);
    return () => {
      observer?.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, []);
  return isShown ? children : <div ref={place} className="deferred" style={{ minHeight }} />;
}
