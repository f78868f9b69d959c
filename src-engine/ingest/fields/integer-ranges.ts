/** Smallest and largest value of the integer targets. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  creditRating: [-9999, 9999],
  badDebtScore: [0, 100],
  churnScore: [0, 100],
  lifetimeValueScore: [0, 100],
  upSellScore: [0, 100],
  crossSellScore: [0, 100],
  daysPastDue: [-9999, 36_500],
  nextDueDays: [0, 365],
  dueDays: [0, 365],
  paymentDay: [1, 31],
  responsiblePersons: [1, 255],
  notifiedPersons: [0, 255],
  servicePoints: [0, 255],
};

/** The range that a whole number of this target must lie in. */
export function integerRange(target: string): readonly [number, number] {
  return RANGES[target] ?? [-9999, 9999];
}
