/** One line of the difference between two strategies. */
export interface StrategyChange {
  /** JSON pointer: of `~` and `+` into the new document, of `-` into the old one. */
  readonly pointer: string;
  readonly sign: '+' | '-' | '~';
  readonly text: string;
}
