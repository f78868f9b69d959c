/** More points than this cannot be seen on a screen and only cost time. */
const MOST_POINTS = 800;

/** Which days to draw: all of them, or an even selection that keeps the first and the last. */
export function thinnedDays(count: number, most = MOST_POINTS): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, day) => day);
  const step = (count - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => Math.round(index * step));
}
