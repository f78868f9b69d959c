import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { afterPaint, holdPaint } from './after-paint.ts';

interface Props {
  /** Room that is kept until the content is there, so that nothing below jumps. */
  readonly minHeight: number;
  readonly children: ReactNode;
}

/**
 * Content that comes after the page has been painted, one piece a frame: a screen full of charts answers its key at
 * once, and no piece holds up the next input for long (ux 4.9).
 */
export function Deferred({ minHeight, children }: Props) {
  const [isShown, setShown] = useState(false);
  const letGo = useRef<(() => void) | null>(null);
  useEffect(
    () =>
      afterPaint(() => {
        letGo.current = holdPaint();
        startTransition(() => setShown(true));
      }),
    [],
  );
  // It is in the page, or will never be.
  useEffect(() => {
    if (isShown) letGo.current?.();
    return () => letGo.current?.();
  }, [isShown]);
  return isShown ? children : <div className="deferred" style={{ minHeight }} />;
}
