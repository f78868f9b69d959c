import type { LiveTestForecast } from '../../../../src-engine/model/live-test-forecast.ts';
import type { ForecastRequest } from '../../../../src-engine/protocol/live-test-methods.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { segmentTable } from '../../../charts/chart-tables.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { SegmentDots, type SegmentRow } from '../../../charts/SegmentDots.tsx';
import { counted, formatCount } from '../../../format/count.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { ratioText, shareText } from './live-test-words.ts';
import { outcomeFormat, outcomeTitle } from './outcome-format.ts';

interface Props {
  readonly run: RunHeader;
  readonly asked: ForecastRequest;
  readonly found: LiveTestForecast;
}

interface Ends {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The paired difference above what one real split of the same customers would have shown. */
export function ForecastChart({ run, asked, found }: Props) {
  const { paired, pilot, unit } = found;
  const format = outcomeFormat(asked.outcome, run.currency);
  const share = asked.challengerBasisPoints / 100;
  const row = (key: string, label: string, note: string, ends: Ends): SegmentRow => ({
    ...{ key, label, note },
    points: [{ arm: asked.arm, label: armTitle(asked.arm), ...ends }],
  });
  const rows = [
    row('paired', 'Paired, as simulated', `${counted(found.units, unit)} under both`, paired),
    row(
      'split',
      `A real ${shareText(100 - share)} / ${shareText(share)} split`,
      `${formatCount(pilot.championUnits)} and ${formatCount(pilot.challengerUnits)} ${unit}s`,
      pilot.split,
    ),
  ];
  const title = outcomeTitle(asked.outcome, unit);
  return (
    <ChartPanel
      title={`What a real split of these ${unit}s would have shown`}
      sub={`${title.charAt(0).toLowerCase()}${title.slice(1)}, difference to champion`}
      table={segmentTable(rows, format)}
      fileName={`run-${run.id}-live-test-forecast`}
      basis={runBasis(run, { kind: 'flow', arms: [0, asked.arm] })}
      note={`${ratioText(pilot.sampleRatio)} The split is of replication 1; both rows are 95% intervals.`}
    >
      <SegmentDots
        name={`${title}, difference to champion`}
        rows={rows}
        format={format}
        sides={['less', 'more']}
      />
    </ChartPanel>
  );
}
