import { memo, type ReactElement } from 'react';
import { formatDate, formatShortDate } from '../format/date.ts';
import { ticksFromZero } from './axis-ticks.ts';
import { BottomAxis } from './BottomAxis.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { linearScale, pixel } from './linear-scale.ts';
import { type PlotMargins, pointX } from './plot-geometry.ts';
import { Readout } from './Readout.tsx';
import { ValueAxis } from './ValueAxis.tsx';
import type { ValueFormat } from './value-format.ts';

/** A forecast of a day: its middle, and the ranges of 50 % and 80 % of futures. */
export interface FanRange {
  readonly middle: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
}

/** A day of the chart: a value of the past, a forecast, or both on the last known day. */
export interface FanDay {
  readonly day: number;
  readonly value: number | null;
  readonly fan: FanRange | null;
}

interface Props {
  readonly name: string;
  /** One a day, ascending. */
  readonly days: readonly FanDay[];
  readonly limit: number;
  /** Days from and to which the limit is reached; null when it is not in sight. */
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly format: ValueFormat;
}

const HEIGHT = 260;
const MARGINS: PlotMargins = { left: 64, right: 128, top: 14, bottom: 28 };
const MOST_TICKS = 6;
/** A fan of a growing amount may open beyond every measure: the axis ends at so many times the rest. */
const MOST_ABOVE = 1.6;

/** History as a line, the forecast as a fan, the limit, and when it will be reached (ux 2.7). */
export function FanChart(props: Props): ReactElement {
  const { name, days, format } = props;
  return (
    <ChartFrame
      name={name}
      count={days.length}
      stops="points"
      lanes={1}
      height={HEIGHT}
      margins={MARGINS}
      describe={(index) => {
        const { title, rows } = toldOf(days[index], format);
        return [title, ...rows.map(({ label, text }) => `${label} ${text}`)].join(', ');
      }}
      readout={(index) => {
        const { title, rows } = toldOf(days[index], format);
        return <Readout title={title} lane={0} rows={rows} />;
      }}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  );
}

function toldOf(day: FanDay | undefined, format: ValueFormat) {
  if (day === undefined) return { title: '', rows: [] };
  const { value, fan } = day;
  const range = (low: number, high: number) => `${format.text(low)} to ${format.text(high)}`;
  const row = (label: string, text: string) => ({ arm: null, label, text });
  return {
    title: formatDate(day.day),
    rows: [
      ...(value === null ? [] : [row('value', format.text(value))]),
      ...(fan === null || value !== null
        ? []
        : [
            row('forecast', format.text(fan.middle)),
            row('50% of futures', range(fan.low50, fan.high50)),
            row('80% of futures', range(fan.low80, fan.high80)),
          ]),
    ],
  };
}

const Drawing = memo(function Drawing(props: Props & { readonly width: number }): ReactElement {
  const { days, limit, window, format, width } = props;
  const size = { width, height: HEIGHT, margins: MARGINS };
  const known = days.flatMap(({ value, fan }) => [value ?? 0, fan?.middle ?? 0]);
  const steady = Math.max(limit, ...known);
  const high = Math.min(steady * MOST_ABOVE, Math.max(steady, ...days.map(highOf)));
  const ticks = ticksFromZero(0, high);
  const top = ticks.at(-1) ?? 1;
  const y = linearScale([0, top], [HEIGHT - MARGINS.bottom, MARGINS.top]);
  const x = (index: number) => pointX(index, days.length, width, MARGINS);
  const at = (value: number) => pixel(y(Math.min(value, top)));
  const first = days[0]?.day ?? 0;
  const fans = days.flatMap(({ fan }, index) =>
    fan === null ? [] : [{ fan, x: pixel(x(index)) }],
  );
  const area = (low: (fan: FanRange) => number, up: (fan: FanRange) => number) => {
    const over = fans.map(({ fan, x: left }) => `${left} ${at(up(fan))}`);
    const under = fans.map(({ fan, x: left }) => `${left} ${at(low(fan))}`).reverse();
    return `M${[...over, ...under].join('L')}Z`;
  };
  const history = days.flatMap(({ value }, index) =>
    value === null ? [] : [`${pixel(x(index))} ${at(value)}`],
  );
  const step = Math.max(1, Math.ceil(days.length / MOST_TICKS));
  const dated = days.map((_, index) => index).filter((index) => index % step === 0);
  const lastKnown = history.length - 1;
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      {window === null ? null : (
        <rect
          className="fan-window"
          x={pixel(x(window.from - first))}
          width={pixel(Math.max(3, x(window.to - first) - x(window.from - first)))}
          y={MARGINS.top}
          height={HEIGHT - MARGINS.bottom - MARGINS.top}
        />
      )}
      <ValueAxis {...size} ticks={ticks} tick={format.axis(top)} />
      <BottomAxis {...size} ticks={dated} place={x}>
        {(index, left, base) => (
          <text className="mut" x={left} y={base + 8} textAnchor="middle">
            {formatShortDate(first + index)}
          </text>
        )}
      </BottomAxis>
      {fans.length === 0 ? null : (
        <>
          <path
            className="fan80"
            d={area(
              ({ low80 }) => low80,
              ({ high80 }) => high80,
            )}
          />
          <path
            className="fan50"
            d={area(
              ({ low50 }) => low50,
              ({ high50 }) => high50,
            )}
          />
          <path
            className="fan-middle"
            d={`M${fans.map(({ fan, x: left }) => `${left} ${at(fan.middle)}`).join('L')}`}
          />
        </>
      )}
      <path className="fan-history" d={`M${history.join('L')}`} />
      <line
        className="fan-limit"
        x1={MARGINS.left}
        x2={width - MARGINS.right}
        y1={at(limit)}
        y2={at(limit)}
      />
      <text className="labb" x={width - MARGINS.right + 6} y={at(limit)} dy="0.355em">
        {`Threshold ${format.text(limit)}`}
      </text>
      {lastKnown < 0 ? null : (
        <line
          className="fan-now"
          x1={pixel(x(lastKnown))}
          x2={pixel(x(lastKnown))}
          y1={MARGINS.top}
          y2={HEIGHT - MARGINS.bottom}
        />
      )}
    </svg>
  );
});

function highOf({ value, fan }: FanDay): number {
  return Math.max(value ?? 0, fan?.high80 ?? 0);
}
