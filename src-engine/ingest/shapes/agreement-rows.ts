import { assert } from '../../base/assert.ts';
import type { AgreementRow, AgreementStatus } from '../../model/rows.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import { type BoundField, isMapped } from '../fields/bound-field.ts';
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

interface Known {
  readonly row: AgreementRow;
  readonly place: Place;
}

function isStatus(text: string): text is AgreementStatus {
  return STATUSES.some((status) => status === text);
}

/** The service agreements of an import: each goes to the sink once, at its first good row. */
export class AgreementRows {
  readonly #context: ShapeContext;
  readonly #known = new Map<string, Known>();
  readonly #goodCodes = new Set<string>();
  #fields: AgreementFields | null = null;

  constructor(context: ShapeContext) {
    this.#context = context;
  }

  bind(fields: BoundFields): void {
    this.#fields = {
      account: fields.field('accountId'),
      id: fields.field('agreementId'),
      debtClass: fields.field('debtClass'),
      service: fields.field('service'),
      status: fields.field('agreementStatus'),
      currency: fields.field('currency'),
    };
  }

  /**
   * The agreement of the current record. With `once`, an agreement that came before is a problem of the row (a
   * snapshot or panel has one row for each); otherwise it must say the same as before.
   */
  read(accountId: string, once: boolean): AgreementRow {
    const fields = this.#fields;
    assert(fields !== null, 'bind before read');
    const { reader } = this.#context;
    const debtClass = this.#code(reader.requiredText(fields.debtClass), fields.debtClass);
    const service = reader.requiredText(fields.service);
    const status = this.#status(fields.status);
    const currency = reader.text(fields.currency);
    if (currency !== '' && currency.toUpperCase() !== reader.currency) {
      reader.refuse(fields.currency, `The row is in another currency than ${reader.currency}.`);
    }
    const id = isMapped(fields.id)
      ? reader.requiredText(fields.id)
      : `${accountId}/${debtClass}/${service}`;
    const known = this.#known.get(id);
    if (known === undefined) return { id, accountId, debtClass, service, status };
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
    }
    return row;
  }

  /** Hands the agreement over when it is new. */
  commit(row: AgreementRow, place: Place): void {
    if (this.#known.has(row.id)) return;
    this.#known.set(row.id, { row, place });
    this.#context.sink.agreement(row);
    this.#context.tally.agreements++;
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
