import { detExp } from '../../base/det-math.ts';
import { PURPOSE } from '../../base/purposes.ts';
import type { ComplaintBehaviour } from '../../model/behaviour-options.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { ACCOUNT_FLAG } from '../../model/portfolio.ts';
import { priceCode } from '../../model/price-code.ts';
import { contactsSince } from '../facts/contacts-since.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/** Channels share a day's key space; the last of it stands for a cut. */
const KEYS_PER_DAY = 16;
const CUT_KEY = 15;
/** Place of a case's price beside that of the complaint. */
const OMBUDSMAN = 1;

/**
 * Phase 88, complaints (simulation.md 1.8): a contact may bring one, more likely when there were many of late and of
 * vulnerable customers. Some go on to an ombudsman. Keyed by calendar day and channel, as the reach of the contact is.
 */
export function mayComplain(
  context: KernelContext,
  state: AccountState,
  channel: number,
  toneOdds: number,
): void {
  const { complaint } = context.behaviour.model;
  if (complaint === undefined || complaint.perContact === 0) return;
  const recent = contactsSince(state, state.day - complaint.windowDays);
  const extra = Math.max(0, recent - complaint.freeContacts);
  drawComplaint(context, state, complaint, channel, complaint.perContact, extra, toneOdds);
}

/** The same for a cut. */
export function mayComplainOfCut(context: KernelContext, state: AccountState): void {
  const { complaint } = context.behaviour.model;
  if (complaint === undefined || complaint.perCut === 0) return;
  drawComplaint(context, state, complaint, CUT_KEY, complaint.perCut, 0, 1);
}

function drawComplaint(
  context: KernelContext,
  state: AccountState,
  complaint: ComplaintBehaviour,
  place: number,
  probability: number,
  extra: number,
  toneOdds: number,
): void {
  const drawn = context.draws.uniform(PURPOSE.complaint, state.day * KEYS_PER_DAY + place);
  if (drawn >= likelihood(context, state, complaint, probability, extra, toneOdds)) return;
  const day = state.day - context.firstDay;
  state.customer.complaintDay = state.day;
  context.recorder.flow(METRIC_ROW.complaints, day, 1);
  const { ombudsman } = complaint;
  const goesOn = ombudsman !== undefined && context.draws.second < ombudsman.share;
  const caseMinor = goesOn ? ombudsman.costMinor : 0;
  const outcome = goesOn ? LOG_OUTCOME.ombudsman : LOG_OUTCOME.done;
  const cost = complaint.costMinor + caseMinor;
  context.recorder.event(day, 0, LOG_KIND.complaint, 0, outcome, cost);
  charge(context, state, priceCode('complaint'), 1, complaint.costMinor);
  if (goesOn) charge(context, state, priceCode('complaint', OMBUDSMAN), 1, caseMinor);
}

function likelihood(
  context: KernelContext,
  state: AccountState,
  complaint: ComplaintBehaviour,
  probability: number,
  extra: number,
  toneOdds: number,
): number {
  const flags = context.image.flags[state.account] ?? 0;
  const isVulnerable = (flags & ACCOUNT_FLAG.vulnerable) !== 0;
  const factor = (isVulnerable ? complaint.vulnerableFactor : 1) * toneOdds;
  if (probability === 1 || (extra === 0 && factor === 1)) return probability;
  const odds =
    (probability / (1 - probability)) * factor * detExp(complaint.logOddsPerContact * extra);
  return odds / (1 + odds);
}
