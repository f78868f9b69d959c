import { assert } from '../../base/assert.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import type { BoundField } from '../fields/bound-field.ts';
import { AccountRows } from './account-rows.ts';
import { AgreementRows } from './agreement-rows.ts';
import { NOTE } from './import-notes.ts';
import type { Place } from './known-places.ts';
import type { ShapeContext, ShapeRows } from './shape-rows.ts';
import { type SnapshotItem, SnapshotItems } from './snapshot-items.ts';

/**
 * Snapshot: one row an account, or an account and debt class. Its debts become bills whose amounts and ages on the
 * as-of day are those of the row; where no bill date is known, ageing starts at the due date.
 */
export class SnapshotRows implements ShapeRows {
  readonly #context: ShapeContext;
  readonly #accounts: AccountRows;
  readonly #agreements: AgreementRows;
  #items: SnapshotItems | null = null;
  #disputed: BoundField | null = null;

  constructor(context: ShapeContext) {
    this.#context = context;
    this.#accounts = new AccountRows(context);
    this.#agreements = new AgreementRows(context);
  }

  bind(fields: BoundFields): void {
    const { reader, asOfDay } = this.#context;
    this.#accounts.bind(fields);
    this.#agreements.bind(fields);
    this.#items = new SnapshotItems(fields, reader, asOfDay);
    this.#disputed = fields.field('disputed');
  }

  row(place: Place): void {
    assert(this.#items !== null && this.#disputed !== null, 'bind before row');
    const { reader } = this.#context;
    const account = this.#accounts.read();
    const agreement = this.#agreements.read(account, this.#accounts.number, true);
    const items = this.#items.read();
    const disputed = reader.flag(this.#disputed) ?? false;
    if (reader.problem !== null) return;
    this.#accounts.commit(account, place);
    this.#agreements.commit(agreement, place);
    if (this.#items.agesDisagree) this.#context.tally.note(NOTE.agesDisagree);
    for (const item of items) this.#transaction(agreement.id, item, disputed);
  }

  end(): void {
    // A snapshot has nothing to say over all its rows.
  }

  #transaction(agreementId: string, item: SnapshotItem, disputed: boolean): void {
    const { sink, tally, asOfDay } = this.#context;
    const { name, amountMinor, dueDay, billDay } = item;
    const id = `${agreementId}/${name}`;
    tally.transactions++;
    if (dueDay === null) {
      sink.transaction({
        id,
        agreementId,
        kind: 'CREDIT_ADJUSTMENT',
        amountMinor,
        postedDay: asOfDay,
        arrearsDay: null,
        dueDay: null,
        disputed: false,
        settlesId: null,
      });
      return;
    }
    if (billDay !== null && billDay > dueDay) tally.note(NOTE.dueBeforeBill);
    if (billDay !== null && billDay > asOfDay) tally.later(NOTE.futureBill, billDay);
    sink.transaction({
      id,
      agreementId,
      kind: 'BILL',
      amountMinor,
      postedDay: billDay ?? Math.min(dueDay, asOfDay),
      arrearsDay: billDay ?? dueDay,
      dueDay,
      disputed,
      settlesId: null,
    });
  }
}
