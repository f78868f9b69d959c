import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from './account-state.ts';
import { METRIC_ROW } from './recorder.ts';

/** Asks for a To Do entry of a type of strategy.toDos (domain.md 3.15). */
export function requestToDo(context: KernelContext, state: AccountState, _type: string): void {
  context.recorder.flow(METRIC_ROW.toDos, state.day - context.firstDay, 1);
}
