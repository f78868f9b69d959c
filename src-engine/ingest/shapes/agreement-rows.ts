import { assert } from '../../base/assert.ts';
import type { AccountRow, AgreementRow, AgreementStatus } from '../../model/rows.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import { type BoundField, isMapped } from '../fields/bound-field.ts';
import { KnownFields } from '../fields/known-fields.ts';
import { AgreementTerms } from './agreement-terms.ts';
import { type Place, placeText } from './known-places.ts';
import type { ShapeContext } from './shape-rows.ts';

const STATUSES: readonly AgreementStatus[] = [
  'PENDING_START',
  'ACTIVE',
  'PENDING_STOP',
  'STOPPED',
  'REACTIVATED',
  'CLOSED',
  'CANCELED',
];

/** A debt class is named by strategies, which only know codes. */
const CODE = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;

interface AgreementFields {
  readonly account: BoundField;
  readonly id: BoundField;
  readonly debtClass: BoundField;
  readonly service: BoundField;
  readonly status: BoundField;
  readonly currency: BoundField;
}

/** An agreement that went out, with the others of its account behind it. */
interface Known {
  readonly row: AgreementRow;
  readonly place: Place;
  readonly next: Known | null;
}

function isStatus(text: string): text is AgreementStatus {
  return STATUSES.some((status) => status === text);
}

/** The service agreements of an import: each goes to the sink once, at its first good row. */
export class AgreementRows {
  readonly #context: ShapeContext;
  /** By id when a column gives it; otherwise by the number of the account, which spares a key for each agreement. */
  readonly #byId = new Map<string, Known>();
  readonly #byAccount: (Known | null)[] = [];
  readonly #goodCodes = new Set<string>();
  #fields: AgreementFields | null = null;
  readonly #terms: AgreementTerms;
  #account = 0;
  /** What the last good record said of its account and agreement, and that agreement. */
  readonly #last = new KnownFields();
  #lastRow: AgreementRow | null = null;

  constructor(context: ShapeContext) {
    this.#context = context;
    this.#terms = new AgreementTerms(context.reader);
  }

  bind(fields: BoundFields): void {
    this.#terms.bind(fields);
    this.#fields = {
      account: fields.field('accountId'),
      id: fields.field('agreementId'),
      debtClass: fields.field('debtClass'),
      service: fields.field('service'),
      status: fields.field('agreementStatus'),
      currency: fields.field('currency'),
    };
    this.#lastRow = null;
    this.#last.bind([...Object.values(this.#fields), ...this.#terms.boundFields]);
  }

  /**
   * The agreement of the current record, of the account with this id and number. With `once`, an agreement that came before is a problem of the row (a
   * snapshot or panel has one row for each); otherwise it must say the same as before.
   */
  read(account: AccountRow, accountNumber: number, once: boolean): AgreementRow {
    const accountId = account.id;
    this.#account = accountNumber;
    const fields = this.#fields;
    assert(fields !== null, 'bind before read');
    const { reader } = this.#context;
    if (!once && this.#lastRow?.accountId === accountId && this.#last.isSame(reader.record))
      return this.#lastRow;
    const debtClass = this.#code(reader.requiredText(fields.debtClass), fields.debtClass);
    const service = reader.requiredText(fields.service);
    const status = this.#status(fields.status);
    const currency = reader.text(fields.currency);
    if (currency !== '' && currency.toUpperCase() !== reader.currency) {
      reader.refuse(fields.currency, `The row is in another currency than ${reader.currency}.`);
    }
    const given = isMapped(fields.id) ? reader.requiredText(fields.id) : '';
    const known =
      given === '' ? this.#ofAccount(debtClass, service) : (this.#byId.get(given) ?? null);
    if (known === null) {
      const id = given === '' ? `${accountId}/${debtClass}/${service}` : given;
      const row = {
        id,
        accountId,
        debtClass,
        service,
        status,
        ...this.#terms.read(account, service),
      };
      this.#checkMaster(row);
      return row;
    }
    if (once) {
      const reason = 'The account has this debt class and service on an earlier row.';
      this.#refuse(isMapped(fields.id) ? fields.id : fields.account, reason, known);
    }
    const { row } = known;
    if (row.accountId !== accountId) {
      this.#refuse(fields.id, 'The service agreement belongs to another account.', known);
    } else if (row.debtClass !== debtClass) {
      this.#refuse(fields.debtClass, 'The service agreement has another debt class.', known);
    } else if (row.service !== service) {
      this.#refuse(fields.service, 'The service agreement has another service.', known);
    } else if (row.status !== status) {
      this.#refuse(fields.status, 'The service agreement has another status.', known);
    } else {
      const field = this.#terms.difference(account, row);
      if (field !== null) {
        this.#refuse(field, `${field.label} differs from an earlier row of the agreement.`, known);
      }
    }
    return row;
  }

  /** Hands the agreement over when it is new. The reader still stands on its record. */
  commit(row: AgreementRow, place: Place): void {
    if (row === this.#lastRow) return;
    this.#last.know(this.#context.reader.record);
    this.#lastRow = row;
    const isGiven = this.#fields !== null && isMapped(this.#fields.id);
    if (isGiven ? this.#byId.has(row.id) : this.#ofAccount(row.debtClass, row.service) !== null) {
      return;
    }
    if (isGiven) this.#byId.set(row.id, { row, place, next: null });
    else {
      const next = this.#byAccount[this.#account] ?? null;
      this.#byAccount[this.#account] = { row, place, next };
    }
    this.#context.sink.agreement(row);
    this.#context.tally.agreements++;
  }

  /** A master comes on an earlier row, with an agreement number of its own. */
  #checkMaster({ id, accountId, masterId }: AgreementRow): void {
    if (masterId === null) return;
    const field = this.#terms.masterField;
    const master = this.#byId.get(masterId)?.row;
    if (master === undefined || master.accountId !== accountId || masterId === id) {
      const reason = 'The master agreement is not on an earlier row of the account.';
      this.#context.reader.refuse(field, reason);
    } else if (master.masterId !== null) {
      this.#context.reader.refuse(field, 'The master agreement is a sub-agreement itself.');
    }
  }

  #ofAccount(debtClass: string, service: string): Known | null {
    let known = this.#byAccount[this.#account] ?? null;
    while (known !== null) {
      if (known.row.debtClass === debtClass && known.row.service === service) break;
      known = known.next;
    }
    return known;
  }

  #refuse(field: BoundField, reason: string, known: Known): void {
    this.#context.reader.refuse(field, reason, placeText(known.place, this.#context.tally.files));
  }

  #code(text: string, field: BoundField): string {
    if (this.#goodCodes.has(text) || text === '') return text;
    if (CODE.test(text)) this.#goodCodes.add(text);
    else {
      const reason = 'Debt class is no code: capitals, digits, - and _ only; replace its values.';
      this.#context.reader.refuse(field, reason);
    }
    return text;
  }

  #status(field: BoundField): AgreementStatus {
    const text = this.#context.reader.text(field);
    if (text === '') return 'ACTIVE';
    const status = text.toUpperCase().replaceAll(/[\s-]+/g, '_');
    if (isStatus(status)) return status;
    this.#context.reader.refuse(field, `Agreement status is none of ${STATUSES.join(', ')}.`);
    return 'ACTIVE';
  }
}
