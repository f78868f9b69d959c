import type { FanDay } from './FanChart.tsx';
import { linearScale, pixel } from './linear-scale.ts';

const WIDTH = 110;
const HEIGHT = 24;
const INSET = 2;

interface Props {
  readonly days: readonly FanDay[];
  readonly limit: number;
}

/** History, fan and limit in the size of a word; the numbers stand beside it. Hidden from screen readers. */
export function FanSpark({ days, limit }: Props) {
  const values = days.flatMap(({ value, fan }) => [
    ...(value === null ? [] : [value]),
    ...(fan === null ? [] : [fan.middle]),
  ]);
  const top = Math.max(limit, ...values);
  const low = Math.min(limit, ...values);
  const y = linearScale([low, top], [HEIGHT - INSET, INSET]);
  const at = (value: number) => pixel(y(Math.min(top, Math.max(low, value))));
  const x = linearScale([0, Math.max(1, days.length - 1)], [INSET, WIDTH - INSET]);
  const fans = days.flatMap(({ fan }, index) =>
    fan === null ? [] : [{ fan, x: pixel(x(index)) }],
  );
  const history = days.flatMap(({ value }, index) =>
    value === null ? [] : [`${pixel(x(index))} ${at(value)}`],
  );
  const over = fans.map(({ fan, x: left }) => `${left} ${at(fan.high80)}`);
  const under = fans.map(({ fan, x: left }) => `${left} ${at(fan.low80)}`).reverse();
  return (
    <svg className="fan-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {fans.length === 0 ? null : (
        <path className="fan80" d={`M${[...over, ...under].join('L')}Z`} />
      )}
      <path className="fan-history" d={`M${history.join('L')}`} />
      <line className="fan-limit" x1={0} x2={WIDTH} y1={at(limit)} y2={at(limit)} />
    </svg>
  );
}
