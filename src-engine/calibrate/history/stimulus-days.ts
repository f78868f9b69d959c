import { dailyDecay } from '../../kernel/behaviour/stimulus.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { ContactRecord } from './contact-record.ts';

/** Doses are rounded to this step, so that days which differ by nothing that matters share a cell. */
const STEP = 1 / 16;

/**
 * What the contacts of one account leave on each day, by treatment of the model, in doses: 1 is one fresh contact that
 * reached the customer (simulation.md 1.3, S(t) with ln HR = 1). Contacts whose outcome is not known count with the reach.
 */
export class StimulusDays {
  readonly #model: BehaviourModel;
  readonly #contacts: readonly (readonly ContactRecord[])[];

  /** `contacts` are one account's, by day. */
  constructor(model: BehaviourModel, contacts: readonly ContactRecord[]) {
    this.#model = model;
    this.#contacts = model.treatments.map(({ channel }) =>
      contacts.filter((contact) => contact.channel === channel),
    );
  }

  /** Doses on `day` by treatment, rounded; null when there are none. */
  on(day: number): readonly number[] | null {
    let any = false;
    const doses = this.#model.treatments.map((_, index) => {
      const dose = this.#dose(index, day);
      const rounded = Math.round(dose / STEP) * STEP;
      if (rounded > 0) any = true;
      return rounded;
    });
    return any ? doses : null;
  }

  #dose(index: number, day: number): number {
    const treatment = this.#model.treatments[index];
    const contacts = this.#contacts[index] ?? [];
    if (treatment === undefined || contacts.length === 0) return 0;
    const decay = dailyDecay(treatment.halfLifeDays);
    let dose = 0;
    for (const [place, contact] of contacts.entries()) {
      const since = day - contact.day - 1 - treatment.lagDays;
      if (since < 0) continue;
      let weight = contact.reached === null ? treatment.reach : contact.reached ? 1 : 0;
      for (let before = place - 1; before >= 0; before--)
        if ((contacts[before]?.day ?? 0) > contact.day - this.#model.fatigueWindowDays)
          weight *= this.#model.fatigue;
      for (let days = 0; days < since && weight > 0; days++)
        weight = weight < STEP / 8 ? 0 : weight * decay;
      dose += weight;
    }
    return dose;
  }
}
