const waiting: (() => void)[] = [];
let isRunning = false;
const listeners = new Set<() => void>();

/** Runs the oldest piece of work after the next frame, then goes on with the others, a frame each. */
function runNext(): void {
  requestAnimationFrame(() => {
    // A task of its own behind the frame: what the frame shows is painted before.
    setTimeout(() => {
      const job = waiting.shift();
      isRunning = waiting.length > 0;
      if (isRunning) runNext();
      job?.();
      if (!isRunning) tellPainted();
    });
  });
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
