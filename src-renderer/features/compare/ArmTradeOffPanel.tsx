import type { SweepResult } from '../../../src-engine/model/sweep.ts';
import type { RunHeader, RunView } from '../../../src-engine/protocol/methods.ts';
import { ArmTradeOffChart } from '../../charts/ArmTradeOffChart.tsx';
import { armTradeOffAxes } from '../../charts/arm-trade-off-axes.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { runBasis } from '../../charts/run-basis.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { armTradeOff, armTradeOffTable } from './arm-trade-off.ts';
import { sweepDots, sweptArm } from './sweep-dots.ts';

interface Props {
  readonly view: RunView;
  readonly height?: number;
}

/** What the arms of a run bring against what they do to customers. */
export function ArmTradeOffPanel({ view, height }: Props) {
  const { header, comparison } = view;
  const marks = armTradeOff(comparison);
  const sweep = useNewestSweep(header);
  const swept = sweep === null ? null : sweptArm(header, sweep);
  const dots =
    sweep === null
      ? []
      : sweepDots(
          sweep,
          marks.find(({ arm }) => arm === swept),
        );
  if (marks.length < 2) return null;
  const format = moneyValues(header.currency);
  const axes = armTradeOffAxes(marks, dots);
  return (
    <ChartPanel
      title="Net cash against severances"
      sub="difference to champion"
      basis={runBasis(header, { kind: 'flow' })}
      note={`Crosses: 95% intervals of the paired differences to the champion.${axes.xTicks[0] === 0 ? '' : ' The axis of severances does not begin at zero.'}${
        sweep === null || swept === null || dots.length === 0
          ? ''
          : ` Dots: the newest threshold sweep of ${armTitle(swept)}, ${counted(dots.length, 'setting')}, mean over ${counted(sweep.replications, 'replication')} of ${counted(sweep.searchAccounts, 'account')}, scaled to all. Strong dots: no setting beats them on both.`
      }`}
      table={armTradeOffTable(marks, format)}
      fileName={`run-${header.id}-trade-off`}
    >
      <ArmTradeOffChart
        name="Net cash difference against severances, one mark an arm"
        marks={marks}
        dots={dots}
        xLabel="Severance processes per 1,000 accounts (lower is better)"
        yLabel="Net cash difference"
        format={format}
        {...(height === undefined ? {} : { height })}
      />
    </ChartPanel>
  );
}

/** The newest sweep of the document that varied one of the run's arms; null without one, or while it is read. */
function useNewestSweep(run: RunHeader): SweepResult | null {
  const summary = useDocumentSummary();
  const list = useQuery('sweeps', null, `sweeps-${summary.revision}`);
  const newest = (list.value ?? []).findLast(
    (sweep) =>
      sweep.portfolioFingerprint === run.portfolioFingerprint &&
      run.arms.some((arm) => arm.strategyFingerprint === sweep.championFingerprint),
  );
  const { value } = useQuery(
    'sweepResult',
    { sweepId: newest?.id ?? 0 },
    newest === undefined ? null : `sweep-${newest.id}`,
  );
  return newest === undefined || value === null ? null : value.result;
}
