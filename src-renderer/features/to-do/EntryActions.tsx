import { type ReactNode, useState } from 'react';
import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { useIsRunning } from '../../stores/run-store.ts';
import { useUserName } from '../../stores/user-name.ts';
import { Button } from '../../ui/Button.tsx';
import type { CommandDraft } from '../accounts/manual/command-draft.ts';
import { ManualWork } from '../accounts/manual/ManualWork.tsx';
import { suggestedActions } from './suggested-actions.ts';
import { useEntryCommands } from './use-entry-commands.ts';
import type { EntryFacts } from './use-entry-facts.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly row: ToDoRow;
  /** Day on which it is worked. */
  readonly day: number;
  readonly facts: EntryFacts;
  /** The work is done, on a branch of the run. */
  readonly onBranch: (branch: number, action: ManualActionName) => void;
  /** Whether manual work of any kind is offered here; where the page has its own button it is not. */
  readonly withOther?: boolean;
  /** More buttons at the end. */
  readonly children?: ReactNode;
}

/** What to do about an entry (ux 2.6): each opens the manual work, which says its effect before it is confirmed. */
export function EntryActions(props: Props) {
  const { run, arm, row, day, facts, onBranch, withOther = false, children } = props;
  const [start, setStart] = useState<Partial<CommandDraft> | null>(null);
  const isRunning = useIsRunning();
  const { story, central, strategy } = facts;
  const blocked = isRunning
    ? 'A run is under way.'
    : story === null
      ? 'The account is being looked up.'
      : null;
  const user = useUserName();
  const done = row.doneDay === null ? null : `Complete since day ${row.doneDay}.`;
  const complete = () =>
    setStart({ action: 'complete-to-do', entry: row.entry, role: row.role, day });
  const take = () =>
    setStart({ action: 'assign-to-do', entry: row.entry, role: row.role, assignee: user, day });
  useEntryCommands({ complete: (blocked ?? done) === null ? complete : null });
  const actions =
    story === null || central === null || strategy === null
      ? []
      : suggestedActions({ row, strategy, story, central, day });
  return (
    <div className="td-acts">
      {actions.map((action) => (
        <Button key={action.label} unavailable={blocked} onClick={() => setStart(action.start)}>
          {action.label}
        </Button>
      ))}
      {withOther ? (
        <Button tone="ghost" unavailable={blocked} onClick={() => setStart({})}>
          Other manual work…
        </Button>
      ) : null}
      <span className="sp" />
      {children}
      {row.user === user ? null : (
        <Button tone="ghost" unavailable={blocked ?? done} onClick={take}>
          Take it…
        </Button>
      )}
      <Button tone="primary" keys="C" unavailable={blocked ?? done} onClick={complete}>
        Complete entry…
      </Button>
      {start === null || story === null ? null : (
        <ManualWork
          run={run}
          arm={arm}
          story={story}
          day={day}
          start={start}
          onClose={() => setStart(null)}
          onBranch={onBranch}
        />
      )}
    </div>
  );
}
