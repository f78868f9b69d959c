import { memo, type ReactElement } from 'react';
import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { counted } from '../format/count.ts';
import { formatPercent } from '../format/percent.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { NumberAxis } from './NumberAxis.tsx';
import { PointFrame } from './PointFrame.tsx';
import { Readout } from './Readout.tsx';
import { ValueAxis } from './ValueAxis.tsx';

/** A group with its predicted and its observed share, and the interval of the observed one. */
export interface ReliabilityMark {
  readonly predicted: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly accounts: number;
}

interface Props {
  readonly name: string;
  /** By predicted share. */
  readonly marks: readonly ReliabilityMark[];
  readonly xLabel: string;
}

const HEIGHT = 280;
const MARGINS = { left: 56, right: 20, top: 14, bottom: 44 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const share = (value: number): string => formatPercent(value, 0);

function scales(width: number) {
  return {
    x: linearScale([0, 1], [MARGINS.left, Math.max(MARGINS.left + 1, width - MARGINS.right)]),
    y: linearScale([0, 1], [HEIGHT - MARGINS.bottom, MARGINS.top]),
  };
}

/** Observed against predicted shares with binomial bars; on the diagonal predictions are right (simulation.md 2.7). */
export function ReliabilityChart({ name, marks, xLabel }: Props): ReactElement {
  const text = (mark: ReliabilityMark): string =>
    `predicted ${share(mark.predicted)}, observed ${share(mark.observed)}, 95% interval ${share(mark.low)} to ${share(mark.high)}, ${counted(mark.accounts, 'account')}`;
  return (
    <PointFrame
      name={name}
      height={HEIGHT}
      places={(width) => {
        const { x, y } = scales(width);
        return marks.map((mark) => ({ x: x(mark.predicted), y: y(mark.observed) }));
      }}
      describe={(index) => {
        const mark = marks[index];
        return mark === undefined ? '' : text(mark);
      }}
      readout={(index) => {
        const mark = marks[index];
        if (mark === undefined) return null;
        const interval = `${share(mark.low)} to ${share(mark.high)}`;
        const rows = [
          { arm: null, label: 'Predicted', text: share(mark.predicted) },
          { arm: null, label: 'Observed', text: share(mark.observed), note: interval },
        ];
        return <Readout title={counted(mark.accounts, 'account')} lane={1} rows={rows} />;
      }}
    >
      {(width) => <Drawing marks={marks} xLabel={xLabel} width={width} />}
    </PointFrame>
  );
}

interface DrawingProps extends Omit<Props, 'name'> {
  readonly width: number;
}

const Drawing = memo(function Drawing({ marks, xLabel, width }: DrawingProps): ReactElement {
  const { x, y } = scales(width);
  const size = { width, height: HEIGHT, margins: MARGINS };
  return (
    <ScatterChart width={width} height={HEIGHT} accessibilityLayer={false} margin={MARGINS}>
      <XAxis dataKey="predicted" type="number" domain={[0, 1]} hide={true} niceTicks="none" />
      <YAxis dataKey="observed" type="number" domain={[0, 1]} hide={true} niceTicks="none" />
      <ValueAxis {...size} ticks={TICKS} tick={share} />
      <NumberAxis {...size} ticks={TICKS} place={x} text={share} title={xLabel} />
      <ReferenceLine
        segment={[
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]}
        stroke="var(--text-2)"
        strokeDasharray="3 3"
      />
      {marks.map((mark) => (
        <path
          key={mark.predicted}
          className="front-cross"
          d={`M${pixel(x(mark.predicted))} ${pixel(y(mark.low))}V${pixel(y(mark.high))}`}
        />
      ))}
      <Scatter
        data={[...marks]}
        isAnimationActive={false}
        shape={(dot: { readonly cx?: number | undefined; readonly cy?: number | undefined }) => (
          <circle className="dot-front" cx={dot.cx ?? 0} cy={dot.cy ?? 0} r={4} />
        )}
      />
    </ScatterChart>
  );
});
