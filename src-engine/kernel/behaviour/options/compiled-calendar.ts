import { assert } from '../../../base/assert.ts';
import { civilDate, weekdayOf } from '../../../base/day.ts';
import { detExp } from '../../../base/det-math.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import type { PaymentCalendar } from '../../../model/behaviour-options.ts';
import type { WorkCalendar } from '../../compile/work-calendar.ts';
import { cycleOf, daysSincePay, RHYTHM_COUNT } from './pay-rhythm.ts';

/**
 * Factors are whole multiples of 1 / CALENDAR_STEPS, and the hazards they act on multiples of CALENDAR_STEPS units: sums
 * over days are exact, so that skipping days (one multiplication) and visiting them give the same number.
 */
export const CALENDAR_STEPS = 1024;

function meanOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  // All zero would be a world without payments; such a list counts as none.
  return mean > 0 ? mean : 1;
}

/** Sums of the factors of one customer type and pay rhythm from the first day of a run on: [days since + 1]. */
export type CalendarSums = Float64Array;

/** Sums of the days of a run; [persona * rhythms + rhythm]. */
interface SumsOfRange {
  readonly firstDay: number;
  readonly endDay: number;
  readonly sums: CalendarSums[];
}

/** When customers pay (simulation.md 1.5): weekday x month x pay day, each of mean 1; nothing is posted on holidays. */
export class CompiledCalendar {
  readonly #weekdays: readonly number[];
  readonly #months: readonly number[];
  readonly #halfLifeDays: number;
  readonly #boosts: readonly number[];
  /** By calendar of holidays. */
  readonly #sums = new WeakMap<WorkCalendar, SumsOfRange>();
  readonly rhythmShares: PaymentCalendar['payRhythm'];

  constructor(calendar: PaymentCalendar, personas: BehaviourModel['personas']) {
    const weekday = meanOf(calendar.weekdayFactors);
    const month = meanOf(calendar.monthFactors);
    this.#weekdays = calendar.weekdayFactors.map((factor) => factor / weekday);
    this.#months = calendar.monthFactors.map((factor) => factor / month);
    this.#halfLifeDays = calendar.payDayHalfLifeDays;
    this.#boosts = personas.map(({ payDayBoost }) => payDayBoost ?? 0);
    this.rhythmShares = calendar.payRhythm;
  }

  /** Built when it is asked for first. `endDay` is the day after the last one of the run. */
  sums(
    workdays: WorkCalendar,
    firstDay: number,
    endDay: number,
    persona: number,
    rhythm: number,
  ): CalendarSums {
    let known = this.#sums.get(workdays);
    if (known === undefined || known.firstDay !== firstDay || known.endDay !== endDay) {
      known = { firstDay, endDay, sums: [] };
      this.#sums.set(workdays, known);
    }
    const place = persona * RHYTHM_COUNT + rhythm;
    const found = known.sums[place];
    if (found !== undefined) return found;
    const built = this.#build(workdays, firstDay, endDay, persona, rhythm);
    known.sums[place] = built;
    return built;
  }

  #build(
    workdays: WorkCalendar,
    firstDay: number,
    endDay: number,
    persona: number,
    rhythm: number,
  ): CalendarSums {
    assert(endDay > firstDay, 'a run has a day');
    const sums = new Float64Array(endDay - firstDay + 1);
    const boost = this.#boosts[persona] ?? 0;
    const mean = this.#payMean(rhythm, boost);
    let carried = 0;
    for (let day = firstDay; day < endDay; day++) {
      const factor =
        (this.#weekdays[weekdayOf(day)] ?? 1) *
        (this.#months[civilDate(day).month - 1] ?? 1) *
        (this.#payFactor(rhythm, boost, day) / mean);
      const steps = Math.floor(factor * CALENDAR_STEPS + 0.5) + carried;
      // What would be paid on a bank holiday is posted on the next day that is none.
      carried = workdays.isHoliday(day) ? steps : 0;
      const today = carried > 0 ? 0 : steps;
      sums[day - firstDay + 1] = (sums[day - firstDay] ?? 0) + today;
    }
    return sums;
  }

  /** 1 + boost x 2^(-days since pay / half-life). */
  #payFactor(rhythm: number, boost: number, day: number): number {
    if (boost === 0) return 1;
    return 1 + boost * detExp((-Math.LN2 * daysSincePay(rhythm, day)) / this.#halfLifeDays);
  }

  #payMean(rhythm: number, boost: number): number {
    if (boost === 0) return 1;
    const { from, days } = cycleOf(rhythm);
    let sum = 0;
    for (let day = from; day < from + days; day++) sum += this.#payFactor(rhythm, boost, day);
    return sum / days;
  }
}
