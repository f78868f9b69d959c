const NAMES: Readonly<Record<string, string>> = {
  none: 'No debt',
  notDue: 'Not due',
  '1-30': '1–30',
  '31-60': '31–60',
  '61-90': '61–90',
  '91+': '91+',
  writtenOff: 'Written off',
};

/** A state as its heads say it; `61-90 and 91+` keeps its and. */
export function rollStateName(state: string): string {
  return state
    .split(' and ')
    .map((one) => NAMES[one] ?? one)
    .join(' and ');
}
