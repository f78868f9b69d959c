/** What is looked for in the data of a portfolio before its results are trusted, in the order of the screen. */
export const QUALITY_CHECKS = [
  'noMobile',
  'noEmail',
  'noRating',
  'owesNothing',
  'afterAsOf',
  'disputed',
] as const;
export type QualityCheck = (typeof QUALITY_CHECKS)[number];
