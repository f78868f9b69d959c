import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedDebt, agreementDebt, allOf } from './aged-debt.ts';
import { charge } from './contact.ts';
import type { Process, Severance } from './processes.ts';
import { isHeld } from './protection.ts';
import { below, runsService, severanceDay } from './severance-rules.ts';
import { askPerson } from './work-batches.ts';
import type { Account, Agreement, World } from './world.ts';

/** The running agreements above this one: it goes off with any of them. */
export function runningMasters(account: Account, agreement: Agreement): readonly Agreement[] {
  return account.agreements.filter(
    (other) => runsService(other) && below(account, other).includes(agreement),
  );
}

/** On the account, at the premise, or at that of an agreement that goes off with this one. */
export function isLifeSupported(account: Account, agreement: Agreement): boolean {
  const together = [agreement, ...below(account, agreement)];
  return account.lifeSupport || together.some((other) => other.lifeSupport);
}

/** Which debt a severance is about: that of the collection process, or of the severance, which started it. */
export type DebtBase = Pick<Severance, 'baseDay' | 'baseFromDay' | 'startedBy'>;

/** Opens a process: every step that waits for nothing gets its date (domain.md 3.12). */
function open(
  world: World,
  account: Account,
  code: string,
  base: DebtBase,
  reconnecting: boolean,
  today: Day,
): Severance {
  const template = world.rules.severanceTemplates.find((candidate) => candidate.code === code);
  if (template === undefined) throw new Error(`severance template ${code} does not exist`);
  account.severancesStarted += 1;
  return {
    number: account.severancesStarted,
    template,
    startedBy: reconnecting ? 0 : base.startedBy,
    isCancelled: false,
    baseDay: base.baseDay,
    baseFromDay: base.baseFromDay,
    reconnecting,
    steps: template.steps.map((rule) => ({
      rule,
      state: 'pending',
      triggerDay:
        rule.dependsOn.length === 0 ? severanceDay(world.rules, today, rule.dayOffset) : null,
      datedDay: rule.dependsOn.length === 0 ? today : null,
      dispatchDay: null,
      workDay: null,
      failedSince: null,
      triedDay: null,
    })),
  };
}

/** The first true criterion of the agreement type chooses the template (steps 1.8.7.3 and 1.8.7.4). */
function sever(
  world: World,
  account: Account,
  agreement: Agreement,
  base: DebtBase,
  today: Day,
): LogOutcomeName {
  const { agreementTypes } = world.rules;
  const own = agreementTypes.find(({ type }) => type === agreement.type);
  const rule = own ?? agreementTypes.find(({ type }) => type === '*');
  const facts = {
    personLifeSupport: account.lifeSupport,
    premiseLifeSupport: agreement.lifeSupport,
    vulnerable: account.vulnerable,
    personSensitiveLoad: account.sensitiveLoad,
    premiseSensitiveLoad: agreement.sensitiveLoad,
    masterMeter: agreement.masterMeter,
    remoteDisconnect: agreement.remoteDisconnect,
    hasMaster: runningMasters(account, agreement).length > 0,
  };
  const criterion = rule?.criteria.find(({ isTrue }) => isTrue(facts));
  const amountMinor = allOf(agreementDebt(world, account, agreement, today));
  if (criterion === undefined) {
    world.books.add('errors', 1);
    world.books.write({
      process: 0,
      kind: 'error',
      detail: agreement.place,
      outcome: 'missingRule',
      amountMinor,
    });
    askPerson(world, account, 'missingRule');
    return 'missingRule';
  }
  if (isLifeSupported(account, agreement) && !criterion.looksAtLifeSupport)
    return 'protectedCustomer';
  beginSeverance(world, account, agreement, criterion.template, base, today);
  return 'done';
}

/** Starts the process with a template, whoever chose it. */
export function beginSeverance(
  world: World,
  account: Account,
  agreement: Agreement,
  code: string,
  base: DebtBase,
  today: Day,
): void {
  const amountMinor = allOf(agreementDebt(world, account, agreement, today));
  agreement.severance = open(world, account, code, base, false, today);
  account.totals.severances += 1;
  if (base.startedBy > 0) account.severancesOfProcesses.push(agreement.severance);
  world.books.add('severances', 1);
  world.books.write({
    process: agreement.severance.number,
    kind: 'severanceStarted',
    detail: agreement.place,
    outcome: 'done',
    amountMinor,
  });
  tellTemplate(world, agreement.severance.number, code);
}

/** The log has the steps of a severance by number: whose they are is said once. */
function tellTemplate(world: World, number: number, code: string): void {
  const detail = world.rules.severanceTemplates.findIndex((template) => template.code === code);
  const kind = 'severanceTemplate';
  world.books.write({ process: number, kind, detail, outcome: 'done', amountMinor: 0 });
}

/** A service that was cut and is paid before it expires is reconnected. */
export function reconnect(
  world: World,
  account: Account,
  agreement: Agreement,
  code: string,
  base: DebtBase,
  today: Day,
): void {
  agreement.severance = open(world, account, code, base, true, today);
  world.books.write({
    process: agreement.severance.number,
    kind: 'reconnectStarted',
    detail: agreement.place,
    outcome: 'done',
    amountMinor: 0,
  });
  tellTemplate(world, agreement.severance.number, code);
}

/** Severs all that are given; a sub-agreement stops with its master when that is severed as well. */
export function severAll(
  world: World,
  account: Account,
  agreements: readonly Agreement[],
  base: DebtBase,
  unitCostMinor: number,
  today: Day,
): LogOutcomeName {
  const outcomes: LogOutcomeName[] = [];
  for (const agreement of agreements) {
    const goesWithAnother = runningMasters(account, agreement).some(
      (master) => agreements.includes(master) || master.severance?.reconnecting === false,
    );
    if (goesWithAnother) continue;
    const outcome = sever(world, account, agreement, base, today);
    if (outcome === 'done') charge(world, account, unitCostMinor);
    outcomes.push(outcome);
  }
  if (outcomes.includes('done')) return 'done';
  return outcomes.at(-1) ?? 'nothingToSever';
}

/** Service runs, no severance or reconnection is under way, and no hold forbids one. */
export function isFree(account: Account, agreement: Agreement, today: Day): boolean {
  return (
    runsService(agreement) &&
    agreement.severance === null &&
    // Severances that sever each other go on the next night.
    agreement.severanceEndDay !== today &&
    !isHeld(account, 'SEVERANCE', { debtClass: agreement.debtClass, agreement }, today)
  );
}

/** The linked agreement of the primary service with the largest debt, else of the secondary, else all that can be severed. */
function nominate(
  world: World,
  account: Account,
  process: Process,
  effect: Extract<Effect, { kind: 'start-severance' }>,
  today: Day,
): readonly Agreement[] {
  const severable = account.agreements.filter(
    (agreement) => process.linked.includes(agreement) && isFree(account, agreement, today),
  );
  const owed = (agreement: Agreement) => allOf(agreementDebt(world, account, agreement, today));
  for (const service of [effect.primaryService, effect.secondaryService]) {
    const [nominated] = severable
      .filter((agreement) => agreement.service === service)
      .sort((a, b) => owed(b) - owed(a) || a.place - b.place);
    if (nominated !== undefined) return [nominated];
  }
  return severable;
}

/** Phase 70, start of severance (domain.md 3.12): one process an agreement. */
export function startSeverance(
  world: World,
  account: Account,
  process: Process,
  effect: Extract<Effect, { kind: 'start-severance' }>,
  unitCostMinor: number,
  today: Day,
): LogOutcomeName {
  const debt = agedDebt(world, account, process.debtClass, today);
  const oldest = debt[0];
  const met =
    allOf(debt) >= effect.minArrearsMinor &&
    (oldest === undefined ? -1 : today - oldest.startDay) >= effect.minOldestAgeDays;
  if (!met) return 'conditionNotMet';
  const base = {
    baseDay: process.baseDay,
    baseFromDay: process.startDay,
    startedBy: process.number,
  };
  const agreements = nominate(world, account, process, effect, today);
  return severAll(world, account, agreements, base, unitCostMinor, today);
}
