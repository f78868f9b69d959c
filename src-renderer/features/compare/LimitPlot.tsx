import type { GuardrailComparison } from '../../../src-engine/model/outcome-guardrail.ts';
import { linearScale, pixel } from '../../charts/linear-scale.ts';
import { ArmShape } from '../../ui/ArmMark.tsx';
import { FOREST_WIDTH, forestLine, forestRowHeight } from './ForestPlot.tsx';

/** The axis reaches this much beyond the largest of limit and intervals. */
const AIR = 1.06;

/**
 * A guardrail on an axis of its own from zero: each challenger's mean with its interval, the champion as a line, and the
 * limit as a bracket that everything must stay left of. The numbers stand beside it.
 */
export function LimitPlot({ comparison }: { readonly comparison: GuardrailComparison }) {
  const { limit, values } = comparison;
  const [champion, ...challengers] = values;
  const most = values.reduce((high, value) => Math.max(high, value.high), limit);
  const x = linearScale([0, Math.max(most * AIR, Number.MIN_VALUE)], [6, FOREST_WIDTH - 6]);
  const height = forestRowHeight(challengers.length);
  const bracket = pixel(x(limit));
  return (
    <svg
      className="ch"
      width={FOREST_WIDTH}
      height={height}
      viewBox={`0 0 ${FOREST_WIDTH} ${height}`}
      aria-hidden="true"
    >
      {champion !== undefined && (
        <line
          className="zero"
          x1={pixel(x(champion.value))}
          x2={pixel(x(champion.value))}
          y1={0}
          y2={height}
        />
      )}
      <path className="limit" d={`M${bracket - 4} 3h4V${height - 3}h-4`} />
      {challengers.map(({ value, low, high }, index) => {
        const arm = index + 1;
        const y = forestLine(index, challengers.length);
        const [left, right] = [pixel(x(low)), pixel(x(high))];
        return (
          <g key={arm} data-arm={arm}>
            <path
              className={`wh s${arm}`}
              d={`M${left} ${y}H${right}M${left} ${y - 3}v6M${right} ${y - 3}v6`}
            />
            <ArmShape slot={arm} x={pixel(x(value))} y={y} radius={4.2} />
          </g>
        );
      })}
    </svg>
  );
}
