/** Space around a plot, pixels. Fixed, so that stacked charts share their x axis to the pixel. */
export interface PlotMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room for two-line day ticks below and direct labels on the right. */
export const LINE_MARGINS: PlotMargins = { left: 56, right: 104, top: 10, bottom: 36 };
export const BARE_AXIS_BOTTOM = 6;

/** The margins of a line chart whose end labels take so many pixels. */
export function lineMargins(room: number): PlotMargins {
  return { ...LINE_MARGINS, right: Math.max(LINE_MARGINS.right, room) };
}

/** X of point `index` of `count` when the first sits on the left edge and the last on the right one. */
export function pointX(index: number, count: number, width: number, margins: PlotMargins): number {
  const plot = width - margins.left - margins.right;
  return margins.left + (count <= 1 ? 0 : (index / (count - 1)) * plot);
}

/** The point nearest to a pointer at `x`, or null outside the plot. */
export function pointAt(
  x: number,
  count: number,
  width: number,
  margins: PlotMargins,
): number | null {
  const plot = width - margins.left - margins.right;
  const share = (x - margins.left) / plot;
  if (count === 0 || plot <= 0 || share < -0.02 || share > 1.02) return null;
  return Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));
}

/** Middle of band `index` when `count` bands fill the plot. */
export function bandX(index: number, count: number, width: number, margins: PlotMargins): number {
  const plot = width - margins.left - margins.right;
  return margins.left + ((index + 0.5) / Math.max(1, count)) * plot;
}

/** The band under a pointer at `x`, or null outside the plot. */
export function bandAt(
  x: number,
  count: number,
  width: number,
  margins: PlotMargins,
): number | null {
  const plot = width - margins.left - margins.right;
  const band = Math.floor(((x - margins.left) / plot) * count);
  return plot <= 0 || band < 0 || band >= count ? null : band;
}
