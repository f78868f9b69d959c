import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { ticksFromZero } from '../../charts/axis-ticks.ts';
import { type LinearScale, linearScale, pixel } from '../../charts/linear-scale.ts';
import { formatMoney, moneyAxis } from '../../format/money.ts';
import { LANE_LABELS, labelledRuns, levelRuns, stepPath } from './timeline-layout.ts';

/** A threshold that mattered for one decision. */
export interface ArrearsLimit {
  readonly amountMinor: number;
  readonly day: number;
  readonly text: string;
}

interface Props {
  readonly story: AccountStory;
  readonly arm: number;
  readonly top: number;
  readonly height: number;
  readonly x: LinearScale;
  readonly lastDay: number;
  readonly right: number;
  /** Of the selected decision; null when it compared no money. */
  readonly limit: ArrearsLimit | null;
}

/** Past-due debt as steps over a zero baseline, with the thresholds that matter for this account. */
export function ArrearsLane(props: Props) {
  const { story, arm, top, height, x, lastDay, right, limit } = props;
  const { currency, pastDueMinor, cancelThresholdMinor } = story;
  const shown = pastDueMinor.slice(0, lastDay + 1);
  const most = shown.reduce((high, value) => Math.max(high, value), cancelThresholdMinor);
  const ticks = ticksFromZero(0, Math.max(most, limit?.amountMinor ?? 0), 2);
  const high = ticks.at(-1) ?? 1;
  const y = linearScale([0, high], [top + height, top]);
  const tick = moneyAxis(high, currency);
  const path = stepPath(pastDueMinor, lastDay, x, y);
  const end = pixel(x(Math.min(lastDay, shown.length - 1)));
  return (
    <g>
      <text className="labb" x={0} y={top + 8}>
        Arrears
      </text>
      <text className="mut" x={0} y={top + 22}>
        past due
      </text>
      {ticks.map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? 'ax' : 'gl'}
            x1={LANE_LABELS}
            x2={right}
            y1={pixel(y(value))}
            y2={pixel(y(value))}
          />
          <text className="mut" x={LANE_LABELS - 6} y={pixel(y(value) + 4)} textAnchor="end">
            {tick(value)}
          </text>
        </g>
      ))}
      {path !== '' && (
        <>
          <path className={`f${arm}`} opacity={0.09} d={`${path}V${y(0)}H${pixel(x(0))}z`} />
          <path className={`ln s${arm} solid`} d={path} data-arrears="" />
        </>
      )}
      <Thresholds {...props} y={y} end={end} />
      {labelledRuns(levelRuns(pastDueMinor, lastDay), x, 54).map((run) => (
        <text
          key={run.fromDay}
          className="lab"
          x={pixel(x(run.fromDay) + 4)}
          y={pixel(Math.max(top - 2, y(run.value) - 5))}
        >
          {formatMoney(run.value, currency)}
        </text>
      ))}
    </g>
  );
}

/** The cancel threshold over all days, and the selected decision's threshold around its day. */
function Thresholds(props: Props & { readonly y: LinearScale; readonly end: number }) {
  const { story, x, y, end, right, limit } = props;
  const { currency, cancelThresholdMinor } = story;
  const limitY = limit === null ? null : y(limit.amountMinor);
  const cancelY = y(cancelThresholdMinor);
  const clash = limitY !== null && Math.abs(limitY - cancelY) < 12;
  return (
    <>
      <line
        x1={pixel(x(0))}
        x2={end}
        y1={pixel(cancelY)}
        y2={pixel(cancelY)}
        stroke="var(--text-3)"
        strokeDasharray="2 3"
      />
      <text className="mut" x={right} y={pixel(cancelY - 3)} textAnchor="end">
        cancel at {formatMoney(cancelThresholdMinor, currency)}
      </text>
      {limit !== null && limitY !== null && (
        <>
          <line
            x1={pixel(Math.max(x(0), x(limit.day) - 110))}
            x2={pixel(Math.min(right, x(limit.day) + 60))}
            y1={pixel(limitY)}
            y2={pixel(limitY)}
            stroke="var(--neg)"
            strokeDasharray="4 3"
          />
          <text className="neg" x={right} y={pixel(limitY - (clash ? 14 : 3))} textAnchor="end">
            {limit.text}
          </text>
        </>
      )}
    </>
  );
}
