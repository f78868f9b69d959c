/** Reason of the review that every converted or imported account gets for its first day (domain.md 3.2, CNV-ADM). */
export const CONVERSION_REVIEW = 'CNV-ADM';
