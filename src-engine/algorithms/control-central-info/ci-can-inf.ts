import type { Day } from '../../base/day.ts';
import { dayText } from '../../base/day-text.ts';
import { moneyText } from '../../base/money-text.ts';
import { z } from '../../base/zod.ts';
import type { ProcessEventFacts, ProcessFacts } from '../../model/account-facts.ts';
import type { CancellationInfo } from '../../model/control-central.ts';
import type { ControlCentralInfoSpec } from './contract.ts';

const parameters = z.strictObject({ roundUpToMinor: z.int().min(1).max(1_000_000) });

/** What must be paid so that the debt comes down to the threshold, rounded up so that it is enough. */
function needed(debtMinor: number, thresholdMinor: number, stepMinor: number): number {
  const exact = Math.max(0, debtMinor - thresholdMinor);
  return Math.ceil(exact / stepMinor) * stepMinor;
}

/** The next step and its day; null when its day has passed: a hold without an end keeps it. */
function nextWords(next: ProcessEventFacts, day: Day | null): string {
  return day === null
    ? `. Next: ${next.title}, when its hold ends`
    : `. Next: ${next.title} on ${dayText(day)}`;
}

function infoOf(
  process: ProcessFacts,
  stepMinor: number,
  currency: string,
  today: Day,
): readonly CancellationInfo[] {
  const { thresholdMinor, debtMinor, debtWithoutPlansMinor } = process;
  if (thresholdMinor === null) return [];
  const payTodayMinor = needed(debtMinor, thresholdMinor, stepMinor);
  const isInsulated = debtWithoutPlansMinor > debtMinor;
  const payIfPlanBreaksMinor = isInsulated
    ? needed(debtWithoutPlansMinor, thresholdMinor, stepMinor)
    : null;
  const next = process.events.find((event) => event.state === 'PENDING') ?? null;
  const nextEventDay = next === null || next.day < today ? null : next.day;
  const sentences = [
    payTodayMinor === 0
      ? `Nothing is needed to stop ${process.template} (${process.debtClass})`
      : `Pay at least ${moneyText(payTodayMinor, currency)} to stop ${process.template} (${process.debtClass})`,
    payIfPlanBreaksMinor === null
      ? ''
      : `; ${moneyText(payIfPlanBreaksMinor, currency)} if the pay plan breaks`,
    next === null ? '' : nextWords(next, nextEventDay),
    '.',
  ];
  const info = {
    processId: process.id,
    debtClass: process.debtClass,
    template: process.template,
    payTodayMinor,
    payIfPlanBreaksMinor,
    nextEvent: next?.title ?? null,
    nextEventDay,
    text: sentences.join(''),
  };
  return [info];
}

/** CI_CAN-INF: pay at least X to stop collections, per active process (domain.md 4.2; decision 25 with a pay plan). */
export const ciCanInf: ControlCentralInfoSpec = {
  spot: 'control-central-info',
  code: 'CI_CAN-INF',
  title: 'Pay to stop collection',
  summary:
    'Tells for each active process how much must be paid to stop it, today and if its pay plan breaks.',
  source: 'domain.md 4.2',
  parameters,
  example: { roundUpToMinor: 1 },
  info(given, facts) {
    const { roundUpToMinor } = parameters.parse(given);
    return facts.processes
      .filter((process) => process.status === 'ACTIVE')
      .flatMap((process) => infoOf(process, roundUpToMinor, facts.currency, facts.today));
  },
};
