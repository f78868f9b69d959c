/** A straight line from values to pixels. */
export type LinearScale = (value: number) => number;

/** Maps `from` to pixels `to`; a domain of no width maps everything to the middle. */
export function linearScale(
  from: readonly [number, number],
  to: readonly [number, number],
): LinearScale {
  const width = from[1] - from[0];
  if (width === 0) return () => (to[0] + to[1]) / 2;
  const slope = (to[1] - to[0]) / width;
  return (value) => to[0] + (value - from[0]) * slope;
}

/** Two decimals are enough for SVG coordinates and keep the markup small. */
export function pixel(value: number): number {
  return Math.round(value * 100) / 100;
}
