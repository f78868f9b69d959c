import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { formatWeekday } from '../../format/date.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { EntryActions } from './EntryActions.tsx';
import { type EntryPlace, entryKey, paramsOfQuery } from './to-do-address.ts';
import { standingText } from './to-do-text.ts';
import { useEntryCommands } from './use-entry-commands.ts';
import { useEntryFacts } from './use-entry-facts.ts';
import { workNext } from './work-next.ts';
import './to-do.css';

interface Props {
  readonly run: RunHeader;
  readonly accountId: string;
  readonly place: EntryPlace;
}

/** The entry that brought a person to this account, with what can be done about it and the way to the next one. */
export function EntryBar({ run, accountId, place }: Props) {
  const { query, day, index, entry } = place;
  const { params } = useNavigation();
  const { arm } = query;
  const asked = { runId: run.id, arm, day, accountId, entry };
  const { value: row, failure, stale } = useQuery('toDoEntry', asked, `run-${run.id}`);
  const facts = useEntryFacts(run, arm, accountId, day);
  const list = paramsOfQuery(query);
  const next = () => void workNext(query, index + 1);
  useEntryCommands({ next, skip: next });
  const branched = (branch: number, action: ManualActionName): void => {
    // The completed entry has left the list: the next one stands in its place.
    if (action === 'complete-to-do') void workNext({ ...query, runId: branch }, index);
    else go('accounts', { ...params, run: String(branch) });
  };
  const back = () =>
    go('to-do', { ...list, entry: entryKey({ accountId, entry }), at: String(index) });
  if (failure !== null)
    return (
      <section className="panel td-bar" aria-label="To Do entry">
        <ErrorState
          failure={failure}
          actions={<Button onClick={back}>Open the To Do list</Button>}
        />
      </section>
    );
  if (row === null || stale) return null;
  return (
    <section className="panel td-bar" aria-label="To Do entry">
      <div className="td-bar-head">
        <Icon name="toDo" />
        <b>{row.title}</b>
        <span className="t2">
          {`${standingText(row)} · made on day ${row.day}, worked on day ${day}, ${formatWeekday(run.asOfDay + day)} · ${row.roleTitle}`}
        </span>
        <span className="sp" />
        <Button size="small" tone="ghost" onClick={back}>
          Back to the list
        </Button>
      </div>
      <EntryActions run={run} arm={arm} row={row} day={day} facts={facts} onBranch={branched}>
        <Button keys="W" onClick={next}>
          Work next
        </Button>
      </EntryActions>
    </section>
  );
}
