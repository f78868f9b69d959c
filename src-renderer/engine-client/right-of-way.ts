import { isTaken, type RightOfWay } from '../../src-engine/protocol/right-of-way.ts';

/** What a person does that the page has to answer. */
const INPUTS = ['keydown', 'pointerdown', 'input', 'wheel'] as const;
/** Frames without anything left to draw after which the answer is there. */
const QUIET_FRAMES = 2;
/** However long an answer takes, a run goes on so many milliseconds after the input. */
const LONGEST_MS = 600;

/** The number that is shared with the simulation workers; null where memory cannot be shared. */
export function sharedWay(): RightOfWay | null {
  if (!globalThis.crossOriginIsolated) return null;
  return { kind: 'rightOfWay', cell: new Int32Array(new SharedArrayBuffer(4)) };
}

/**
 * Takes the way at each input, so that simulation workers stand still, and gives it back once the page has painted its
 * answer: `isBusy` says whether something is still asked for or to be drawn. Returns what ends it.
 */
export function keepRightOfWay({ cell }: RightOfWay, isBusy: () => boolean): () => void {
  let latest = 0;
  let quiet = 0;
  const release = (): void => {
    if (!isTaken(Atomics.load(cell, 0))) return;
    Atomics.add(cell, 0, 1);
    Atomics.notify(cell, 0);
  };
  const look = (): void => {
    if (!isTaken(Atomics.load(cell, 0))) return;
    quiet = isBusy() ? 0 : quiet + 1;
    if (quiet >= QUIET_FRAMES || performance.now() - latest > LONGEST_MS) release();
    else next();
  };
  // Behind the frame: what it shows is painted then.
  const next = (): void => void requestAnimationFrame(() => setTimeout(look));
  let limit: ReturnType<typeof setTimeout> | undefined;
  const take = (): void => {
    latest = performance.now();
    quiet = 0;
    // A page out of sight has no frames.
    clearTimeout(limit);
    limit = setTimeout(release, LONGEST_MS);
    if (isTaken(Atomics.load(cell, 0))) return;
    Atomics.add(cell, 0, 1);
    next();
  };
  for (const input of INPUTS)
    window.addEventListener(input, take, { capture: true, passive: true });
  return () => {
    for (const input of INPUTS) window.removeEventListener(input, take, { capture: true });
    clearTimeout(limit);
    release();
  };
}
