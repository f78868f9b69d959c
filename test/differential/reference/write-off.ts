import { findAlgorithm } from '../../../src-engine/algorithms/registry.ts';
import type { AttemptFacts } from '../../../src-engine/algorithms/write-off-attempt/contract.ts';
import { at } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import type { WriteOffControl } from '../../../src-engine/config/strategy-schema.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agencyEffect } from './agency.ts';
import { balanceOf, creditAgreement, isStopped } from './balances.ts';
import { postDebit } from './billing.ts';
import { closePaid, endWriteOff } from './closing.ts';
import { postponedOn } from './debt-monitor.ts';
import { applyEffect, FAILED } from './effects.ts';
import { fail, planHooks, skip, waits } from './event-activator.ts';
import { eventDay } from './event-day.ts';
import { judge, remember } from './guardrails.ts';
import type { CollectionEvent, WriteOffProcess } from './processes.ts';
import { dueDay, isForPerson, isHeld, WHOLE_ACCOUNT } from './protection.ts';
import { eventRuleOf } from './rules.ts';
import { startDay } from './shared-capacity.ts';
import { askPerson } from './work-batches.ts';
import type { Account, Agreement, World } from './world.ts';
import { writeOffDebt } from './write-off-debt.ts';

/** The rule of the agreement's type: an exact entry beats `*`. */
export function writeOffDebtClass(world: World, agreement: Agreement): string | null {
  const { agreementTypes } = world.rules;
  const exact = agreementTypes.find(({ type }) => type === agreement.type);
  const rule = exact ?? agreementTypes.find(({ type }) => type === '*');
  return rule?.writeOffDebtClass ?? null;
}

function controlOf(world: World, account: Account, debtClass: string): WriteOffControl | null {
  const { controls } = world.rules.writeOff;
  const of = (collectionClass: string) =>
    controls.find(
      (control) =>
        control.writeOffDebtClass === debtClass && control.collectionClass === collectionClass,
    );
  return of(account.collectionClass) ?? of('*') ?? null;
}

/** Final billed, overdue by the grace days, and its master as far as itself. */
function isDue(account: Account, agreement: Agreement, graceDays: number, today: Day): boolean {
  const dueDays = [agreement.finalDueDay];
  const { masterPlace } = agreement;
  const master = masterPlace === null ? null : at(account.agreements, masterPlace);
  if (!isStopped(agreement)) return false;
  if (master !== null && master.status !== 'CLOSED' && master.status !== 'CANCELED') {
    if (!isStopped(master)) return false;
    dueDays.push(master.finalDueDay);
  }
  return dueDays.every((day) => day !== null && day + graceDays <= today);
}

/** Agreements of a write-off debt class that the monitor takes up. */
function ready(world: World, account: Account, debtClass: string, today: Day): Agreement[] {
  const graceDays = controlOf(world, account, debtClass)?.graceDays ?? 0;
  return account.agreements.filter(
    (agreement) =>
      !agreement.writeOffDone &&
      writeOffDebtClass(world, agreement) === debtClass &&
      isDue(account, agreement, graceDays, today) &&
      !isHeld(account, 'WRITE_OFF', { debtClass: agreement.debtClass, agreement }, today) &&
      balanceOf(account, agreement) !== 0,
  );
}

/** Phase 80 (domain.md 3.14). */
export function writeOffMonitor(world: World, account: Account, today: Day): void {
  closePaid(world, account);
  if (world.rules.writeOff.controls.length === 0 || postponedOn(account, today)) return;
  if (isHeld(account, 'WRITE_OFF', WHOLE_ACCOUNT, today)) return;
  const named = world.rules.agreementTypes.flatMap((rule) => rule.writeOffDebtClass ?? []);
  for (const debtClass of new Set(named)) {
    if (account.writeOffs.has(debtClass)) continue;
    if (ready(world, account, debtClass, today).length === 0) continue;
    const control = controlOf(world, account, debtClass);
    if (control === null) reportMissing(world, account, debtClass, today, [...new Set(named)]);
    else takeUp(world, account, debtClass, control, today);
  }
}

function owed(world: World, account: Account, debtClass: string, today: Day): Agreement[] {
  return ready(world, account, debtClass, today).filter(
    (agreement) => balanceOf(account, agreement) > 0,
  );
}

function sumOf(account: Account, agreements: readonly Agreement[]): number {
  return agreements.reduce((sum, agreement) => sum + balanceOf(account, agreement), 0);
}

function reportMissing(
  world: World,
  account: Account,
  debtClass: string,
  today: Day,
  named: readonly string[],
): void {
  if (account.missingControls.has(debtClass)) return;
  account.missingControls.add(debtClass);
  world.books.add('errors', 1);
  world.books.write({
    process: 0,
    kind: 'error',
    detail: named.indexOf(debtClass),
    outcome: 'missingControl',
    amountMinor: sumOf(account, owed(world, account, debtClass, today)),
  });
  askPerson(world, account, 'missingRule');
}

function takeUp(
  world: World,
  account: Account,
  debtClass: string,
  control: WriteOffControl,
  today: Day,
): void {
  for (const agreement of account.agreements)
    if (ready(world, account, debtClass, today).includes(agreement))
      attempts(world, account, control, agreement, today);
  const linked = owed(world, account, debtClass, today);
  if (linked.length === 0) return;
  const facts = {
    amountMinor: sumOf(account, linked),
    customerClass: world.customerClasses.indexOf(account.customerClass),
    riskCategory: account.attributes.riskCategory,
  };
  const criterion = [...control.criteria]
    .sort((a, b) => a.priority - b.priority)
    .find(({ algorithm }) =>
      findAlgorithm('write-off-criterion', algorithm.code)?.compile(
        algorithm.parameters,
        world,
      )(facts),
    );
  if (criterion === undefined) return;
  createWriteOff(world, account, debtClass, criterion.template, linked, today);
}

function attempts(
  world: World,
  account: Account,
  control: WriteOffControl,
  agreement: Agreement,
  today: Day,
): void {
  for (const { code, parameters } of control.attempts) {
    const balance = balanceOf(account, agreement);
    if (balance === 0) break;
    const others = account.agreements.filter(
      (other) => other !== agreement && other.status === 'ACTIVE',
    );
    const ofClass = others.filter(({ debtClass }) => debtClass === agreement.debtClass);
    const facts: AttemptFacts = {
      balanceMinor: balance,
      activeOfClass: ofClass.length,
      activeAgreements: others.length,
    };
    const action = findAlgorithm('write-off-attempt', code)?.compile(parameters)(facts) ?? null;
    if (action === null) continue;
    const amountMinor = Math.abs(balance);
    const tell = (outcome: LogOutcomeName) =>
      world.books.write({
        process: 0,
        kind: 'writeOffAttempt',
        detail: agreement.place,
        outcome,
        amountMinor,
      });
    if (action.kind === 'transfer') {
      tell('transferred');
      transfer(world, account, agreement, at([...ofClass, ...others], 0), amountMinor, today);
    } else {
      tell(action.kind === 'refund' ? 'refunded' : 'writtenDown');
      if (balance > 0) creditAgreement(world, account, agreement, amountMinor, today);
      else
        postDebit(world, account, agreement, amountMinor, {
          arrearsDay: today,
          dueDay: today,
          kind: 'debit',
          billKey: null,
        });
    }
  }
  closePaid(world, account);
}

/** On the next bill of the agreement that takes the debt; where none comes, due at once. */
function transfer(
  world: World,
  account: Account,
  from: Agreement,
  to: Agreement,
  amountMinor: number,
  today: Day,
): void {
  creditAgreement(world, account, from, amountMinor, today);
  const waits = account.nextBillDay !== null && to.chargeMinor !== null;
  postDebit(world, account, to, amountMinor, {
    arrearsDay: waits ? null : today,
    dueDay: waits ? null : today,
    kind: waits ? 'newCharge' : 'debit',
    billKey: null,
  });
}

/** A process over agreements that owe, with all of its events. */
export function createWriteOff(
  world: World,
  account: Account,
  debtClass: string,
  templateCode: string,
  linked: readonly Agreement[],
  today: Day,
): void {
  const amountMinor = sumOf(account, linked);
  const { writeOff } = world.rules;
  const template = writeOff.templates.findIndex(({ code }) => code === templateCode);
  const mode = { ...world.rules.settings, dateMode: world.rules.settings.writeOffDateMode };
  account.writeOffsStarted += 1;
  const events = at(writeOff.templates, template)
    .events.map((event) => ({
      datedDay: today,
      failedSince: null,
      triggerDay: eventDay({ ...world.rules, settings: mode }, today, event.dayOffset),
      rule: eventRuleOf(world.rules, event),
    }))
    .sort((a, b) => a.triggerDay - b.triggerDay || a.rule.sequence - b.rule.sequence);
  const number = account.writeOffsStarted;
  account.writeOffs.set(debtClass, {
    number,
    writeOffDebtClass: debtClass,
    template,
    linked: [...linked],
    pending: [...events],
    events,
  });
  world.books.add('writeOffProcesses', 1);
  world.books.write({
    process: number,
    kind: 'writeOffStarted',
    detail: template,
    outcome: 'done',
    amountMinor,
  });
}

/** Phase 82: due events, then completion; what is left open is not taken up again. */
export function writeOffActivator(world: World, account: Account, today: Day): void {
  const named = world.rules.agreementTypes.flatMap((rule) => rule.writeOffDebtClass ?? []);
  for (const debtClass of new Set(named)) {
    const process = account.writeOffs.get(debtClass);
    if (process === undefined) continue;
    while (account.writeOffs.get(debtClass) === process) {
      const event = process.pending[0];
      if (event === undefined) {
        for (const agreement of process.linked) agreement.writeOffDone = true;
        endWriteOff(world, account, process, 'writeOffCompleted');
        break;
      }
      const { debtClass: ofFirst } = at(process.linked, 0);
      const dated = { debtClass: ofFirst, events: process.events };
      if (dueDay(world, account, dated, event, 'WRITE_OFF') > today) break;
      if (waits(account, ofFirst, 'WRITE_OFF', event, today)) break;
      const told = { ...process, debtClass: ofFirst, toDoProcess: 0 };
      if (isForPerson(account, { debtClass: ofFirst, agreement: null }, false, today)) {
        skip(world, account, told, event, 'held', true);
        continue;
      }
      const step = { debtClass: ofFirst, agreement: null, number: process.number, since: 0 };
      const judgement = judge(world, account, step, event, today);
      if (judgement.verdict === 'defer') {
        event.triggerDay = judgement.day;
        event.datedDay = today;
        break;
      }
      if (judgement.verdict !== 'run') {
        skip(world, account, told, event, 'blocked', judgement.verdict === 'toPerson');
        continue;
      }
      const asking = {
        step: event,
        debtClass: ofFirst,
        process: 0,
        isPending: () =>
          account.writeOffs.get(debtClass) === process && process.pending.includes(event),
      };
      const day = startDay(world, account, asking, 1, today);
      if (day > today) {
        event.triggerDay = day;
        event.datedDay = today;
        break;
      }
      const outcome = perform(world, account, process, event, judgement.attempts, today);
      if (FAILED.includes(outcome)) {
        if (!fail(world, account, told, event, outcome, today)) break;
        continue;
      }
      remember(account, step, event, judgement.attempts, outcome, today);
      process.pending.splice(process.pending.indexOf(event), 1);
      world.books.write({
        process: process.number,
        kind: 'writeOffEvent',
        detail: event.rule.sequence,
        outcome,
        amountMinor: 0,
      });
      planHooks(world, account, today);
    }
  }
}

/** The effects of a step of write-off, up to the first that fails. */
function perform(
  world: World,
  account: Account,
  { number, linked }: WriteOffProcess,
  { rule: { effects, unitCostMinor, words } }: CollectionEvent,
  attempts: number,
  today: Day,
): LogOutcomeName {
  const { debtClass } = at(linked, 0);
  const asked = { debtClass, linked, process: 0, unitCostMinor, words, attempts };
  const step = { world, account, today, ...asked };
  const startedBy = { family: 'write-off', number } as const;
  let outcome: LogOutcomeName = 'done';
  for (const effect of effects) {
    switch (effect.kind) {
      case 'refer-agency':
      case 'cancel-referral':
        outcome = agencyEffect(world, account, linked, effect, startedBy, unitCostMinor, today);
        break;
      case 'write-off':
        outcome = writeOffDebt(world, account, { number, linked }, unitCostMinor, today);
        break;
      case 'start-severance':
      case 'field-activity':
      case 'expire-agreement':
      case 'sever-others':
      case 'break-arrangement':
        throw new Error(`${effect.kind} is no step of a write-off`);
      default:
        outcome = applyEffect(step, effect);
    }
    if (FAILED.includes(outcome)) break;
  }
  return outcome;
}
