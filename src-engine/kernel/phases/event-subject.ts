import type { ProcessFamily } from '../../algorithms/collection-event/contract.ts';

/** What an event is about: the process it is a step of. */
export interface EventSubject {
  readonly family: ProcessFamily;
  /** Debt class of the process; of a severance, the agreement's. */
  readonly debtClass: number;
  /** Index of the agreement within the account; NONE for processes of a class. */
  readonly agreement: number;
  /** Index of the write-off debt class; NONE for the other families. */
  readonly writeOffClass: number;
  /** Agreements that the process is about, by their index within the account, ascending. */
  readonly agreements: readonly number[];
  /** Number of the process within the account and its family, from 1, for the log. */
  readonly processNumber: number;
  /** The same where rows of the log and To Dos name a collection process; 0 in other families. */
  readonly collectionProcess: number;
}
