import type { DaySeries } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { Panel } from '../../ui/Panel.tsx';
import { jobsOn } from './day-figures.ts';

interface Props {
  readonly series: DaySeries;
  readonly day: number;
  readonly batchOrder: 'CANCEL_FIRST' | 'ACTIVATE_FIRST';
}

/** The night's background processes, in the order in which they ran, with what they did. */
export function JobsPanel({ series, day, batchOrder }: Props) {
  return (
    <Panel title="Jobs today" sub="in the order they ran">
      <ol className="si-jobs">
        {jobsOn(series, day, batchOrder).map((job) => (
          <li key={job.name}>
            <b>{job.name}</b>
            <dl>
              {job.what.map((line) => (
                <div key={line.label}>
                  <dt>{line.label}</dt>
                  <dd>{formatCount(line.count)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
