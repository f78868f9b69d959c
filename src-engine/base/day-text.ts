import { civilDate, type Day } from './day.ts';

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `24 Jul 2026`, in the engine's own sentences: as the screens write a date. */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${dayOfMonth} ${MONTHS[month - 1] ?? ''} ${year}`;
}
