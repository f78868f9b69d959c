/** What a field's values are; days are day numbers, money minor units. */
export type PortfolioFieldType = 'text' | 'number' | 'money' | 'days' | 'date' | 'flag';

/** A value of a field with how many rows have it. */
export interface FieldValue {
  readonly text: string;
  readonly count: number;
}

/** One field of a portfolio with how far it is filled and what is in it (ux 2.1, Fields). */
export interface PortfolioField {
  /** Name in mappings and criteria, for example `creditRating`. */
  readonly id: string;
  readonly label: string;
  /** What has the field: accounts, their service agreements, or what was worked out from their past. */
  readonly subject: 'account' | 'agreement' | 'history';
  readonly type: PortfolioFieldType;
  /** Rows that could have a value, and those that do. */
  readonly rows: number;
  readonly filled: number;
  /** Different values among those that are filled. */
  readonly distinct: number;
  /** Most frequent first, ties by text; empty where values are measured, not counted. */
  readonly values: readonly FieldValue[];
  /** Least, median and most of measured values; null where values are counted, and where none is filled. */
  readonly range: {
    readonly low: number;
    readonly median: number;
    readonly high: number;
  } | null;
}
