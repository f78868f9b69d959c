import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { formatDate } from '../../format/date.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { EntryActions } from './EntryActions.tsx';
import { EntrySummary } from './EntrySummary.tsx';
import { standingText } from './to-do-text.ts';
import { useEntryFacts } from './use-entry-facts.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly row: ToDoRow;
  readonly day: number;
  /** Goes to the next entry without completing this one; null for the last. */
  readonly onSkip: (() => void) | null;
  readonly onOpen: () => void;
  readonly onBranch: (branch: number, action: ManualActionName) => void;
}

/** Shown for a run of accounts that the document has no more (ux 1.2). */
const REMOVED = {
  message: 'Account no longer in this portfolio.',
  where: '',
  hint: 'The run was made on another portfolio. Its list can be read; run again to work on accounts.',
};

/** The chosen entry: what it is about, how its account stands, and what can be done (ux 2.6). */
export function EntryPanel({ run, arm, row, day, onSkip, onOpen, onBranch }: Props) {
  const summary = useDocumentSummary();
  const isThere = summary.portfolio?.fingerprint === run.portfolioFingerprint;
  const facts = useEntryFacts(run, arm, isThere ? row.accountId : null, day);
  return (
    <Panel
      className="td-entry"
      title={`${row.title}, ${row.accountId}`}
      sub={`${standingText(row)} · made on day ${row.day}, ${formatDate(run.asOfDay + row.day)} · entry ${row.entry} of the account · ${row.roleTitle}`}
      tools={
        isThere ? (
          <Button size="small" onClick={onOpen}>
            Open account
          </Button>
        ) : undefined
      }
    >
      {isThere ? (
        <>
          {facts.failure === null ? (
            <EntrySummary facts={facts} day={day} />
          ) : (
            <ErrorState failure={facts.failure} />
          )}
          <EntryActions
            withOther
            run={run}
            arm={arm}
            row={row}
            day={day}
            facts={facts}
            onBranch={onBranch}
          >
            <Button
              tone="ghost"
              unavailable={onSkip === null ? 'This is the last entry.' : null}
              onClick={() => onSkip?.()}
            >
              Skip
            </Button>
          </EntryActions>
        </>
      ) : (
        <ErrorState failure={REMOVED} />
      )}
    </Panel>
  );
}
