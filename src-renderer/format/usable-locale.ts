/** Where no language of the computer names one. */
const OTHERWISE = 'en-US';

/**
 * The first of the computer's languages that names one. A system without a locale calls its own `en-US@posix`, which stops
 * the page before anything is drawn.
 */
export function usableLocale(languages: readonly string[]): string {
  return languages.find(isLanguage) ?? OTHERWISE;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
