/** A cut whose service is back so many days later, or sooner, counts as restored within 48 hours (simulation.md 5). */
export const RESTORED_WITHIN_DAYS = 2;
