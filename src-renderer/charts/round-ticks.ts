const STEPS = [1, 2, 2.5, 5, 10];

/** About `target` round tick values that cover low to high, zero or not: for axes of positions, not of lengths. */
export function roundTicks(low: number, high: number, target = 5): readonly number[] {
  const width = high > low ? high - low : Math.abs(low) || 1;
  const rough = width / target;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((step) => step * power >= rough * 0.999_999) ?? 10;
  const step = factor * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const rounded = Number(((first + index) * step).toPrecision(12));
    return rounded === 0 ? 0 : rounded;
  });
}
