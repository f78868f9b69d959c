import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { AgreementRow, TransactionKind, TransactionRow } from '../model/rows.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import { agreementTerms } from './agreement-terms.ts';
import { type Bill, drawBills } from './bill-history.ts';
import type { Customer } from './customer.ts';
import type { PresetSpec, ServiceSpec } from './preset.ts';

/** A part payment that the account made against its oldest overdue bills. */
export interface PartPayment {
  readonly day: Day;
  /** Of the bill, 0 to 1; 0 when there was none. */
  readonly share: number;
}

/** One service agreement with everything posted to it, in posting order. */
export interface DrawnAgreement {
  readonly row: AgreementRow;
  readonly transactions: readonly TransactionRow[];
  /** What of its overdue bills is still open. */
  readonly overdueMinor: Minor;
  readonly partPaidMinor: Minor;
  /** The oldest overdue bill, with its amount; null when none is overdue. */
  readonly oldestOverdue: { readonly id: string; readonly amountMinor: Minor } | null;
}

const DISPUTE_SHARE = 0.006;

interface Posting {
  readonly kind: TransactionKind;
  readonly amountMinor: Minor;
  readonly postedDay: Day;
  readonly dueDay: Day | null;
  readonly disputed: boolean;
}

function postings(
  bills: readonly Bill[],
  oldestOverdue: Bill | undefined,
  part: PartPayment,
  disputed: boolean,
): readonly Posting[] {
  const posted: Posting[] = [];
  for (const bill of bills) {
    const { amountMinor, postedDay, dueDay } = bill;
    const disputedBill = disputed && bill === oldestOverdue;
    posted.push({ kind: 'BILL', amountMinor, postedDay, dueDay, disputed: disputedBill });
    if (bill.paidDay !== null) posted.push(payment(amountMinor, bill.paidDay));
    if (bill === oldestOverdue && part.share > 0) {
      posted.push(payment(Math.round(amountMinor * part.share), part.day));
    }
  }
  // Stable: on one day a bill stays before the payment that follows it.
  return posted.sort((a, b) => a.postedDay - b.postedDay);
}

function payment(amountMinor: Minor, postedDay: Day): Posting {
  return { kind: 'PAYMENT', amountMinor: -amountMinor, postedDay, dueDay: null, disputed: false };
}

/** The services that the account has; the preset's first is everyone's. */
function servicesOf(customer: Customer, draws: AccountDraws, preset: PresetSpec) {
  const isPerson = customer.segment.customer === 'person';
  return preset.services
    .map((service, ordinal) => ({ service, ordinal }))
    .filter(({ service, ordinal }) => {
      const share = isPerson ? service.personShare : service.companyShare;
      return draws.chance(share, SLOT.services, ordinal);
    });
}

function drawAgreement(
  customer: Customer,
  draws: AccountDraws,
  preset: PresetSpec,
  service: ServiceSpec,
  ordinal: number,
  part: PartPayment,
  asOfDay: Day,
): DrawnAgreement {
  const bills = drawBills(customer, draws, preset, ordinal, service, asOfDay);
  const overdue = bills.filter((bill) => bill.paidDay === null && bill.dueDay < asOfDay);
  const oldest = overdue[0];
  const id = `${customer.row.id.replaceAll('-', '')}${service.letter}`;
  const disputed = ordinal === 0 && draws.chance(DISPUTE_SHARE, SLOT.dispute);
  const paysPart = service.debtClass === preset.services[0]?.debtClass;
  const ownPart = paysPart ? part : { ...part, share: 0 };
  const transactions = postings(bills, oldest, ownPart, disputed).map((posting, index) => ({
    id: `${id}${String(index + 1).padStart(2, '0')}`,
    agreementId: id,
    kind: posting.kind,
    amountMinor: posting.amountMinor,
    postedDay: posting.postedDay,
    arrearsDay: posting.kind === 'BILL' ? posting.postedDay : null,
    dueDay: posting.dueDay,
    disputed: posting.disputed,
    settlesId: null,
  }));
  const partPaidMinor = oldest === undefined ? 0 : Math.round(oldest.amountMinor * ownPart.share);
  return {
    row: agreementTerms({ id, customer, draws, service, ordinal, bills }),
    transactions,
    overdueMinor: overdue.reduce((sum, bill) => sum + bill.amountMinor, 0) - partPaidMinor,
    partPaidMinor,
    oldestOverdue: oldestOverdue(transactions, oldest),
  };
}

function oldestOverdue(rows: readonly TransactionRow[], bill: Bill | undefined) {
  const row = rows.find(
    ({ kind, postedDay, disputed }) =>
      kind === 'BILL' && postedDay === bill?.postedDay && !disputed,
  );
  return row === undefined ? null : { id: row.id, amountMinor: row.amountMinor };
}

/** Every service agreement of an account. A part payment goes to the agreements of the preset's first debt class. */
export function drawAgreements(
  customer: Customer,
  draws: AccountDraws,
  preset: PresetSpec,
  part: PartPayment,
  asOfDay: Day,
): readonly DrawnAgreement[] {
  const drawn = servicesOf(customer, draws, preset).map(({ service, ordinal }) =>
    drawAgreement(customer, draws, preset, service, ordinal, part, asOfDay),
  );
  return withMaster(drawn, draws, preset);
}

/** Some agreements of other services share the service point of the account's first one. */
function withMaster(
  drawn: readonly DrawnAgreement[],
  draws: AccountDraws,
  preset: PresetSpec,
): readonly DrawnAgreement[] {
  const master = drawn[0]?.row;
  return drawn.map((agreement, index) => {
    const { row } = agreement;
    const ordinal = preset.services.findIndex(({ service }) => service === row.service);
    const share = preset.services[ordinal]?.subShare ?? 0;
    if (index === 0 || master === undefined) return agreement;
    if (!draws.chance(share, SLOT.subAgreement, ordinal)) return agreement;
    return { ...agreement, row: { ...row, masterId: master.id } };
  });
}
