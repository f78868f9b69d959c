import { type Density, usePreferences } from '../stores/preferences-store.ts';

/** Pixels; the same heights as `--row` in look.css. */
const HEIGHTS: Readonly<Record<Density, number>> = { compact: 26, default: 28, comfortable: 34 };

/** Height of a table's rows at the density that was chosen. */
export function useRowHeight(): number {
  return HEIGHTS[usePreferences().density];
}
