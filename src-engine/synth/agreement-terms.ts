import { usualServicePoints } from '../model/field-services.ts';
import type { AgreementRow, AgreementStatus } from '../model/rows.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import type { Bill } from './bill-history.ts';
import type { Customer } from './customer.ts';
import type { ServiceSpec } from './preset.ts';

/** An agreement before its terms are drawn. */
export interface UndrawnAgreement {
  readonly id: string;
  readonly customer: Customer;
  readonly draws: AccountDraws;
  readonly service: ServiceSpec;
  readonly ordinal: number;
  readonly bills: readonly Bill[];
}

/** Stopped agreements among those of overdue accounts and of others: who stops paying more often leaves. */
const STOPPED_SHARE_OVERDUE = 0.022;
const STOPPED_SHARE = 0.004;
const PENDING_STOP_SHARE = 0.004;
const REACTIVATED_SHARE = 0.003;
const MASTER_METER_SHARE = 0.05;
const PREMISE_LIFE_SUPPORT_SHARE = 0.0012;
const PREMISE_SENSITIVE_SHARE = 0.006;

function drawStatus({ customer, draws, ordinal }: UndrawnAgreement): AgreementStatus {
  const stopped = customer.overdueBills > 0 ? STOPPED_SHARE_OVERDUE : STOPPED_SHARE;
  const at = draws.uniform(SLOT.agreementStatus, ordinal);
  if (at < stopped) return 'STOPPED';
  if (at < stopped + PENDING_STOP_SHARE) return 'PENDING_STOP';
  return at < stopped + PENDING_STOP_SHARE + REACTIVATED_SHARE ? 'REACTIVATED' : 'ACTIVE';
}

/** What is known of the premise and its meters; only services with service points have any. */
function drawPremise({ customer, draws, service, ordinal }: UndrawnAgreement) {
  const hasPoints = usualServicePoints(service.service) > 0;
  const isCompany = customer.segment.customer === 'company';
  // Equipment stands where the person lives; a few premises are flagged for somebody who is not our customer.
  const lifeShare = customer.row.lifeSupport ? 0.8 : isCompany ? 0 : PREMISE_LIFE_SUPPORT_SHARE;
  const sensitiveShare = isCompany || customer.row.sensitiveLoad ? PREMISE_SENSITIVE_SHARE : 0;
  return {
    servicePoints: hasPoints ? (isCompany && draws.chance(0.15, SLOT.meter, 64) ? 2 : 1) : 0,
    premiseLifeSupport: hasPoints && draws.chance(lifeShare, SLOT.premise),
    premiseSensitiveLoad: hasPoints && draws.chance(sensitiveShare, SLOT.premise, 1),
    masterMeter: hasPoints && isCompany && draws.chance(MASTER_METER_SHARE, SLOT.meter, ordinal),
    remoteDisconnect: draws.chance(service.remoteShare, SLOT.meter, 32 + ordinal),
  };
}

/** The row of an agreement: its type, status, charge, budget and meters. */
export function agreementTerms(undrawn: UndrawnAgreement): AgreementRow {
  const { id, customer, draws, service, ordinal, bills } = undrawn;
  const isCompany = customer.segment.customer === 'company';
  const status = drawStatus(undrawn);
  const isBilled = status !== 'STOPPED';
  const billed = bills.reduce((sum, bill) => sum + bill.amountMinor, 0);
  const chargeMinor = bills.length === 0 ? 0 : Math.round(billed / bills.length);
  // A budget runs ahead of the consumption in some months and behind it in others.
  const gap = 0.6 * chargeMinor * draws.normal(SLOT.payoff, ordinal);
  return {
    id,
    accountId: customer.row.id,
    type: service.types[isCompany ? 1 : 0],
    debtClass: service.debtClass,
    service: service.service,
    status,
    recurringChargeMinor: isBilled ? chargeMinor : null,
    onBudget: customer.row.onBudget && isBilled,
    payoffDifferenceMinor: customer.row.onBudget && isBilled ? Math.round(gap) : 0,
    provider: service.provider,
    masterId: null,
    ...drawPremise(undrawn),
    finalBillDueDay: isBilled ? null : (bills.at(-1)?.dueDay ?? null),
    startDay: null,
  };
}
