import type { ProcessFamily } from '../../algorithms/collection-event/contract.ts';

/** What an event is about: the process it is a step of. */
export interface EventSubject {
  readonly family: ProcessFamily;
  /** Debt class of the process; of a severance, the agreement's. */
  readonly debtClass: number;
  /** Index of the agreement within the account; NONE for processes of a class. */
  readonly agreement: number;
  /** Number of the process within the account, from 1, for the log. */
  readonly processNumber: number;
}
