import type { Day } from '../../../src-engine/base/day.ts';
import { detExp } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { contactsFrom } from './customer-hazards.ts';
import type { Account, World } from './world.ts';

/** Phase 88: a contact, or a cut (key 15), may bring a complaint (simulation.md 1.8). */
export function mayComplain(
  world: World,
  account: Account,
  place: number,
  today: Day,
  toneOdds = 1,
): void {
  const { complaint } = world.behaviour;
  if (complaint === undefined) return;
  const isCut = place === 15;
  const probability = isCut ? complaint.perCut : complaint.perContact;
  const recent = contactsFrom(account, today - complaint.windowDays) - complaint.freeContacts;
  const extra = isCut ? 0 : Math.max(0, recent);
  const factor = (account.vulnerable ? complaint.vulnerableFactor : 1) * toneOdds;
  const odds =
    (probability / (1 - probability)) * factor * detExp(complaint.logOddsPerContact * extra);
  const isPlain = probability === 1 || (extra === 0 && factor === 1);
  const likely = isPlain ? probability : odds / (1 + odds);
  if (world.draws.uniform(PURPOSE.complaint, today * 16 + place) >= likely) return;
  account.customer.complaintDay = today;
  const { ombudsman } = complaint;
  const isCase = ombudsman !== undefined && world.draws.second < ombudsman.share;
  const costMinor = complaint.costMinor + (isCase ? ombudsman.costMinor : 0);
  world.books.add('complaints', 1);
  world.books.write({
    process: 0,
    kind: 'complaint',
    detail: 0,
    outcome: isCase ? 'ombudsman' : 'done',
    amountMinor: costMinor,
  });
  account.totals.costMinor += costMinor;
  world.books.add('costMinor', costMinor);
}
