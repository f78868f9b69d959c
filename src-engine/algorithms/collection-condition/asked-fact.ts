/**
 * What a condition asks of one fact, said without an account: numbers from the lowest to the highest, both included, or a
 * name that the fact is or is not. Conditions that name the same fact in `of` can be compared.
 */
export type AskedFact =
  | {
      readonly of: string;
      readonly kind: 'range';
      /** -Infinity and Infinity where there is no end. */
      readonly low: number;
      readonly high: number;
    }
  | { readonly of: string; readonly kind: 'name'; readonly name: string; readonly isNot: boolean };
