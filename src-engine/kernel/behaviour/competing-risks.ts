/** No cause uses up its budget today. */
export const NO_CAUSE = -1;

/**
 * Time within the day at which a cause's budget is used up: (threshold - spent) / units in [0, 1), or 2 when it is not.
 * All in hazard units.
 */
export function crossingTime(spent: number, units: number, threshold: number): number {
  return spent + units >= threshold ? (threshold - spent) / units : 2;
}

/** Of the first `causes` the one with the earliest crossing; ties go to the lower number. NO_CAUSE when none crosses. */
export function winningCause(
  spent: Float64Array,
  units: Float64Array,
  thresholds: Float64Array,
  causes: number = units.length,
): number {
  let winner = NO_CAUSE;
  let earliest = 2;
  for (let cause = 0; cause < causes; cause++) {
    const time = crossingTime(spent[cause] ?? 0, units[cause] ?? 0, thresholds[cause] ?? 0);
    if (time < earliest) {
      winner = cause;
      earliest = time;
    }
  }
  return winner;
}

/**
 * Spends one day: everything without a winner; with one, the losers spend up to the winner's time (rounded down to whole
 * units) and the winner starts again from nothing.
 */
export function spendDay(
  spent: Float64Array,
  units: Float64Array,
  thresholds: Float64Array,
  winner: number,
  causes: number = units.length,
): void {
  const time =
    winner === NO_CAUSE
      ? 1
      : crossingTime(spent[winner] ?? 0, units[winner] ?? 0, thresholds[winner] ?? 0);
  for (let cause = 0; cause < causes; cause++) {
    spent[cause] =
      cause === winner ? 0 : (spent[cause] ?? 0) + Math.floor((units[cause] ?? 0) * time);
  }
}

/** How many days can pass before the budget is used up: the largest k <= most with spent + k x units < threshold. */
export function idleDays(spent: number, units: number, threshold: number, most: number): number {
  if (spent + most * units < threshold) return most;
  let days = Math.min(most, Math.floor((threshold - spent) / units));
  // The quotient may round either way; the integer test decides.
  while (days > 0 && spent + days * units >= threshold) days--;
  while (days < most && spent + (days + 1) * units < threshold) days++;
  return days;
}
