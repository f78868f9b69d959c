import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { STATUS } from '../kernel/state/transitions.ts';

/** A To Do entry of a run: code of its type, day number on which it was made, and whether it is still to do. */
export interface ToDoOfRun {
  readonly type: string;
  readonly day: number;
  /** Also while somebody works it. */
  readonly open: boolean;
}

/** The account's entries as they stand, in the order in which they were made. */
export function toDosOfRun(
  { strategy }: KernelFacts,
  { work }: AccountState,
): readonly ToDoOfRun[] {
  return Array.from({ length: work.entries }, (_, row) => ({
    type: strategy.work.types[work.entryType[row] ?? 0]?.code ?? '',
    day: work.entryDay[row] ?? 0,
    open: work.entryState[row] !== STATUS.toDo.complete,
  }));
}
