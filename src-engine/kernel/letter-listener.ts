import type { KernelFacts } from './kernel-facts.ts';
import type { AccountState } from './state/account-state.ts';

/** Hears of every print record while letters are collected; null in normal runs, where the log keeps a row for each. */
export interface LetterListener {
  /** `row` is the letter's place in the account's queue. */
  extracted(context: KernelFacts, state: AccountState, row: number): void;
}
