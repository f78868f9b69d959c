import type { ToDoQuery, ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { dayParam, entryKey } from './to-do-address.ts';

export interface ChosenEntry {
  readonly row: ToDoRow;
  /** Position in the list, from 0. */
  readonly index: number;
}

/** The entry that the address names: from the list, or asked for when the list does not show it there. */
export function useChosenEntry(
  query: ToDoQuery,
  day: number,
  getRow: (index: number) => ToDoRow | null,
): ChosenEntry | null {
  const { params } = useNavigation();
  const named = params['entry'] ?? null;
  const index = dayParam(params['at']) ?? 0;
  const listed = getRow(index);
  const isListed = listed !== null && entryKey(listed) === named;
  const slash = named?.lastIndexOf('/') ?? -1;
  const accountId = named?.slice(0, slash) ?? '';
  const entry = Number(named?.slice(slash + 1) ?? Number.NaN);
  const isAsked = !isListed && slash > 0 && Number.isInteger(entry) && entry >= 1;
  const alone = useQuery(
    'toDoEntry',
    { runId: query.runId, arm: query.arm, day, accountId, entry: isAsked ? entry : 1 },
    isAsked ? `run-${query.runId}` : null,
  );
  if (isListed) return { row: listed, index };
  return isAsked && !alone.stale && alone.value !== null ? { row: alone.value, index } : null;
}
