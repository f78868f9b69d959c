import { useMemo, useState } from 'react';
import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoPage, ToDoQuery, ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { usePages } from '../../engine-client/use-pages.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { formatWeekday } from '../../format/date.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { replicationNote } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { saveToDos } from './save-to-dos.ts';
import { ToDoFacets } from './ToDoFacets.tsx';
import { ToDoGrid } from './ToDoGrid.tsx';
import { ToDoPicks } from './ToDoPicks.tsx';
import { ToDoTools } from './ToDoTools.tsx';
import { dayParam, entryKey, entryParams, paramsOfQuery, queryOfParams } from './to-do-address.ts';
import { useEntryCommands } from './use-entry-commands.ts';
import { workNext } from './work-next.ts';

interface Props {
  readonly run: RunHeader;
}

/** The work queue of a run's day and arm (ux 2.6): what is to do, for whom, what to do about it, and the next one. */
export function ToDoList({ run }: Props) {
  const { summary, generation } = useDocumentState();
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
  const chosen = useChosen(query, day, pages.stale ? () => null : pages.getRow);
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
  return (
    <div className="al td">
      <ToDoFacets page={page} query={query} onQuery={show} />
      <div className="al-main">
        <ScreenHead
          title={
            page === null
              ? 'To Do list'
              : `To Do list, day ${day}, ${formatWeekday(run.asOfDay + day)}`
          }
          meta={`Run ${run.id}, ${run.arms[query.arm]?.name ?? ''}, ${replicationNote(run).toLowerCase()}`}
          actions={
            <>
              <ToDoPicks run={run} runs={summary.runs} page={page} query={query} onQuery={show} />
              <Button
                tone="primary"
                keys="W"
                unavailable={next === null ? 'No entry waits in this list.' : null}
                onClick={() => next?.()}
              >
                Work next
              </Button>
            </>
          }
        />
        <ToDoTools run={run} page={page} query={query} onQuery={show} onSave={save} />
        {pages.failure === null ? (
          <ToDoGrid
            pages={pages}
            query={query}
            selected={chosen === null ? null : entryKey(chosen.row)}
            reveal={pages.stale ? null : reveal}
            onQuery={show}
            onSelect={select}
            onOpen={open}
          />
        ) : (
          <section className="panel" aria-label="To Do entries">
            <ErrorState failure={pages.failure} />
          </section>
        )}
        {chosen === null ? (
          <p className="al-hint t3">
            Choose an entry to see its account and what can be done. Enter or double-click opens it.
          </p>
        ) : (
          <EntryPanel
            key={entryKey(chosen.row)}
            run={run}
            arm={query.arm}
            row={chosen.row}
            day={day}
            onSkip={skip}
            onOpen={() => open(chosen.row, chosen.index)}
            onBranch={branched}
          />
        )}
      </div>
    </div>
  );
}

interface Chosen {
  readonly row: ToDoRow;
  readonly index: number;
}

/** The entry that the address names: from the list, or asked for when the list does not show it there. */
function useChosen(
  query: ToDoQuery,
  day: number,
  getRow: (index: number) => ToDoRow | null,
): Chosen | null {
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
