import { type LinearScale, linearScale, pixel } from '../../charts/linear-scale.ts';
import { MINUS } from '../../format/locale.ts';
import { ArmShape } from '../../ui/ArmMark.tsx';
import { FOREST_REACH } from './forest-marks.ts';
import type { ForestLine } from './forest-row.ts';

export const FOREST_WIDTH = 262;
const LINE = 16;
const x: LinearScale = linearScale([-FOREST_REACH, FOREST_REACH], [6, FOREST_WIDTH - 6]);

/** Height of a row with so many challengers, pixels. */
export function forestRowHeight(lines: number): number {
  return Math.max(34, lines * LINE + 2);
}

/** Y of a challenger's mark, counted from 0, in a row of so many. */
export function forestLine(index: number, lines: number): number {
  return (forestRowHeight(lines) - lines * LINE) / 2 + LINE / 2 + index * LINE;
}

/** The head of the plot: which side is better, and the multiples. */
export function ForestAxis() {
  return (
    <svg
      className="ch"
      width={FOREST_WIDTH}
      height={30}
      viewBox={`0 0 ${FOREST_WIDTH} 30`}
      aria-hidden="true"
    >
      <text className="mut" x={6} y={10}>
        worse
      </text>
      <text className="mut" x={pixel(x(0))} y={10} textAnchor="middle">
        than champion
      </text>
      <text className="mut" x={FOREST_WIDTH - 6} y={10} textAnchor="end">
        better
      </text>
      {[-4, -2, 0, 2, 4].map((multiple) => (
        <text
          key={multiple}
          className="mut minor"
          x={pixel(x(multiple))}
          y={27}
          textAnchor="middle"
        >
          {multiple === 0 ? '0' : `${multiple < 0 ? MINUS : '+'}${Math.abs(multiple)}×`}
        </text>
      ))}
    </svg>
  );
}

/**
 * Dots and whiskers of one measure; the shaded zone is too small to matter. The numbers stand beside it. With a change of 0
 * nothing is too small and nothing has a multiple: only the line of no difference is drawn.
 */
export function ForestPlot({ lines }: { readonly lines: readonly ForestLine[] }) {
  const height = forestRowHeight(lines.length);
  return (
    <svg
      className="ch"
      width={FOREST_WIDTH}
      height={height}
      viewBox={`0 0 ${FOREST_WIDTH} ${height}`}
      aria-hidden="true"
    >
      {lines.some(({ mark }) => mark !== null) ? (
        <rect
          x={pixel(x(-1))}
          y={0}
          width={pixel(x(1) - x(-1))}
          height={height}
          fill="var(--rope)"
        />
      ) : null}
      <line className="zero" x1={pixel(x(0))} x2={pixel(x(0))} y1={0} y2={height} />
      {lines.map((line, index) => (
        <Whisker key={line.arm} line={line} y={forestLine(index, lines.length)} />
      ))}
    </svg>
  );
}

function Whisker({ line, y }: { readonly line: ForestLine; readonly y: number }) {
  const { mark, arm } = line;
  if (mark === null) return null;
  const low = pixel(x(mark.low));
  const high = pixel(x(mark.high));
  const caps = `${mark.lowCut ? '' : `M${low} ${y - 3}v6`}${mark.highCut ? '' : `M${high} ${y - 3}v6`}`;
  return (
    <g data-arm={arm}>
      <path className={`wh s${arm}`} d={`M${low} ${y}H${high}${caps}`} />
      {mark.beyond === 0 ? (
        <ArmShape slot={arm} x={pixel(x(mark.point))} y={y} radius={4.2} />
      ) : (
        <Arrow arm={arm} y={y} side={mark.beyond} />
      )}
    </g>
  );
}

/** The dot lies beyond the plot: its shape at the edge, and a tip that points there. */
function Arrow({
  arm,
  y,
  side,
}: {
  readonly arm: number;
  readonly y: number;
  readonly side: -1 | 1;
}) {
  const edge = x(side * FOREST_REACH) + side * 5;
  return (
    <>
      <ArmShape slot={arm} x={pixel(edge - side * 11)} y={y} radius={4.2} />
      <path
        className={`wh s${arm}`}
        fill="none"
        d={`M${pixel(edge - side * 4)} ${y - 3.5}l${side * 4} 3.5l${-side * 4} 3.5`}
      />
    </>
  );
}
