import { usableLocale } from './usable-locale.ts';

/** Numbers follow the computer's regional settings; words and dates are English like the rest of the screen. */
export const numberLocale: string = usableLocale([
  globalThis.navigator?.language ?? '',
  ...(globalThis.navigator?.languages ?? []),
]);

/** U+2212, the minus sign that is as wide as the plus. */
export const MINUS = '\u2212';
