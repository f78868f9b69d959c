/** A figure and the unit behind it: `210.0 /1k`, `1.25 pp`, `95.0 h`. */
const UNIT = /(\d) (?=(?:\/1k|\/10k|pp|h|d|¢)(?![\p{L}\d]))/gu;

/** The same sentence, in which no line ends between a figure and its unit. */
export function keepUnits(text: string): string {
  return text.replace(UNIT, '$1\u00a0');
}
