const waiting: (() => void)[] = [];
let isRunning = false;

/** Runs the oldest piece of work after the next frame, then goes on with the others, a frame each. */
function runNext(): void {
  requestAnimationFrame(() => {
    // A task of its own behind the frame: what the frame shows is painted before.
    setTimeout(() => {
      const job = waiting.shift();
      isRunning = waiting.length > 0;
      if (isRunning) runNext();
      job?.();
    });
  });
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
