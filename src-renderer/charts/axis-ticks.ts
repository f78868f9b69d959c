const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round tick values that cover every value and zero: bars and areas start at zero, and difference panels need their
 * zero line (ux 3.7). At least two ticks, about `target` of them, multiples of `grain` where there is one: nobody
 * counts half an event.
 */
export function ticksFromZero(low: number, high: number, target = 5, grain = 0): readonly number[] {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high);
  if (bottom === top) return [0, 1];
  const rough = (top - bottom) / target;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((step) => step * power >= rough * 0.999_999) ?? 10;
  const fine = factor * power;
  const step = grain > 0 ? Math.ceil(fine / grain - 1e-9) * grain : fine;
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.ceil(top / step - 1e-9);
  const ticks: number[] = [];
  for (let index = first; index <= last; index += 1) ticks.push(cleaned(index * step));
  return ticks;
}

/** Day ticks of a horizon: 0, every 10, 30, 60 … days, never more than `most`. */
export function dayTicks(lastDay: number, most = 8): readonly number[] {
  const step =
    [5, 10, 15, 30, 60, 90, 180, 365].find((days) => Math.floor(lastDay / days) + 1 <= most) ?? 365;
  const ticks: number[] = [];
  for (let day = 0; day <= lastDay; day += step) ticks.push(day);
  return ticks;
}

/** Day ticks that name the last day too, where the one before leaves it room. */
export function dayTicksToEnd(lastDay: number, most = 8): readonly number[] {
  const ticks = dayTicks(lastDay, most);
  const step = ticks[1] ?? lastDay;
  const left = lastDay - (ticks.at(-1) ?? 0);
  return left > 0 && left >= step * 0.6 ? [...ticks, lastDay] : ticks;
}

/** 0.30000000000000004 is a tick nobody asked for; minus zero neither. */
function cleaned(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return rounded === 0 ? 0 : rounded;
}
