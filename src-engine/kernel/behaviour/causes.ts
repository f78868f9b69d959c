import { PURPOSE } from '../../base/purposes.ts';

/**
 * Causes that compete each day (simulation.md 1.2), in the order that breaks ties. A new cause is a line here, its
 * intensities in compile-behaviour.ts and what it does in phase 25.
 */
export const CAUSE = { fullPayment: 0, partialPayment: 1 } as const;

export const CAUSE_COUNT = 2;

/** Purpose of each cause's threshold draws. */
export const CAUSE_PURPOSE: readonly number[] = [PURPOSE.fullPayment, PURPOSE.partialPayment];
