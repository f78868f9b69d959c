import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import { counted, formatNumber } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import {
  column,
  type FigureCell,
  type FigureTable,
  figure,
  percent,
  ratio,
  word,
} from './figure-cells.ts';

type FigureLine = readonly [string, FigureCell, string];

/** One line for each figure of the members that a model may leave out; those that it leaves out are said so. */
export function customerEventTable(model: BehaviourModel, currency: string): FigureTable {
  const lines = [
    ...paymentLines(model),
    ...abilityLines(model),
    ...eventLines(model, currency),
    ...toneLines(model),
    ...placementLines(model),
  ];
  return {
    columns: [column('What happens', false), column('Value', true), column('Meaning', false)],
    rows: lines.map(([name, value, meaning]) => [word(name), value, word(meaning)]),
  };
}

/** What payments and cures bring. */
function paymentLines({ selfExcitation, reDefault }: BehaviourModel): readonly FigureLine[] {
  const lines: FigureLine[] = [];
  if (selfExcitation !== undefined)
    lines.push([
      'Payment after a payment',
      ratio(1 + selfExcitation.boost),
      `Factor on payments right after one; half of the rise is left after ${counted(selfExcitation.halfLifeDays, 'day')}`,
    ]);
  if (reDefault !== undefined)
    for (const [index, factor] of reDefault.oddsFactors.entries())
      lines.push([
        `Bill ${index + 1} after a cure`,
        ratio(factor),
        'Factor on the odds that it is missed',
      ]);
  return lines;
}

/** Disputes, leaving, bankruptcy, plans and complaints. */
function eventLines(model: BehaviourModel, currency: string): readonly FigureLine[] {
  const { dispute, churn, bankruptcy, planRequest, complaint } = model;
  const money = (minor: number) => figure(minor, formatMoney(minor, currency));
  const lines: FigureLine[] = [];
  if (dispute !== undefined)
    lines.push(
      ['Disputes', percent(dispute.perDay, 2), 'Intensity per day of disputing the oldest bill'],
      ['Dispute upheld', percent(dispute.upheld), 'Disputes that end in a credit'],
      ['Credit', percent(dispute.creditShare), 'Part of the disputed amount that is credited'],
      ['Cost of a dispute', money(dispute.costMinor), 'Treatment cost'],
    );
  if (churn !== undefined)
    lines.push(
      ['Leaving', percent(churn.perDay, 3), 'Intensity per day; every service stops the next day'],
      [
        'Leaving, many contacts',
        ratio(churn.contactFactor),
        `Factor for each contact beyond ${churn.freeContacts} in ${counted(churn.contactWindowDays, 'day')}`,
      ],
      ['Leaving, service cut', ratio(churn.cutFactor), 'Factor while service is cut'],
      [
        'Leaving after a complaint',
        ratio(churn.complaintFactor),
        `Factor for ${counted(churn.complaintDays, 'day')}`,
      ],
    );
  if (bankruptcy !== undefined)
    lines.push(
      ['Bankruptcy', percent(bankruptcy.perDay, 4), 'Intensity per day'],
      [
        'Dividend',
        percent(bankruptcy.recovery),
        `Part of the debt that the trustee pays after ${counted(bankruptcy.recoveryDays, 'day')}`,
      ],
    );
  if (planRequest !== undefined)
    lines.push(
      [
        'Plan asked for',
        figure(planRequest.instalments, String(planRequest.instalments)),
        `Instalments, ${planRequest.everyDays === 1 ? 'every day' : `every ${counted(planRequest.everyDays, 'day')}`}; how often is a figure of the types`,
      ],
      ['Cost of a plan asked for', money(planRequest.costMinor), 'Treatment cost'],
    );
  if (complaint !== undefined)
    lines.push(
      ['Complaints', percent(complaint.perContact, 2), 'Contacts that bring a complaint'],
      ['Complaints on a cut', percent(complaint.perCut), 'Cuts that bring a complaint'],
      ['Cost of a complaint', money(complaint.costMinor), 'Treatment cost'],
    );
  const ombudsman = complaint?.ombudsman;
  if (ombudsman !== undefined)
    lines.push(
      ['Ombudsman', percent(ombudsman.share), 'Complaints that go on to one, or to a regulator'],
      ['Cost of such a case', money(ombudsman.costMinor), 'Treatment cost beside the complaint'],
    );
  return lines;
}

/** Customers who fall short of money for a while; a model without it says that it is off. */
function abilityLines({ ability }: BehaviourModel): readonly FigureLine[] {
  if (ability === undefined)
    return [
      [
        'Ability to pay',
        word('off'),
        'A type is always as able; docs/behaviour-model.md has the member that switches it on',
      ],
    ];
  const meaning = 'Factor while short of money, against a mean of 1 over both states';
  return [
    [
      'Falling short of money',
      percent(ability.shockPerDay, 2),
      `Per day; ${formatNumber(100 * ability.recoveryPerDay, 1)}% a day of those who are recover`,
    ],
    ['Short of money, paying everything', ratio(ability.full), meaning],
    ['Short of money, paying a part', ratio(ability.partial), meaning],
    ['Short of money, asking for a plan', ratio(ability.planRequest), meaning],
    ['Short of money, bankruptcy', ratio(ability.bankruptcy), meaning],
    ['Short of money, contacts', ratio(ability.uplift), 'Factor on what contacts do meanwhile'],
  ];
}

/** What wording changes; a neutral contact has 1 everywhere. */
function toneLines({ tone }: BehaviourModel): readonly FigureLine[] {
  if (tone === undefined) return [];
  const lines: FigureLine[] = [
    [
      'Names customer and officer',
      ratio(tone.personalised),
      'Factor on the effect of a contact, a log hazard ratio',
    ],
  ];
  for (const [name, one] of [
    ['Empathetic', tone.empathetic],
    ['Firm', tone.firm],
  ] as const) {
    const late = `from ${counted(tone.lateFromDays, 'day')} past due`;
    lines.push(
      [`${name} contact`, ratio(one.effect), 'Factor on its effect'],
      [`${name} contact, later`, ratio(one.lateEffect), `Factor on its effect ${late}`],
      [`${name} contact, complaints`, ratio(one.complaintOdds), 'Factor on the odds of one'],
      [
        `${name} contact, leaving`,
        ratio(one.churn),
        `Factor for ${counted(tone.churnDays, 'day')} after the last contact that was heard`,
      ],
    );
  }
  return lines;
}

function placementLines({ laterPlacement }: BehaviourModel): readonly FigureLine[] {
  if (laterPlacement === undefined) return [];
  return [
    [
      'Agency after a recall',
      percent(laterPlacement.liquidation),
      `Part of debt recalled from an agency before that the next recovers in ${counted(laterPlacement.days, 'day')}`,
    ],
  ];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When customers pay: weekdays and pay days; null when every day is the same. */
export function calendarTable({ calendar, personas }: BehaviourModel): FigureTable | null {
  if (calendar === undefined) return null;
  const mean = calendar.weekdayFactors.reduce((sum, factor) => sum + factor, 0) / 7;
  const { weekly, twoWeekly, twiceMonthly } = calendar.payRhythm;
  const lines: FigureLine[] = [
    ...calendar.weekdayFactors.map((factor, day): FigureLine => {
      const shown = ratio(Number((factor / mean).toFixed(4)));
      return [WEEKDAYS[day] ?? '', shown, 'Factor on payments of the day, mean 1'];
    }),
    ...personas.map(
      ({ code, payDayBoost }): FigureLine => [
        `Pay day, type ${code}`,
        ratio(1 + (payDayBoost ?? 0)),
        `Factor on the day of pay, before the mean; half of the rise is left after ${counted(calendar.payDayHalfLifeDays, 'day')}`,
      ],
    ),
    ['Paid weekly', percent(weekly), 'Customers, by how often they are paid'],
    ['Paid every other week', percent(twoWeekly), 'Customers'],
    ['Paid twice a month', percent(twiceMonthly), 'Customers; all others monthly'],
  ];
  return {
    columns: [column('Day', false), column('Value', true), column('Meaning', false)],
    rows: lines.map(([name, value, meaning]) => [word(name), value, word(meaning)]),
  };
}
