/** Level of a share, 0 to 1, as a class of the single-hue ramp in steps of a tenth; empty below half a percent. */
export function levelTone(share: number): string {
  if (share < 0.005) return '';
  return `lv-${Math.min(10, Math.max(1, Math.round(share * 10)))}`;
}

/**
 * A difference against the largest of its table as a class: three steps of teal for better, of brown for worse; empty
 * when it is too small to colour.
 */
export function differenceTone(better: number, largest: number): string {
  if (largest <= 0) return '';
  const share = Math.abs(better) / largest;
  if (share < 0.05) return '';
  const step = share > 0.66 ? 3 : share > 0.33 ? 2 : 1;
  return better > 0 ? `dv-n${step}` : `dv-p${step}`;
}
