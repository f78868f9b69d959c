import { useEffect } from 'react';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { Select } from '../../../ui/Select.tsx';
import type { CommandDraft } from './command-draft.ts';

const MOST = 50;

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly accountId: string;
  readonly draft: CommandDraft;
  readonly set: (change: Partial<CommandDraft>) => void;
}

/** The To Do entries of the account that wait on the day. Choosing one takes the role that has it. */
export function EntryField({ run, arm, accountId, draft, set }: Props) {
  const query = {
    runId: run.id,
    arm,
    day: draft.day,
    role: null,
    type: null,
    state: null,
    age: null,
    view: null,
    user: null,
    text: accountId,
    sort: 'priority',
    descending: false,
  } as const;
  const page = useQuery('toDoPage', { query, offset: 0, limit: MOST }, `run-${run.id}`);
  // The search takes the beginning of a number: 44-1 finds 44-10 too.
  const own = page.value?.rows.filter((row) => row.accountId === accountId) ?? [];
  const rows = page.stale ? null : own;
  const isListed = rows?.some(({ entry }) => entry === draft.entry) ?? true;
  const [first] = rows ?? [];
  useEffect(() => {
    if (!isListed && first !== undefined) set({ entry: first.entry, role: first.role });
  }, [isListed, first, set]);
  if (rows === null) return <p className="t2">Reading the entries of the account.</p>;
  if (first === undefined)
    return <p className="t2">No To Do entry of this account waits on that day.</p>;
  return (
    <Select
      label="Entry"
      options={rows.map(({ entry, title, roleTitle, role }) => ({
        id: String(entry),
        label: `${entry}, ${title}, ${roleTitle === '' ? role : roleTitle}`,
      }))}
      value={String(isListed ? draft.entry : first.entry)}
      onChange={(id) => {
        const chosen = rows.find(({ entry }) => String(entry) === id);
        if (chosen !== undefined) set({ entry: chosen.entry, role: chosen.role });
      }}
    />
  );
}
