const waiting: (() => void)[] = [];
let isRunning = false;
const listeners = new Set<() => void>();

/** How long the row waits for a piece that is being drawn, should it never say that it is there. */
const HELD_MS = 1000;

let holds = 0;
let goOn: (() => void) | null = null;

/** Runs the oldest piece of work after the next frame, then goes on with the others, a frame each. */
function runNext(): void {
  requestAnimationFrame(() => {
    // A task of its own behind the frame: what the frame shows is painted before.
    setTimeout(() => {
      waiting.shift()?.();
      onceDrawn(() => {
        isRunning = waiting.length > 0;
        if (isRunning) runNext();
        else tellPainted();
      });
    });
  });
}

/** At once, or when nothing holds the row any longer. */
function onceDrawn(next: () => void): void {
  if (holds === 0) {
    next();
    return;
  }
  const timer = setTimeout(() => goOn?.(), HELD_MS);
  goOn = () => {
    clearTimeout(timer);
    goOn = null;
    next();
  };
}

/**
 * Keeps the row waiting while a piece of it is being drawn, so that no two come into one task. Answers how to let it go on,
 * which may be called more than once.
 */
export function holdPaint(): () => void {
  let isHeld = true;
  holds += 1;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    holds -= 1;
    if (holds === 0) goOn?.();
  };
}

/** What the last job asked for is painted in the frame after it. */
function tellPainted(): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (isRunning) return;
      for (const listener of listeners) listener();
      listeners.clear();
    });
  });
}

/** Whether something is still to be painted after the page. */
export function isPaintPending(): boolean {
  return isRunning;
}

/** Calls back once, the next time that everything that came after the page was painted too. */
export function onceAllPainted(listener: () => void): void {
  listeners.add(listener);
}

/** Does something once the page has been painted, in the order of asking. Answers how to take it back. */
export function afterPaint(job: () => void): () => void {
  waiting.push(job);
  if (!isRunning) {
    isRunning = true;
    runNext();
  }
  return () => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
  };
}

/** Does something in a task of its own behind the next frame, not in the row of `afterPaint`. Answers how to take it back. */
export function behindNextFrame(job: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(job);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (timer !== null) clearTimeout(timer);
  };
}
