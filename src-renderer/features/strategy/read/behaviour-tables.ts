import type { BehaviourModel, Persona } from '../../../../src-engine/model/behaviour.ts';
import { formatNumber } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { CHANNEL_WORDS, GRADE_WORDS } from './channel-words.ts';
import {
  column,
  days,
  type FigureCell,
  type FigureTable,
  figure,
  logFactor,
  percent,
  ratio,
  word,
} from './figure-cells.ts';

/** What each contact or measure does to payments. */
export function treatmentTable({ treatments }: BehaviourModel): FigureTable {
  return {
    columns: [
      column('Contact or measure', false),
      column(
        'Peak effect',
        true,
        'Hazard ratio: at its peak the contact multiplies the daily intensity of paying in full by this, for a customer type with full sensitivity. ×1.00 has no effect.',
      ),
      column('Half-life', true, 'Days until half of the effect is left.'),
      column(
        'Lag',
        true,
        'Days between the contact and its first effect, beyond the next day. A contact never acts on its own day.',
      ),
      column('Reach', true, 'Probability that the contact reaches the customer.'),
      column('Grade', false, 'How well the numbers are founded, from A to C.'),
      column('Evidence', false),
    ],
    rows: treatments.map((treatment) => [
      word(CHANNEL_WORDS[treatment.channel]),
      ratio(treatment.hazardRatio),
      days(treatment.halfLifeDays),
      days(treatment.lagDays),
      percent(treatment.reach),
      word(treatment.grade, GRADE_WORDS[treatment.grade]),
      word(treatment.evidence),
    ]),
  };
}

/** The customer types and how they differ. */
export function personaTable({ personas }: BehaviourModel): FigureTable {
  const total = personas.reduce((sum, persona) => sum + persona.weight, 0);
  return {
    columns: [
      column('Type', false),
      column('Meaning', false),
      column('Share', true, 'Share of customers with the average bad-debt score.'),
      column(
        'Worse score',
        true,
        'Factor on the weight of this type for each standard deviation of a worse bad-debt score.',
      ),
      column(
        'Sensitivity',
        true,
        'Share of the effect of a contact that the full payments of this type feel.',
      ),
    ],
    rows: personas.map((persona) => {
      const share = persona.weight / total;
      return [
        word(persona.code),
        word(persona.meaning),
        figure(Number(share.toFixed(6)), formatPercent(share, 1)),
        logFactor(persona.scoreSlope),
        percent(persona.treatmentSensitivity),
      ];
    }),
  };
}

/** `0 to 14 d`, and `180 d on` for the last band. */
function bandLabel(starts: readonly number[], band: number): string {
  const start = starts[band] ?? 0;
  const next = starts[band + 1];
  if (next === undefined) return `${start} d on`;
  return next - start === 1 ? `${start} d` : `${start} to ${next - 1} d`;
}

/** Daily intensities of one kind of payment, by customer type and age of the oldest unpaid item. */
export function intensityTable(
  { personas, bandStartDays }: BehaviourModel,
  kind: 'fullPerDay' | 'partialPerDay',
): FigureTable {
  const cells = (persona: Persona) => persona[kind].map((perDay) => percent(perDay, 2));
  return {
    columns: [
      column(
        'Type',
        false,
        'Without any contact. Columns are the age of the oldest unpaid item, days past due.',
      ),
      ...bandStartDays.map((_, band) => column(bandLabel(bandStartDays, band), true)),
    ],
    rows: personas.map((persona) => [word(persona.code, persona.meaning), ...cells(persona)]),
  };
}

/** Everything else, one figure a line. */
export function otherFiguresTable(model: BehaviourModel, currency: string): FigureTable {
  const { missedBill } = model;
  const ceiling = formatNumber(Math.exp(model.saturation), 2);
  const lines: readonly (readonly [string, FigureCell, string])[] = [
    [
      'Saturation',
      figure(model.saturation, `×${ceiling}`),
      'Hazard ratio that many contacts together approach and never pass',
    ],
    [
      'Fatigue',
      percent(model.fatigue),
      'What is left of the effect for each contact of the same channel shortly before',
    ],
    ['Fatigue window', days(model.fatigueWindowDays), 'Days in which contacts before count'],
    [
      'Sensitivity of partial payments',
      percent(model.partialSensitivity),
      'Share of a type’s sensitivity that its partial payments feel',
    ],
    [
      'Small remainder',
      figure(model.smallRemainderMinor, formatMoney(model.smallRemainderMinor, currency)),
      'A partial payment that would leave less than this pays everything',
    ],
    [
      'Missed bill',
      percent(missedBill.probability),
      'Bills not paid by their due date, at the average bad-debt score and without arrears',
    ],
    [
      'Missed bill, worse score',
      logFactor(missedBill.scoreSlope),
      'Factor on the odds for each standard deviation of a worse bad-debt score',
    ],
    [
      'Missed bill, in arrears',
      logFactor(missedBill.inArrears),
      'Factor on the odds for a customer who is in arrears already',
    ],
    ['Instalment kept', percent(model.instalmentKept), 'Pay-plan instalments paid on their day'],
  ];
  return {
    columns: [column('Figure', false), column('Value', true), column('Meaning', false)],
    rows: lines.map(([name, value, meaning]) => [word(name), value, word(meaning)]),
  };
}
