import { pathOf } from '../../../../src-engine/config/pointer.ts';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import { CHANNEL_WORDS } from '../read/channel-words.ts';

const MEMBERS: Readonly<Record<string, string>> = {
  weight: 'weight',
  scoreSlope: 'worse score',
  treatmentSensitivity: 'sensitivity',
  fullPerDay: 'full payments a day',
  partialPerDay: 'partial payments a day',
  promiseMade: 'promises made',
  promiseKept: 'promises kept',
  planAccepted: 'plans accepted',
  payDayBoost: 'jump on a pay day',
  planRequestPerDay: 'plans asked for a day',
  planRequestSensitivity: 'sensitivity of asking for plans',
  hazardRatio: 'peak effect',
  halfLifeDays: 'half-life, days',
  lagDays: 'lag, days',
  reach: 'reach',
  saturation: 'Saturation',
  fatigue: 'Fatigue',
  fatigueWindowDays: 'Fatigue window, days',
  partialSensitivity: 'Sensitivity of partial payments',
  smallRemainderMinor: 'Small remainder, minor units',
  instalmentKept: 'Instalment kept',
  finalDebtFactor: 'Final debt, factor',
};

const GROUPS: Readonly<Record<string, string>> = {
  missedBill: 'Missed bill',
  billing: 'Billing',
  returnedPayment: 'Returned payment',
  promiseDueDays: 'Promise due, days',
  fieldWorkDays: 'Field work, workdays',
  restorePerDay: 'Restoration after a cut',
  agency: 'Agency',
  selfExcitation: 'After a payment',
  calendar: 'Calendar of payments',
  reDefault: 'Bills after a cure',
  covariates: 'What is known of an account',
  dispute: 'Disputes',
  churn: 'Leaving',
  bankruptcy: 'Bankruptcy',
  planRequest: 'Plan asked for',
  complaint: 'Complaints',
  ability: 'Ability to pay',
  tone: 'Wording of contacts',
  laterPlacement: 'Agency after a recall',
};

/** Days and months of a list, by their place in it. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  weekdayFactors: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  monthFactors: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

/** `cycleDays` as `cycle days`. */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A figure of a behaviour model in words: `Type F, full payments a day, 15 to 29 d`. */
export function parameterWords(model: BehaviourModel, pointer: string): string {
  const [head = '', second = '', third, fourth] = pathOf(pointer);
  if (head === 'personas') {
    const code = model.personas[Number(second)]?.code ?? second;
    const what = MEMBERS[third ?? ''] ?? spaced(third ?? '');
    const from = fourth === undefined ? undefined : model.bandStartDays[Number(fourth)];
    const band = from === undefined ? '' : `, from ${from} d`;
    return `Type ${code}, ${what}${band}`;
  }
  if (head === 'treatments') {
    const channel = model.treatments[Number(second)]?.channel;
    const name = channel === undefined ? second : CHANNEL_WORDS[channel];
    return `${name}, ${MEMBERS[third ?? ''] ?? spaced(third ?? '')}`;
  }
  const group = GROUPS[head];
  if (group === undefined) return MEMBERS[head] ?? spaced(head);
  const place = PLACES[second]?.[Number(third)];
  if (place !== undefined) return `${group}, ${place}`;
  const rest = [second, third, fourth]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/^\d+$/.test(part ?? '') ? String(Number(part) + 1) : spaced(part ?? '')));
  return `${group}, ${rest.join(' ')}`;
}
