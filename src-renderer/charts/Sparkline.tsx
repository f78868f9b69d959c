import { pixel } from './linear-scale.ts';

const WIDTH = 64;
const HEIGHT = 18;
const INSET = 1.5;

interface Props {
  readonly values: readonly number[];
  /** Value of the lower edge: where nothing happens. */
  readonly base: number;
  /** Value of the upper edge, the same for all that stand together. */
  readonly top: number;
}

/** The course of a number in the size of a word, without axes: the numbers stand beside it. Hidden from screen readers. */
export function Sparkline({ values, base, top }: Props) {
  const span = top > base ? top - base : 1;
  const step = (WIDTH - 2 * INSET) / Math.max(1, values.length - 1);
  const points = values.map((value, place) => {
    const share = Math.max(0, Math.min(1, (value - base) / span));
    return `${pixel(INSET + place * step)} ${pixel(HEIGHT - INSET - share * (HEIGHT - 2 * INSET))}`;
  });
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="ground" d={`M0 ${HEIGHT - INSET}H${WIDTH}`} />
      <path className="course" d={`M${points.join('L')}`} />
    </svg>
  );
}
