import { allocationBasisPoint } from '../../../src-engine/base/allocation.ts';
import { type Day, isoDate } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedBy, agedDebt, agreementDebt, allOf } from './aged-debt.ts';
import { eventDay } from './event-day.ts';
import type { Process } from './processes.ts';
import type { PlacedRow } from './rules.ts';
import { askPerson } from './work-batches.ts';
import type { Account, Agreement, World } from './world.ts';

/** The live test of the row's template that is on today decides by its share (domain.md 3.7). */
function pickTemplate(
  world: World,
  account: Account,
  champion: string,
  processNumber: number,
  today: Day,
): { readonly code: string; readonly outcome: LogOutcomeName } {
  const date = isoDate(today);
  const test = world.rules.liveTests.find(
    (option) =>
      option.champion === champion &&
      (option.effectiveFrom === null || option.effectiveFrom <= date) &&
      (option.effectiveTo === null || date < option.effectiveTo),
  );
  if (test === undefined) return { code: champion, outcome: 'done' };
  const unit = test.unit === 'ACCOUNT' ? account.id : `${account.id}#${processNumber}`;
  return allocationBasisPoint(test.id, unit) < test.shareBasisPoints
    ? { code: test.challenger, outcome: 'challenger' }
    : { code: champion, outcome: 'champion' };
}

/** What the CRM has chosen for the account; a template that the rules do not have is an error for a person. */
function assignedTemplate(
  world: World,
  account: Account,
  debtClass: string,
): { readonly code: string; readonly outcome: LogOutcomeName } | null {
  const code = account.assignedTemplate;
  if (code === '') return null;
  if (world.rules.templates.some((template) => template.code === code))
    return { code, outcome: 'assigned' };
  world.books.add('errors', 1);
  world.books.write({
    process: 0,
    kind: 'error',
    detail: world.debtClasses.indexOf(debtClass),
    outcome: 'unknownTemplate',
    amountMinor: 0,
  });
  askPerson(world, account, 'missingRule');
  return null;
}

/** Agreements that owe debt of the row's age themselves, else the one that owes most; none that is being severed. */
export function linkedAgreements(
  world: World,
  account: Account,
  debtClass: string,
  baseDay: Day,
  today: Day,
): Agreement[] {
  const candidates = account.agreements.filter(
    (agreement) => agreement.debtClass === debtClass && agreement.severance?.reconnecting !== false,
  );
  const owing = candidates.filter(
    (agreement) => agedBy(agreementDebt(world, account, agreement, today), baseDay) > 0,
  );
  if (owing.length > 0) return owing;
  const owed = (agreement: Agreement) => allOf(agreementDebt(world, account, agreement, today));
  return [...candidates].sort((a, b) => owed(b) - owed(a) || a.place - b.place).slice(0, 1);
}

/** Phase 55, process creation (domain.md 3.6): all events get their dates now. */
export function createProcess(
  world: World,
  account: Account,
  debtClass: string,
  conditionPriority: number,
  row: PlacedRow,
  today: Day,
): void {
  const baseDay = today - row.minAgeDays;
  const number = account.processesStarted + 1;
  const assigned = assignedTemplate(world, account, debtClass);
  const { code, outcome } = assigned ?? pickTemplate(world, account, row.template, number, today);
  startProcess(world, account, debtClass, code, outcome, today, {
    baseDay,
    linked: linkedAgreements(world, account, debtClass, baseDay, today),
    conditionPriority,
    rowPriority: row.priority,
    champion: row.template,
    isAssigned: assigned !== null,
  });
  world.books.write({
    process: number,
    kind: 'criteriaRow',
    detail: row.place,
    outcome: 'done',
    amountMinor: 0,
  });
}

type Opening = Pick<
  Process,
  'baseDay' | 'linked' | 'conditionPriority' | 'rowPriority' | 'champion' | 'isAssigned'
>;

/** The same by the rules and by hand: a number, events with their dates, a row in the books. */
export function startProcess(
  world: World,
  account: Account,
  debtClass: string,
  code: string,
  outcome: LogOutcomeName,
  today: Day,
  opening: Opening,
): void {
  account.processesStarted += 1;
  const number = account.processesStarted;
  const template = world.rules.templates.findIndex((candidate) => candidate.code === code);
  const pending = (world.rules.templates[template]?.events ?? [])
    .map((rule) => ({
      rule,
      datedDay: today,
      triggerDay: eventDay(world.rules, today, rule.dayOffset),
      failedSince: null,
    }))
    .sort((a, b) => a.triggerDay - b.triggerDay || a.rule.sequence - b.rule.sequence);
  account.processes.set(debtClass, {
    number,
    debtClass,
    template,
    startDay: today,
    left: new Set(),
    joined: new Map(),
    pending: [...pending],
    events: pending,
    ...opening,
  });
  world.books.add('processesCreated', 1);
  world.books.write({
    process: number,
    kind: 'processCreated',
    detail: template,
    outcome,
    amountMinor: agedBy(agedDebt(world, account, debtClass, today), opening.baseDay),
  });
}
