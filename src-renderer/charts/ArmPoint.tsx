import type { ReactElement } from 'react';
import { pixel } from './linear-scale.ts';

interface Props {
  readonly arm: number;
  readonly x: number;
  readonly y: number;
  /** Half the width, pixels. */
  readonly radius?: number;
}

/** The arm's marker at a point of a chart: square, circle, triangle, diamond, ring. */
export function ArmPoint({ arm, x, y, radius = 4.2 }: Props): ReactElement {
  const r = radius;
  if (arm === 0) {
    const side = pixel(r * 1.76);
    return (
      <rect
        className="f0"
        x={pixel(x - r * 0.88)}
        y={pixel(y - r * 0.88)}
        width={side}
        height={side}
        rx={1}
      />
    );
  }
  if (arm === 1) return <circle className="f1" cx={pixel(x)} cy={pixel(y)} r={r} />;
  if (arm === 2) {
    const path = `M${pixel(x)} ${pixel(y - r * 1.15)}l${pixel(r * 1.15)} ${pixel(r * 2)}h${pixel(-r * 2.3)}z`;
    return <path className="f2" d={path} />;
  }
  if (arm === 3) {
    const a = pixel(r * 1.2);
    return (
      <path className="f3" d={`M${pixel(x)} ${pixel(y - a)}l${a} ${a}l${-a} ${a}l${-a} ${-a}z`} />
    );
  }
  return (
    <circle
      className="s4"
      cx={pixel(x)}
      cy={pixel(y)}
      r={pixel(r * 0.8)}
      fill="none"
      strokeWidth={pixel(r * 0.6)}
    />
  );
}
