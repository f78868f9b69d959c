import type { ReactElement } from 'react';
import { ArmShape } from '../ui/ArmMark.tsx';
import { ticksFromZero } from './axis-ticks.ts';
import { linearScale, pixel } from './linear-scale.ts';
import { useChartCursor } from './use-chart-cursor.ts';
import { useElementWidth } from './use-element-width.ts';
import type { ValueFormat } from './value-format.ts';

/** One arm's debt by age bucket at some days: [snapshot][bucket], youngest bucket first. */
export interface AgeingArm {
  readonly arm: number;
  readonly label: string;
  readonly amounts: readonly (readonly number[])[];
}

interface Props {
  readonly name: string;
  readonly arms: readonly AgeingArm[];
  readonly days: readonly number[];
  /** Names of the buckets, youngest first. */
  readonly buckets: readonly string[];
  readonly format: ValueFormat;
}

const HEIGHT = 236;
const TOP = 38;
const BOTTOM = 26;
const LEFT = 56;
const GAP = 20;
/** Around each part; neighbours share a line of it. */
const EDGE = 1;

/** Stacked bars at the same days for each arm, side by side on one y axis; ordered ramp by age. */
export function AgeingBars({ name, arms, days, buckets, format }: Props): ReactElement {
  const [ref, width] = useElementWidth<HTMLDivElement>(1000, name);
  const cursor = useChartCursor({
    name,
    count: days.length,
    lanes: arms.length,
    describe: (index, lane) => describeStack(arms[lane], days, buckets, index, format),
  });
  const totals = arms.flatMap((arm) => arm.amounts.map(total));
  const ticks = ticksFromZero(
    0,
    totals.reduce((most, value) => Math.max(most, value), 0),
  );
  const high = ticks.at(-1) ?? 1;
  const y = linearScale([0, high], [HEIGHT - BOTTOM, TOP]);
  const tick = format.axis(high);
  const group = (width - LEFT - GAP * arms.length) / Math.max(1, arms.length);
  return (
    <div ref={ref} className="ch chart-frame" {...cursor.props}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map((value) => (
          <g key={value}>
            <line
              className={value === 0 ? 'ax' : 'gl'}
              x1={LEFT - 6}
              x2={width}
              y1={pixel(y(value))}
              y2={pixel(y(value))}
            />
            <text className="mut" x={LEFT - 14} y={pixel(y(value) + 4)} textAnchor="end">
              {tick(value)}
            </text>
          </g>
        ))}
        {arms.map((arm, position) => (
          <Stacks
            key={arm.arm}
            arm={arm}
            days={days}
            x={LEFT + 6 + position * (group + GAP)}
            width={group}
            y={y}
            text={format.text}
            cursor={cursor.index !== null && cursor.lane === position ? cursor.index : null}
          />
        ))}
      </svg>
    </div>
  );
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function describeStack(
  arm: AgeingArm | undefined,
  days: readonly number[],
  buckets: readonly string[],
  index: number,
  format: ValueFormat,
): string {
  const amounts = arm?.amounts[index] ?? [];
  const parts = buckets.map((bucket, age) => `${bucket} ${format.text(amounts[age] ?? 0)}`);
  return `Start of day ${days[index] ?? 0}, ${arm?.label ?? ''}, ${format.text(total(amounts))}: ${parts.join(', ')}`;
}

interface StacksProps {
  readonly arm: AgeingArm;
  readonly days: readonly number[];
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
  /** Of a bar's total; with as many decimals for each. */
  readonly text: (value: number) => string;
  readonly cursor: number | null;
}

function Stacks({ arm, days, x, width, y, text, cursor }: StacksProps): ReactElement {
  const step = Math.min(56, width / Math.max(1, days.length));
  const bar = Math.min(38, step * 0.7);
  return (
    <g>
      <ArmShape slot={arm.arm} x={x + 5} y={12} radius={4.4} />
      <text className="labb" x={x + 15} y={16}>
        {arm.label}
      </text>
      {days.map((day, index) => {
        const left = x + index * step;
        const amounts = arm.amounts[index] ?? [];
        const sum = total(amounts);
        return (
          <g key={day}>
            {amounts.map((amount, age) => {
              const below = total(amounts.slice(0, age));
              const top = y(below + amount);
              const tall = y(below) - top;
              if (tall < 0.3) return null;
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: the index is the bucket's age, its identity.
                  key={age}
                  className="age-part"
                  x={pixel(left + EDGE / 2)}
                  y={pixel(top + EDGE / 2)}
                  width={pixel(bar - EDGE)}
                  height={pixel(tall)}
                  fill={`var(--age-${Math.min(age, 4)})`}
                />
              );
            })}
            {cursor === index && (
              <rect
                x={pixel(left - 3)}
                y={pixel(y(sum) - 3)}
                width={pixel(bar + 6)}
                height={pixel(y(0) - y(sum) + 6)}
                rx={2}
                fill="none"
                stroke="var(--accent)"
                strokeWidth={1.5}
              />
            )}
            {(step > 44 || index === 0 || index === days.length - 1) && (
              <text
                className="lab"
                x={pixel(left + bar / 2)}
                y={pixel(y(sum) - 5)}
                textAnchor="middle"
              >
                {text(sum)}
              </text>
            )}
            <text
              className="mut"
              x={pixel(left + bar / 2)}
              y={HEIGHT - BOTTOM + 15}
              textAnchor="middle"
            >
              {index === 0 || step > 46 ? `Day ${day}` : day}
            </text>
          </g>
        );
      })}
    </g>
  );
}
