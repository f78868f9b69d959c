import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoPage, ToDoQuery } from '../../../src-engine/protocol/to-do-methods.ts';
import { runLabel } from '../../format/run-label.ts';
import { useUserName } from '../../stores/user-name.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Pick } from '../../ui/Pick.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

interface Props {
  readonly run: RunHeader;
  readonly runs: readonly RunHeader[];
  readonly page: ToDoPage | null;
  readonly query: ToDoQuery;
  readonly onQuery: (query: ToDoQuery) => void;
}

const EVERY = '';
const WHOSE = [
  { id: 'mine', label: 'Mine' },
  { id: 'all', label: 'All' },
] as const;

/** Whose queue of which run and arm. A role without entries stays in its list while it is the chosen one. */
export function ToDoPicks({ run, runs, page, query, onQuery }: Props) {
  const { role } = query;
  const user = useUserName();
  const roles = (page?.roles ?? []).map(({ id, title }) => ({ id, label: title }));
  const isMissing = role !== null && !roles.some(({ id }) => id === role);
  return (
    <>
      {runs.length > 1 ? (
        <Pick
          label="Run"
          value={String(run.id)}
          options={[...runs].reverse().map((one) => ({ id: String(one.id), label: runLabel(one) }))}
          onChange={(id) => onQuery({ ...query, runId: Number(id) })}
        />
      ) : null}
      {run.arms.length > 1 ? (
        <Pick
          label="Arm"
          value={String(query.arm)}
          options={run.arms.map(({ name }, index) => ({
            id: String(index),
            label: `${armTitle(index)}, ${name}`,
          }))}
          onChange={(arm) => onQuery({ ...query, arm: Number(arm) })}
        />
      ) : null}
      <Pick
        label="Role"
        value={role ?? EVERY}
        options={[
          { id: EVERY, label: 'Every role' },
          ...roles,
          ...(isMissing ? [{ id: role, label: role }] : []),
        ]}
        onChange={(id) => onQuery({ ...query, role: id === EVERY ? null : id })}
      />
      <SegmentedControl
        label="Whose entries"
        options={WHOSE}
        value={query.user === null ? 'all' : 'mine'}
        onChange={(whose) => onQuery({ ...query, user: whose === 'mine' ? user : null })}
      />
    </>
  );
}
