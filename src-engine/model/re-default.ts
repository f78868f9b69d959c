/** A cured account that is again so many days past due has re-defaulted (simulation.md 5). */
export const RE_DEFAULT_AGE_DAYS = 30;

/** Days after the cure within which a re-default counts; 180 is the usual one, shorter ones are for short horizons. */
export const RE_DEFAULT_DAYS = [60, 90, 180] as const;
