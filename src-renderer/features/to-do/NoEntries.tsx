import type { ToDoPage, ToDoQuery } from '../../../src-engine/protocol/to-do-methods.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VIEW_WORDS } from './to-do-text.ts';

interface Props {
  readonly page: ToDoPage;
  readonly query: ToDoQuery;
  readonly onQuery: (query: ToDoQuery) => void;
}

/** No line to show: why, and what to do next (ux 1.2). */
export function NoEntries({ page, query, onQuery }: Props) {
  const { day, nextDay } = page;
  const { view, state, age } = query;
  if (view !== null || state !== null || age !== null) {
    const what = view === null ? 'No such entry' : `${VIEW_WORDS[view]}: no entry`;
    return (
      <EmptyState
        icon="toDo"
        title={`${what} on day ${day}`}
        actions={
          <Button onClick={() => onQuery({ ...query, view: null, state: null, age: null })}>
            Show every open entry
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon="toDo"
      title={`No open entries on day ${day}.`}
      actions={
        nextDay === null ? undefined : (
          <Button tone="primary" onClick={() => onQuery({ ...query, day: nextDay })}>
            {nextDay === day + 1 ? 'Next day' : `Go to day ${nextDay}`}
          </Button>
        )
      }
    >
      {nextDay === null ? 'No more arrive in this run.' : `Next entries arrive on day ${nextDay}.`}
    </EmptyState>
  );
}
