import type { PayPlanRow } from '../../model/rows.ts';
import type { RowParts } from './row-parts.ts';

type Head = Omit<PayPlanRow, 'instalments'>;

/** Members of a plan that every row of it must repeat, with their fields. */
const SHARED: readonly (readonly [keyof Head, string])[] = [
  ['accountId', 'accountId'],
  ['debtClass', 'debtClass'],
  ['startDay', 'startDate'],
  ['status', 'status'],
  ['endDay', 'endDate'],
  ['payorId', 'payorId'],
];

interface Gathered {
  readonly head: Head;
  readonly instalments: { readonly day: number; readonly amountMinor: number }[];
}

/** Pay plans: one row an instalment, gathered until the last row has come. */
export class PayPlanRows {
  readonly #plans = new Map<string, Gathered>();

  /** Takes the current record unless the reader has a problem; true when it was taken. */
  read(parts: RowParts): boolean {
    const id = parts.requiredText('id');
    const payor = parts.text('payorId');
    const head: Head = {
      id,
      accountId: parts.account(),
      debtClass: parts.debtClass('debtClass'),
      startDay: parts.requiredDay('startDate'),
      status: parts.choice('status', ['ACTIVE', 'KEPT', 'BROKEN', 'CANCELED']),
      endDay: parts.day('endDate'),
      payorId: payor === '' ? null : payor,
    };
    if (head.debtClass === '') parts.refuse('debtClass', 'Debt class is empty.');
    if (head.endDay !== null && head.status === 'ACTIVE') {
      parts.refuse('endDate', 'An active plan has no end; give its status.');
    }
    const day = parts.requiredDay('instalmentDate');
    const amountMinor = parts.requiredAmount('instalmentAmount');
    const known = this.#plans.get(id);
    for (const [member, target] of SHARED) {
      if (known === undefined || known.head[member] === head[member]) continue;
      parts.refuse(target, 'An earlier row of the pay plan says otherwise.');
    }
    if (!parts.isGood) return false;
    const plan = known ?? { head, instalments: [] };
    plan.instalments.push({ day, amountMinor });
    this.#plans.set(id, plan);
    return true;
  }

  /** The plans, when all rows have come. */
  *plans(): Iterable<PayPlanRow> {
    for (const { head, instalments } of this.#plans.values()) yield { ...head, instalments };
  }
}
