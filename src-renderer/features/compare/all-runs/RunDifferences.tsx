import { useState } from 'react';
import { diffStrategies } from '../../../../src-engine/config/diff-strategies.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { Check } from '../../../ui/Check.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { isSameLuck, settingPairs } from './run-settings.ts';

interface Props {
  readonly left: RunHeader;
  readonly right: RunHeader;
}

const SIGNS = { '+': 'Added', '-': 'Removed', '~': 'Changed' } as const;

/** What two runs were made with, and where the strategies of their arms differ. */
export function RunDifferences({ left, right }: Props) {
  const [all, setAll] = useState(false);
  const pairs = settingPairs(left, right);
  const differing = pairs.filter((pair) => pair.differs);
  const arms = left.arms.flatMap((arm, index) => {
    const other = right.arms[index];
    const differs = other !== undefined && other.strategyFingerprint !== arm.strategyFingerprint;
    return differs ? [index] : [];
  });
  return (
    <Panel
      title={`Run ${left.id} and run ${right.id}`}
      sub={
        differing.length === 0
          ? 'made with the same settings'
          : `${counted(differing.length, 'setting')} ${differing.length === 1 ? 'differs' : 'differ'}`
      }
      tools={
        <Check checked={all} onChange={setAll}>
          Show equal settings too
        </Check>
      }
      note={
        isSameLuck(left, right)
          ? 'Same accounts, assumptions, days and draws: their numbers can be held against each other account by account.'
          : 'Other accounts, assumptions, days or draws: their numbers differ by luck too.'
      }
    >
      <table className="run-pairs">
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Run {left.id}</th>
            <th scope="col">Run {right.id}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? pairs : differing).map((pair) => (
            <tr key={pair.name}>
              <th scope="row">{pair.name}</th>
              <td className={pair.differs ? 'strong' : undefined}>{pair.left}</td>
              <td className={pair.differs ? 'strong' : undefined}>{pair.right}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {arms.map((arm) => (
        <ArmChanges key={`${left.id} ${right.id} ${arm}`} left={left} right={right} arm={arm} />
      ))}
    </Panel>
  );
}

/** What changed in the strategy of an arm between two runs. */
function ArmChanges({ left, right, arm }: Props & { readonly arm: number }) {
  const before = useQuery('runStrategy', { runId: left.id, arm }, `run-${left.id}`);
  const after = useQuery('runStrategy', { runId: right.id, arm }, `run-${right.id}`);
  const failure = before.failure ?? after.failure;
  if (failure !== null) {
    const again = (): void => {
      before.retry();
      after.retry();
    };
    return <ErrorState failure={failure} actions={<TryAgain onRetry={again} />} />;
  }
  if (before.value === null || after.value === null) return null;
  const changes = diffStrategies(before.value, after.value);
  return (
    <section className="run-changes" aria-label={`${armTitle(arm)}: changes of the strategy`}>
      <h3>
        {armTitle(arm)}: {counted(changes.length, 'change')} from run {left.id} to run {right.id}
      </h3>
      <ul>
        {changes.map((change) => (
          <li key={`${change.sign}${change.pointer}`}>
            <span className="chip">{SIGNS[change.sign]}</span> {change.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
