import { rangesInSlices } from './ranges-in-slices.ts';
import { simulateOn } from './simulate-on.ts';

/** Runs all accounts slice by slice on the engine's own thread. */
export const simulateInSlices = simulateOn(rangesInSlices);
