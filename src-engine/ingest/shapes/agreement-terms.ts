import { assert } from '../../base/assert.ts';
import { usualServicePoints } from '../../model/field-services.ts';
import type { AccountRow, AgreementRow } from '../../model/rows.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import type { BoundField } from '../fields/bound-field.ts';
import type { RowReader } from '../fields/row-reader.ts';

/** What an agreement row says beyond whose it is, of what service and in what status. */
type Terms = Omit<AgreementRow, 'id' | 'accountId' | 'debtClass' | 'service' | 'status'>;

/** Row members and the targets that feed them. */
const TERMS = [
  ['type', 'agreementType'],
  ['recurringChargeMinor', 'recurringCharge'],
  ['onBudget', 'agreementOnBudget'],
  ['payoffDifferenceMinor', 'payoffDifference'],
  ['provider', 'provider'],
  ['masterId', 'masterAgreementId'],
  ['servicePoints', 'servicePoints'],
  ['premiseLifeSupport', 'premiseLifeSupport'],
  ['premiseSensitiveLoad', 'premiseSensitiveLoad'],
  ['masterMeter', 'masterMeter'],
  ['remoteDisconnect', 'remoteDisconnect'],
  ['finalBillDueDay', 'finalBillDueDate'],
  ['startDay', 'agreementStartDate'],
] as const satisfies readonly (readonly [keyof Terms, string])[];

type TermFields = Readonly<Record<keyof Terms, BoundField>>;

/** Reads the terms of agreements and compares those of later rows. */
export class AgreementTerms {
  readonly #reader: RowReader;
  #fields: TermFields | null = null;
  #varying: readonly (keyof Terms)[] = [];

  constructor(reader: RowReader) {
    this.#reader = reader;
  }

  bind(fields: BoundFields): void {
    // Object.fromEntries widens the keys; TERMS are all of Terms.
    this.#fields = Object.fromEntries(
      TERMS.map(([member, target]) => [member, fields.field(target)]),
    ) as unknown as TermFields;
    this.#varying = TERMS.filter(([, target]) => fields.field(target).index >= 0).map(
      ([member]) => member,
    );
  }

  /** Every field that is read here. */
  get boundFields(): readonly BoundField[] {
    return Object.values(this.#bound);
  }

  get masterField(): BoundField {
    return this.#bound.masterId;
  }

  /** The terms of the current record; what is not given follows from the account and the service. */
  read(account: AccountRow, service: string): Terms {
    const fields = this.#bound;
    const reader = this.#reader;
    const recurringChargeMinor = reader.money(fields.recurringChargeMinor);
    if (recurringChargeMinor !== null && recurringChargeMinor < 0) {
      reader.refuse(fields.recurringChargeMinor, 'Recurring charge is below 0.');
    }
    return {
      type: reader.optionalText(fields.type) ?? service,
      recurringChargeMinor,
      onBudget: reader.flag(fields.onBudget) ?? account.onBudget,
      payoffDifferenceMinor: reader.money(fields.payoffDifferenceMinor) ?? 0,
      provider: reader.optionalText(fields.provider),
      masterId: reader.optionalText(fields.masterId),
      servicePoints: reader.integer(fields.servicePoints) ?? usualServicePoints(service),
      premiseLifeSupport: reader.flag(fields.premiseLifeSupport) ?? false,
      premiseSensitiveLoad: reader.flag(fields.premiseSensitiveLoad) ?? false,
      masterMeter: reader.flag(fields.masterMeter) ?? false,
      remoteDisconnect: reader.flag(fields.remoteDisconnect) ?? false,
      finalBillDueDay: reader.date(fields.finalBillDueDay),
      startDay: reader.date(fields.startDay),
    };
  }

  /** The field of the first term that the current record gives otherwise than an earlier row; null when none. */
  difference(account: AccountRow, known: AgreementRow): BoundField | null {
    if (this.#varying.length === 0) return null;
    const terms = this.read(account, known.service);
    const isGiven = (name: keyof Terms) => this.#reader.text(this.#bound[name]) !== '';
    const member = this.#varying.find((name) => terms[name] !== known[name] && isGiven(name));
    return member === undefined ? null : this.#bound[member];
  }

  get #bound(): TermFields {
    assert(this.#fields !== null, 'bind before read');
    return this.#fields;
  }
}
