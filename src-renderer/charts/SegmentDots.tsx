import type { ReactElement } from 'react';
import { ArmShape } from '../ui/ArmMark.tsx';
import { ticksFromZero } from './axis-ticks.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { textRoom } from './text-room.ts';
import { useElementWidth } from './use-element-width.ts';
import type { ValueFormat } from './value-format.ts';

/** One row: a segment with a difference and its interval for each challenger. */
export interface SegmentRow {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  /** The note's number, for files. */
  readonly size?: number;
  readonly points: readonly {
    readonly arm: number;
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

interface Props {
  readonly name: string;
  readonly rows: readonly SegmentRow[];
  readonly format: ValueFormat;
  /** Words on both sides of the zero line. */
  readonly sides: readonly [string, string];
  /** What lies below zero is told as good: costs, contacts, severances. */
  readonly lowerIsBetter?: boolean;
  readonly onOpen?: ((key: string) => void) | undefined;
}

const LABEL_WIDTH = 176;
const LANE_HEIGHT = 17;

/** Dot and whisker a challenger and segment, on one scale with a zero line. Each row opens its accounts. */
export function SegmentDots({
  name,
  rows,
  format,
  sides,
  lowerIsBetter = false,
  onOpen,
}: Props): ReactElement {
  const [ref, width] = useElementWidth<HTMLDivElement>(490, name);
  const points = rows.flatMap((row) => row.points);
  if (points.length === 0)
    return <p className="t2">No segment has enough accounts for a difference of its own.</p>;
  const ticks = ticksFromZero(
    points.reduce((low, point) => Math.min(low, point.low), 0),
    points.reduce((high, point) => Math.max(high, point.high), 0),
    4,
  );
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const texts = points.map((point) => pointText(point, format));
  const left = Math.min(LABEL_WIDTH, width * 0.35);
  const right = Math.max(left + 9, width - textRoom(texts, 11) - 8);
  const x = linearScale([low, high], [left + 8, right]);
  const tick = format.axis(Math.max(Math.abs(low), Math.abs(high)));
  const lanes = rows.reduce((most, row) => Math.max(most, row.points.length), 1);
  const height = Math.max(42, lanes * LANE_HEIGHT + 12);
  const drawn = { width, height, ticks, x, format, lowerIsBetter };
  return (
    <div ref={ref} className="ch segment-dots">
      <svg width={width} height={18} aria-hidden="true">
        <text className="mut" x={pixel(x(0) - 6)} y={11} textAnchor="end">
          {sides[0]}
        </text>
        <text className="mut" x={pixel(x(0) + 6)} y={11}>
          {sides[1]}
        </text>
      </svg>
      <ul aria-label={name}>
        {rows.map((row) => (
          <li key={row.key}>
            {onOpen === undefined ? (
              <Row {...drawn} row={row} />
            ) : (
              <button type="button" onClick={() => onOpen(row.key)}>
                <Row {...drawn} row={row} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <svg width={width} height={20} aria-hidden="true">
        {ticks.map((value) => (
          <text key={value} className="mut" x={pixel(x(value))} y={13} textAnchor="middle">
            {value > 0 ? `+${tick(value)}` : tick(value)}
          </text>
        ))}
      </svg>
    </div>
  );
}

interface RowProps {
  readonly row: SegmentRow;
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
  readonly format: ValueFormat;
  readonly lowerIsBetter: boolean;
}

function Row({ row, width, height, ticks, x, format, lowerIsBetter }: RowProps): ReactElement {
  return (
    <>
      <span className="sr">{describeRow(row, format)}</span>
      <svg width={width} height={height} aria-hidden="true">
        {ticks.map((value) => (
          <line
            key={value}
            className={value === 0 ? 'zero' : 'gl'}
            x1={pixel(x(value))}
            x2={pixel(x(value))}
            y1={0}
            y2={height}
          />
        ))}
        <text className="lab" x={0} y={17}>
          {row.label}
        </text>
        <text className="mut" x={0} y={32}>
          {row.note}
        </text>
        {row.points.map((point, lane) => (
          <Whisker
            key={point.arm}
            point={point}
            y={13 + lane * LANE_HEIGHT}
            x={x}
            width={width}
            format={format}
            lowerIsBetter={lowerIsBetter}
          />
        ))}
      </svg>
    </>
  );
}

function describeRow(row: SegmentRow, format: ValueFormat): string {
  const parts = row.points.map(
    (point) =>
      `${point.label} ${format.signed(point.value)}, 95% interval ${format.signed(point.low)} to ${format.signed(point.high)}`,
  );
  return `${row.label}, ${row.note}: ${parts.join('; ')}`;
}

/** "+$3.83 (+$3.40 to +$4.20)", at the end of a lane. */
function pointText(point: SegmentRow['points'][number], format: ValueFormat): string {
  return `${format.signed(point.value)} (${format.signed(point.low)} to ${format.signed(point.high)})`;
}

interface WhiskerProps {
  readonly point: SegmentRow['points'][number];
  readonly y: number;
  readonly x: (value: number) => number;
  readonly width: number;
  readonly format: ValueFormat;
  readonly lowerIsBetter: boolean;
}

function Whisker({ point, y, x, width, format, lowerIsBetter }: WhiskerProps): ReactElement {
  const low = pixel(x(point.low));
  const high = pixel(x(point.high));
  const [below, above] = lowerIsBetter ? ['pos', 'neg'] : ['neg', 'pos'];
  const tone = point.high < 0 ? below : point.low > 0 ? above : 'mut';
  return (
    <g>
      <path
        className={`wh s${point.arm}`}
        d={`M${low} ${y}H${high}M${low} ${y - 3}v6M${high} ${y - 3}v6`}
      />
      <ArmShape slot={point.arm} x={pixel(x(point.value))} y={y} radius={4.2} />
      <text className={tone} x={width} y={y + 4} textAnchor="end">
        {pointText(point, format)}
      </text>
    </g>
  );
}
