import { useState } from 'react';
import type { DaySeries, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted, formatCount } from '../../format/count.ts';
import { Term } from '../../shell/glossary/Term.tsx';
import { useIsTraining } from '../../stores/trainer-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { stepOfJob } from '../trainer/process-steps.ts';
import { AccountLink } from './AccountLink.tsx';
import { type JobLine, jobsOn } from './day-figures.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly series: DaySeries;
  readonly day: number;
  readonly batchOrder: 'CANCEL_FIRST' | 'ACTIVATE_FIRST';
}

const MOST_ACCOUNTS = 200;

/** The night's background processes, in the order in which they ran, with what they did and to whom. */
export function JobsPanel({ run, arm, series, day, batchOrder }: Props) {
  const isTraining = useIsTraining();
  return (
    <Panel title="Jobs today" sub="in the order they ran">
      <ol className="si-jobs">
        {jobsOn(series, day, batchOrder).map((job) => (
          <li key={job.name}>
            <b>
              <JobName name={job.name} />
              {isTraining ? (
                <span className="stepno">{` ${stepOfJob(job.name) ?? ''}`}</span>
              ) : null}
            </b>
            {job.what.map((line) => (
              <Line key={line.label} line={line} run={run} arm={arm} day={day} />
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Jobs that the glossary explains. */
const TERMS: Readonly<Record<string, string>> = {
  'Account Debt Monitor': 'account-debt-monitor',
  'Collection Event Activator': 'event-activator',
  'Collection Process Monitor': 'process-monitor',
};

function JobName({ name }: { readonly name: string }) {
  const term = TERMS[name];
  return term === undefined ? name : <Term id={term}>{name}</Term>;
}

interface LineProps {
  readonly line: JobLine;
  readonly run: RunHeader;
  readonly arm: number;
  readonly day: number;
}

/** What a job did and how often; it opens to the accounts, where the run has kept them. */
function Line({ line, run, arm, day }: LineProps) {
  const [isOpen, setOpen] = useState(false);
  const { label, count, kind } = line;
  const words = (
    <>
      <span className="t2">{label}</span>
      <span className="num">{formatCount(count)}</span>
    </>
  );
  if (kind === null || count === 0) return <div className="si-job">{words}</div>;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="si-job">{words}</summary>
      {isOpen ? <Accounts kind={kind} run={run} arm={arm} day={day} /> : null}
    </details>
  );
}

interface AccountsProps {
  readonly kind: string;
  readonly run: RunHeader;
  readonly arm: number;
  readonly day: number;
}

/** The accounts on which a job did one kind of thing that day, each once. */
function Accounts({ kind, run, arm, day }: AccountsProps) {
  const { value, failure } = useQuery(
    'dayFeed',
    { runId: run.id, arm, day, limit: MOST_ACCOUNTS, kinds: [kind] },
    `run-${run.id}`,
  );
  if (failure !== null) return <p className="t2">{failure.message}</p>;
  if (value === null) return <p className="t3 late">Reading the day.</p>;
  const ids = [...new Set(value.rows.map((row) => row.accountId))];
  return (
    <>
      <ul className="si-accounts">
        {ids.map((accountId) => (
          <li key={accountId}>
            <AccountLink run={run} arm={arm} day={day} accountId={accountId} />
          </li>
        ))}
      </ul>
      {value.total > value.rows.length ? (
        <p className="t3">{`The first ${formatCount(value.rows.length)} of ${counted(value.total, 'entry', 'entries')}.`}</p>
      ) : null}
    </>
  );
}
