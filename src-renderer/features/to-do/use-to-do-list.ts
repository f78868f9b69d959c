import { useMemo, useState } from 'react';
import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoPage, ToDoQuery, ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { type Pages, usePages } from '../../engine-client/use-pages.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { saveToDos } from './save-to-dos.ts';
import { entryKey, entryParams, paramsOfQuery, queryOfParams } from './to-do-address.ts';
import { type ChosenEntry, useChosenEntry } from './use-chosen-entry.ts';
import { useEntryCommands } from './use-entry-commands.ts';
import { workNext } from './work-next.ts';

/** The list of a run as its address says, and what can be done with it. */
export interface ToDoListState {
  readonly query: ToDoQuery;
  readonly pages: Pages<ToDoRow, ToDoPage>;
  /** The day that is shown. */
  readonly day: number;
  readonly chosen: ChosenEntry | null;
  /** The line that gets the focus. */
  readonly reveal: { readonly row: number } | null;
  readonly show: (query: ToDoQuery) => void;
  readonly select: (row: ToDoRow, index: number) => void;
  readonly open: (row: ToDoRow, index: number) => void;
  /** null where there is nothing to go to. */
  readonly next: (() => void) | null;
  readonly skip: (() => void) | null;
  readonly save: () => void;
  /** The chosen entry was worked on a branch of the run. */
  readonly branched: (branch: number, action: ManualActionName) => void;
}

/** Reads the address, asks for the entries, and registers the commands of the list. */
export function useToDoList(run: RunHeader): ToDoListState {
  const { generation } = useDocumentState();
  const { params, replaceParams } = useNavigation();
  const query = useMemo(() => queryOfParams(params, run.id, run.arms.length), [params, run]);
  const pages = usePages<ToDoRow, ToDoPage>(
    `${generation} ${JSON.stringify(query)}`,
    (offset, limit, signal) =>
      callEngine('toDoPage', { query, offset, limit }, signal === undefined ? {} : { signal }),
  );
  const page = pages.first;
  const day = page?.day ?? query.day ?? 0;
  const [reveal, setReveal] = useState<{ readonly row: number } | null>(null);
  const chosen = useChosenEntry(query, day, pages.stale ? () => null : pages.getRow);
  const show = (next: ToDoQuery): void => replaceParams(paramsOfQuery(next));
  const select = (row: ToDoRow, index: number): void =>
    replaceParams({ ...paramsOfQuery(query), entry: entryKey(row), at: String(index) });
  const step = chosen === null ? null : pages.getRow(chosen.index + 1);
  const skip =
    chosen === null || step === null
      ? null
      : () => {
          select(step, chosen.index + 1);
          setReveal({ row: chosen.index + 1 });
        };
  const open = (row: ToDoRow, index: number): void =>
    go('accounts', entryParams(row, index, query, day));
  const next = page === null || page.total === 0 ? null : () => void workNext(query, 0);
  const save = () => void saveToDos({ ...query, day });
  useEntryCommands({ next, skip, save });
  const branched = (branch: number, action: ManualActionName): void => {
    const list = paramsOfQuery({ ...query, runId: branch, day });
    if (chosen === null) return;
    const at = { at: String(chosen.index) };
    if (action !== 'complete-to-do') {
      go('to-do', { ...list, ...at, entry: entryKey(chosen.row) });
      return;
    }
    // The completed entry leaves the list: the next one stands in its place, and has the focus (ux 2.6).
    go('to-do', step === null ? list : { ...list, ...at, entry: entryKey(step) });
    setReveal(step === null ? { row: 0 } : { row: chosen.index });
  };
  return {
    query,
    pages,
    day,
    chosen,
    reveal: pages.stale ? null : reveal,
    show,
    select,
    open,
    next,
    skip,
    save,
    branched,
  };
}
