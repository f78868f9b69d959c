import { isTaken } from '../../protocol/right-of-way.ts';

/** A page that never gives the way back must not stop a run for good, milliseconds. */
const LONGEST_MS = 1000;

/**
 * For a simulation worker, between two accounts: stands still while the page has taken the way, at most `longestMs` each
 * time it does.
 */
export function giveWay(cell: Int32Array, longestMs = LONGEST_MS): () => void {
  let waitedFor = 0;
  return () => {
    const taken = Atomics.load(cell, 0);
    if (!isTaken(taken) || taken === waitedFor) return;
    if (Atomics.wait(cell, 0, taken, longestMs) === 'timed-out') waitedFor = taken;
  };
}
