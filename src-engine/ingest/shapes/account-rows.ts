import { assert, at } from '../../base/assert.ts';
import type { Minor } from '../../base/money.ts';
import type { AccountRow, ContactMedium } from '../../model/rows.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import type { BoundField } from '../fields/bound-field.ts';
import { KnownFields } from '../fields/known-fields.ts';
import { type Place, placeText } from './known-places.ts';
import type { ShapeContext } from './shape-rows.ts';
import { isTotalRow } from './total-row.ts';

/** Row members and the targets that feed them, in the order in which they are compared. */
const FACTS = [
  ['name', 'accountName'],
  ['division', 'division'],
  ['customerClass', 'customerClass'],
  ['collectionClass', 'collectionClass'],
  ['segment', 'segment'],
  ['riskCategory', 'riskCategory'],
  ['managementGroup', 'managementGroup'],
  ['assignedTemplate', 'assignedTemplate'],
  ['creditRating', 'creditRating'],
  ['badDebtScore', 'badDebtScore'],
  ['churnScore', 'churnScore'],
  ['lifetimeValueScore', 'lifetimeValueScore'],
  ['nationality', 'nationality'],
  ['upSellScore', 'upSellScore'],
  ['crossSellScore', 'crossSellScore'],
  ['creditLimitMinor', 'creditLimit'],
  ['lifeSupport', 'lifeSupport'],
  ['vulnerable', 'vulnerable'],
  ['onBudget', 'onBudget'],
  ['hasMobile', 'hasMobile'],
  ['hasEmail', 'hasEmail'],
  ['postponeUntilDay', 'postponeUntilDate'],
  ['lastReviewDay', 'lastReviewDate'],
  ['nextBillDay', 'nextBillDate'],
  ['customerId', 'customerId'],
  ['responsiblePersons', 'responsiblePersons'],
  ['notifiedPersons', 'notifiedPersons'],
  ['cashOnlyScore', 'cashOnlyScore'],
  ['sensitiveLoad', 'sensitiveLoad'],
  ['directDebit', 'directDebit'],
] as const satisfies readonly (readonly [keyof AccountRow, string])[];

const OPT_OUT = [
  ['SMS', 'optOutSms'],
  ['EMAIL', 'optOutEmail'],
  ['CALL', 'optOutCall'],
  ['LETTER', 'optOutLetter'],
] as const satisfies readonly (readonly [ContactMedium, string])[];

type FactFields = Readonly<Record<(typeof FACTS)[number][0] | 'id', BoundField>>;

/**
 * The accounts of an import: each goes to the sink once, at its first good row. Later rows of the same account must
 * say the same about it.
 */
export class AccountRows {
  readonly #context: ShapeContext;
  /** Index into the two lists by account id. */
  readonly #index = new Map<string, number>();
  readonly #rows: AccountRow[] = [];
  readonly #places: Place[] = [];
  #number = 0;
  /** What the last good record said of its account, and that account. */
  readonly #last = new KnownFields();
  #lastRow: AccountRow | null = null;
  #lastNumber = 0;
  #optOut: readonly (readonly [ContactMedium, BoundField])[] = [];
  #fields: FactFields | null = null;
  /** Facts that differ from row to row: those fed by a column. */
  #varying: readonly (typeof FACTS)[number][] = [];

  constructor(context: ShapeContext) {
    this.#context = context;
  }

  bind(fields: BoundFields): void {
    const entries = FACTS.map(([member, target]) => [member, fields.field(target)] as const);
    // Object.fromEntries widens the keys; FACTS and `id` are all of FactFields.
    this.#fields = Object.fromEntries([
      ['id', fields.field('accountId')],
      ...entries,
    ]) as unknown as FactFields;
    this.#optOut = OPT_OUT.map(([medium, target]) => [medium, fields.field(target)] as const);
    this.#varying = FACTS.filter(([, target]) => fields.field(target).index >= 0);
    this.#lastRow = null;
    this.#last.bind([
      fields.field('accountId'),
      ...this.#varying.map(([, target]) => fields.field(target)),
      ...this.#optOut.map(([, field]) => field),
    ]);
  }

  /** The account of the current record; the reader's problem tells when it cannot be used. */
  read(): AccountRow {
    const fields = this.#fields;
    assert(fields !== null, 'bind before read');
    const { reader } = this.#context;
    if (this.#lastRow !== null && this.#last.isSame(reader.record)) {
      this.#number = this.#lastNumber;
      return this.#lastRow;
    }
    const id = reader.requiredText(fields.id);
    const index = this.#index.get(id);
    this.#number = index ?? this.#rows.length;
    if (index === undefined && isTotalRow(id))
      reader.refuse(fields.id, 'The row is a total, not an account.');
    if (index === undefined) return this.#facts(id, fields);
    const known = at(this.#rows, index);
    const varies = this.#optOut.some(([, field]) => field.index >= 0);
    if (this.#varying.length === 0 && !varies) return known;
    const row = this.#facts(id, fields);
    for (const [medium, field] of this.#optOut) {
      if (field.index < 0 || row.optOut.includes(medium) === known.optOut.includes(medium))
        continue;
      const place = placeText(at(this.#places, index), this.#context.tally.files);
      reader.refuse(field, `${field.label} differs from an earlier row of the account.`, place);
    }
    for (const [member] of this.#varying) {
      if (row[member] === known[member] || row[member] === null) continue;
      const field = fields[member];
      const place = placeText(at(this.#places, index), this.#context.tally.files);
      reader.refuse(field, `${field.label} differs from an earlier row of the account.`, place);
    }
    return known;
  }

  /** Number of the account that `read` found, by its first good row; of the next one when it is new. */
  get number(): number {
    return this.#number;
  }

  /** Hands the account over when it is new. The reader still stands on its record. */
  commit(row: AccountRow, place: Place): void {
    if (row === this.#lastRow) return;
    this.#last.know(this.#context.reader.record);
    this.#lastRow = row;
    this.#lastNumber = this.#number;
    if (this.#number < this.#rows.length) return;
    this.#index.set(row.id, this.#number);
    this.#rows.push(row);
    this.#places.push(place);
    this.#context.sink.account(row);
    this.#context.tally.accounts++;
  }

  #limit(field: BoundField): Minor | null {
    const { reader } = this.#context;
    const limit = reader.money(field);
    if (limit !== null && limit < 0) reader.refuse(field, 'A credit limit is 0 or more.');
    return limit;
  }

  #facts(id: string, fields: FactFields): AccountRow {
    const { reader } = this.#context;
    const responsiblePersons = reader.integer(fields.responsiblePersons) ?? 1;
    const notifiedPersons = reader.integer(fields.notifiedPersons) ?? responsiblePersons;
    if (notifiedPersons > responsiblePersons) {
      const reason = 'More persons are notified than are responsible.';
      reader.refuse(fields.notifiedPersons, reason);
    }
    return {
      id,
      name: reader.optionalText(fields.name),
      division: reader.requiredText(fields.division),
      customerClass: reader.requiredText(fields.customerClass),
      collectionClass: reader.requiredText(fields.collectionClass),
      segment: reader.requiredText(fields.segment),
      riskCategory: reader.optionalText(fields.riskCategory),
      managementGroup: reader.optionalText(fields.managementGroup),
      assignedTemplate: reader.optionalText(fields.assignedTemplate),
      creditRating: reader.integer(fields.creditRating),
      badDebtScore: reader.integer(fields.badDebtScore),
      churnScore: reader.integer(fields.churnScore),
      lifetimeValueScore: reader.integer(fields.lifetimeValueScore),
      nationality: reader.optionalText(fields.nationality),
      upSellScore: reader.integer(fields.upSellScore),
      crossSellScore: reader.integer(fields.crossSellScore),
      creditLimitMinor: this.#limit(fields.creditLimitMinor),
      lifeSupport: reader.flag(fields.lifeSupport) ?? false,
      sensitiveLoad: reader.flag(fields.sensitiveLoad) ?? false,
      directDebit: reader.flag(fields.directDebit) ?? false,
      vulnerable: reader.flag(fields.vulnerable) ?? false,
      onBudget: reader.flag(fields.onBudget) ?? false,
      hasMobile: reader.flag(fields.hasMobile) ?? false,
      hasEmail: reader.flag(fields.hasEmail) ?? false,
      optOut: this.#optOut.filter(([, field]) => reader.flag(field)).map(([medium]) => medium),
      customerId: reader.optionalText(fields.customerId),
      responsiblePersons,
      notifiedPersons,
      cashOnlyScore: reader.integer(fields.cashOnlyScore),
      postponeUntilDay: reader.date(fields.postponeUntilDay),
      lastReviewDay: reader.date(fields.lastReviewDay),
      nextBillDay: reader.date(fields.nextBillDay),
    };
  }
}
