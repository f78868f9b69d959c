import { at } from '../../base/assert.ts';
import { dailyDecay } from '../../kernel/behaviour/stimulus.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { ContactRecord } from './contact-record.ts';

/** Doses are rounded to this step, so that days which differ by nothing that matters share a cell. */
const STEP = 1 / 16;

/** What one contact leaves: the day on which it begins to act, and its dose on that day and after, as far as it was asked. */
interface Trace {
  readonly fromDay: number;
  readonly decay: number;
  readonly doses: number[];
}

/**
 * What the contacts of one account leave on each day, by treatment of the model, in doses: 1 is one fresh contact that
 * reached the customer (simulation.md 1.3, S(t) with ln HR = 1). Contacts whose outcome is not known count with the reach.
 */
export class StimulusDays {
  /** By treatment, each by day. */
  readonly #traces: readonly (readonly Trace[])[];

  /** `contacts` are one account's, by day. */
  constructor(model: BehaviourModel, contacts: readonly ContactRecord[]) {
    this.#traces = model.treatments.map((treatment) => {
      const own = contacts.filter(({ channel }) => channel === treatment.channel);
      const decay = dailyDecay(treatment.halfLifeDays);
      return own.map((contact, place) => ({
        fromDay: contact.day + 1 + treatment.lagDays,
        decay,
        doses: [firstDose(model, treatment.reach, own, place)],
      }));
    });
  }

  /** Doses on `day` by treatment, rounded; null when there are none. */
  on(day: number): readonly number[] | null {
    let any = false;
    const doses = this.#traces.map((traces) => {
      let dose = 0;
      for (const trace of traces) if (day >= trace.fromDay) dose += doseOn(trace, day);
      const rounded = Math.round(dose / STEP) * STEP;
      if (rounded > 0) any = true;
      return rounded;
    });
    return any ? doses : null;
  }
}

/** Fatigue of the contacts of the window before, by the same treatment, makes it smaller. */
function firstDose(
  model: BehaviourModel,
  reach: number,
  contacts: readonly ContactRecord[],
  place: number,
): number {
  const contact = at(contacts, place);
  let weight = contact.reached === null ? reach : contact.reached ? 1 : 0;
  for (let before = place - 1; before >= 0; before--)
    if (at(contacts, before).day > contact.day - model.fatigueWindowDays) weight *= model.fatigue;
  return weight;
}

/** What is left on a day, worked out day by day and kept: 0 from the day on which too little is left to matter. */
function doseOn({ fromDay, decay, doses }: Trace, day: number): number {
  const since = day - fromDay;
  while (doses.length <= since) {
    const last = doses.at(-1) ?? 0;
    if (last === 0) return 0;
    doses.push(last < STEP / 8 ? 0 : last * decay);
  }
  return doses[since] ?? 0;
}
