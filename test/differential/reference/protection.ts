import type { Day } from '../../../src-engine/base/day.ts';
import type { HoldBlock } from '../../../src-engine/model/rows.ts';
import { workdayFrom } from './event-day.ts';
import type { CollectionEvent } from './processes.ts';
import type { EventRule } from './rules.ts';
import { below, runsService } from './severance-rules.ts';
import type { Account, Agreement, Hold, Item, World } from './world.ts';

/** The hold is on. */
export function isOn(hold: Hold, day: Day): boolean {
  return hold.fromDay <= day && day <= hold.toDay;
}

/** Whom a hold is asked about: the whole account, a class of it, or one agreement. */
export interface Subject {
  readonly debtClass: string | null;
  readonly agreement: Agreement | null;
}

export const WHOLE_ACCOUNT: Subject = { debtClass: null, agreement: null };

function concerns(hold: Hold, subject: Subject): boolean {
  if (hold.scope === 'ACCOUNT') return true;
  if (hold.scope === 'DEBT_CLASS') return hold.debtClass === subject.debtClass;
  return hold.scope === 'AGREEMENT' && subject.agreement === hold.agreement;
}

/** Taking service away concerns everybody who goes off with it: the hold is on one of them, or on their class. */
export function protects(account: Account, hold: Hold, subject: Subject): boolean {
  const { agreement } = subject;
  return (
    concerns(hold, subject) ||
    (agreement !== null &&
      below(account, agreement)
        .filter(runsService)
        .some((sub) => concerns(hold, { debtClass: sub.debtClass, agreement: sub })))
  );
}

/** Whether a hold that `counts` blocks the subject. A class is held too when each of its agreements is (domain.md 5.3). */
export function isHeld(
  account: Account,
  block: HoldBlock,
  subject: Subject,
  day: Day,
  counts: (hold: Hold) => boolean = () => true,
): boolean {
  const blocking = account.holds.filter(
    (hold) =>
      isOn(hold, day) &&
      hold.blocks.has(block) &&
      counts(hold) &&
      // A VIP's steps go to a person instead.
      !(hold.reason === 'VIP' && (block === 'EVENTS' || block === 'CONTACTS')),
  );
  const isMeant = (hold: Hold, one: Subject) =>
    block === 'SEVERANCE' ? protects(account, hold, one) : concerns(hold, one);
  if (blocking.some((hold) => isMeant(hold, subject))) return true;
  if (subject.debtClass === null || subject.agreement !== null) return false;
  const agreements = account.agreements.filter((one) => one.debtClass === subject.debtClass);
  return (
    agreements.length > 0 &&
    agreements.every((agreement) =>
      blocking.some((hold) => isMeant(hold, { debtClass: subject.debtClass, agreement })),
    )
  );
}

/** The hold is on the item, or on what it belongs to. */
function covers(hold: Hold, item: Item): boolean {
  if (hold.scope === 'BILL') return hold.billRow === item.order;
  return concerns(hold, { debtClass: item.agreement.debtClass, agreement: item.agreement });
}

/** Fees of this item stop. */
export function isFeeHeld(account: Account, item: Item, day: Day): boolean {
  const { agreement } = item;
  return (
    isHeld(account, 'FEES', { debtClass: agreement.debtClass, agreement }, day) ||
    account.holds.some(
      (hold) =>
        hold.scope === 'BILL' && covers(hold, item) && isOn(hold, day) && hold.blocks.has('FEES'),
    )
  );
}

/** Days after `start` up to `day` on which a hold paused the item's ageing. */
export function pausedDays(world: World, account: Account, item: Item, start: Day, day: Day) {
  const pauses = (hold: Hold) =>
    world.rules.holds.find((rule) => rule.reason === hold.reason)?.pausesAgeing ?? false;
  if (!account.holds.some((hold) => pauses(hold) && covers(hold, item))) return 0;
  let paused = 0;
  for (let one = start + 1; one <= day; one++)
    if (account.holds.some((hold) => isOn(hold, one) && pauses(hold) && covers(hold, item)))
      paused += 1;
  return paused;
}

/** Debt of before the insolvency: it stands apart while the hold is on. */
export function isOfBefore(hold: Hold, item: Item): boolean {
  return item.arrearsDay !== null && item.arrearsDay <= hold.fromDay && covers(hold, item);
}

/** Items that an insolvency sets apart. */
export function setApart(account: Account, day: Day): readonly Item[] {
  const on = account.holds.filter((hold) => hold.reason === 'BANKRUPTCY' && isOn(hold, day));
  return account.items.filter((item) => on.some((hold) => isOfBefore(hold, item)));
}

/**
 * What of each item is in dispute: bills first, then the oldest debt of wider disputes. What an insolvency sets apart is
 * all out of reach.
 */
export function disputes(account: Account, day: Day): ReadonlyMap<Item, number> {
  if (account.holds.length === 0) return new Map();
  const on = account.holds.filter((hold) => hold.reason === 'DISPUTE' && isOn(hold, day));
  const disputed = new Map<Item, number>();
  for (const item of setApart(account, day)) disputed.set(item, Number.POSITIVE_INFINITY);
  const bills = on.filter((hold) => hold.scope === 'BILL');
  for (const hold of [...bills, ...on.filter((hold) => hold.scope !== 'BILL')]) {
    let left = hold.amountMinor ?? Number.POSITIVE_INFINITY;
    for (const item of account.items) {
      if (item.arrearsDay === null || !covers(hold, item)) continue;
      const before = disputed.get(item) ?? 0;
      const taken = Math.max(0, Math.min(left, Math.max(item.pooledMinor, item.ownMinor) - before));
      disputed.set(item, before + taken);
      left -= taken;
    }
  }
  return disputed;
}

/** What the customer is asked for an item, in one of the two views. */
export function asked(
  disputed: ReadonlyMap<Item, number>,
  item: Item,
  view: 'pooledMinor' | 'ownMinor' = 'pooledMinor',
): number {
  return Math.max(0, item[view] - (disputed.get(item) ?? 0));
}

/** The step contacts the customer. */
export function isContact({ rule }: { readonly rule: EventRule }): boolean {
  return rule.effects.some(
    (effect) =>
      effect.kind === 'call' ||
      effect.kind === 'letter' ||
      effect.kind === 'contact' ||
      effect.kind === 'offer-plan' ||
      (effect.kind === 'field-activity' && effect.activity === 'WARN'),
  );
}

/** The dates of a step as they were set. */
interface Dates {
  readonly datedDay: Day;
  readonly triggerDay: Day;
  /** Of the last contact up to and with this step; null without one. */
  readonly contactDay: Day | null;
}

/**
 * When a pending step is due: day by day, a stopped day moves it by one and puts it behind that day, on a workday. Days
 * without contact move the steps that contact the customer and those behind them.
 */
export function movedDay(
  world: World,
  account: Account,
  subject: Subject,
  block: HoldBlock,
  { datedDay, triggerDay, contactDay }: Dates,
): Day {
  const shifts = (hold: Hold) =>
    world.rules.holds.find((rule) => rule.reason === hold.reason)?.pendingEvents !== 'WAIT';
  const step = { raw: triggerDay, day: triggerDay };
  const last = { raw: contactDay ?? -1, day: contactDay ?? -1 };
  const limit = world.firstDay + world.days;
  for (let day = datedDay; day <= step.day && day <= limit; day++) {
    const silent = last.day >= day && isHeld(account, 'CONTACTS', subject, day, shifts);
    if (!silent && !isHeld(account, block, subject, day, shifts)) continue;
    for (const one of last.day >= day ? [step, last] : [step]) {
      one.raw += 1;
      one.day = workdayFrom(world.rules, Math.max(one.raw, day + 1));
    }
  }
  return step.day;
}

/** When a pending step of a collection process is due. */
export function dueDay(
  world: World,
  account: Account,
  process: { readonly debtClass: string; readonly events: readonly CollectionEvent[] },
  event: CollectionEvent,
  block: HoldBlock,
): Day {
  if (account.holds.length === 0) return event.triggerDay;
  const subject: Subject = { debtClass: process.debtClass, agreement: null };
  const upTo = process.events.slice(0, process.events.indexOf(event) + 1);
  return movedDay(world, account, subject, block, {
    ...event,
    contactDay: upTo.filter(isContact).at(-1)?.triggerDay ?? null,
  });
}

/** Nothing automated happens to a VIP, nor to who would take service from one. */
export function isForPerson(
  account: Account,
  subject: Subject,
  takesService: boolean,
  day: Day,
): boolean {
  return account.holds.some(
    (hold) =>
      hold.reason === 'VIP' &&
      isOn(hold, day) &&
      (takesService ? protects(account, hold, subject) : concerns(hold, subject)),
  );
}
