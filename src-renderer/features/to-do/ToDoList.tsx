import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { formatWeekday } from '../../format/date.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { replicationNote } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { MissingRun } from '../compare/MissingRun.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { ToDoFacets } from './ToDoFacets.tsx';
import { ToDoGrid } from './ToDoGrid.tsx';
import { ToDoPicks } from './ToDoPicks.tsx';
import { ToDoTools } from './ToDoTools.tsx';
import { entryKey } from './to-do-address.ts';
import { type ToDoListState, useToDoList } from './use-to-do-list.ts';

interface Props {
  readonly run: RunHeader;
}

/** The work queue of a run's day and arm (ux 2.6): what is to do, for whom, what to do about it, and the next one. */
export function ToDoList({ run }: Props) {
  const list = useToDoList(run);
  const { query, pages, show } = list;
  return (
    <div className="al td">
      <ToDoFacets page={pages.first} query={query} onQuery={show} />
      <div className="al-main">
        <Head run={run} list={list} />
        <MissingRun shown={run.id} />
        <ToDoTools run={run} page={pages.first} query={query} onQuery={show} onSave={list.save} />
        {pages.failure === null ? (
          <ToDoGrid
            pages={pages}
            query={query}
            selected={list.chosen === null ? null : entryKey(list.chosen.row)}
            reveal={list.reveal}
            onQuery={show}
            onSelect={list.select}
            onOpen={list.open}
          />
        ) : (
          <section className="panel" aria-label="To Do entries">
            <ErrorState failure={pages.failure} actions={<TryAgain onRetry={pages.retry} />} />
          </section>
        )}
        <Chosen run={run} list={list} />
      </div>
    </div>
  );
}

interface PartProps extends Props {
  readonly list: ToDoListState;
}

function Head({ run, list }: PartProps) {
  const summary = useDocumentSummary();
  const { query, pages, day, next } = list;
  const page = pages.first;
  return (
    <ScreenHead
      title={
        page === null ? 'To Do list' : `To Do list, day ${day}, ${formatWeekday(run.asOfDay + day)}`
      }
      meta={`Run ${run.id}, ${run.arms[query.arm]?.name ?? ''}, ${replicationNote(run).toLowerCase()}`}
      actions={
        <>
          <ToDoPicks run={run} runs={summary.runs} page={page} query={query} onQuery={list.show} />
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
  );
}

function Chosen({ run, list }: PartProps) {
  const { chosen, query, day } = list;
  if (chosen === null)
    return (
      <p className="al-hint t3">
        Choose an entry to see its account and what can be done. Enter or double-click opens it.
      </p>
    );
  return (
    <EntryPanel
      key={entryKey(chosen.row)}
      run={run}
      arm={query.arm}
      row={chosen.row}
      day={day}
      onSkip={list.skip}
      onOpen={() => list.open(chosen.row, chosen.index)}
      onBranch={list.branched}
    />
  );
}
