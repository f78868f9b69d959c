import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../base/hash.ts';
import type { Portfolio } from '../../model/portfolio.ts';

type Column = readonly string[] | ArrayBufferView;

/** Columns in a fixed order. The portfolio's name is not content: a renamed file is the same portfolio. */
function columnsOf(
  portfolio: Omit<Portfolio, 'fingerprint'>,
): readonly (readonly [string, Column])[] {
  const { accounts, agreements, transactions, plans } = portfolio;
  return [
    ['divisions', portfolio.divisions],
    ['customerClasses', portfolio.customerClasses],
    ['collectionClasses', portfolio.collectionClasses],
    ['debtClasses', portfolio.debtClasses],
    ['segments', portfolio.segments],
    ['riskCategories', portfolio.riskCategories],
    ['services', portfolio.services],
    ['account.id', accounts.ids],
    ['account.name', accounts.names],
    ['account.division', accounts.division],
    ['account.customerClass', accounts.customerClass],
    ['account.collectionClass', accounts.collectionClass],
    ['account.segment', accounts.segment],
    ['account.riskCategory', accounts.riskCategory],
    ['account.creditRating', accounts.creditRating],
    ['account.badDebtScore', accounts.badDebtScore],
    ['account.churnScore', accounts.churnScore],
    ['account.lifetimeValueScore', accounts.lifetimeValueScore],
    ['account.flags', accounts.flags],
    ['account.postponeUntilDay', accounts.postponeUntilDay],
    ['account.lastReviewDay', accounts.lastReviewDay],
    ['account.agreementStart', accounts.agreementStart],
    ['account.planStart', accounts.planStart],
    ['agreement.id', agreements.ids],
    ['agreement.debtClass', agreements.debtClass],
    ['agreement.service', agreements.service],
    ['agreement.active', agreements.active],
    ['agreement.transactionStart', agreements.transactionStart],
    ['transaction.id', transactions.ids],
    ['transaction.amountMinor', transactions.amountMinor],
    ['transaction.postedDay', transactions.postedDay],
    ['transaction.arrearsDay', transactions.arrearsDay],
    ['transaction.dueDay', transactions.dueDay],
    ['transaction.disputed', transactions.disputed],
    ['transaction.settles', transactions.settles],
    ['plan.id', plans.ids],
    ['plan.debtClass', plans.debtClass],
    ['plan.startDay', plans.startDay],
    ['plan.instalmentStart', plans.instalmentStart],
    ['plan.instalmentDay', plans.instalmentDay],
    ['plan.instalmentAmountMinor', plans.instalmentAmountMinor],
  ];
}

/** Each text as its length and its UTF-16 code units, one byte each while they fit: one pass, no joined string. */
function textBytes(texts: readonly string[]): Uint8Array {
  let units = 0;
  for (const text of texts) units += text.length;
  const bytes = new Uint8Array(texts.length * 4 + units * 3);
  const view = new DataView(bytes.buffer);
  let position = 0;
  for (const text of texts) {
    view.setUint32(position, text.length, true);
    position += 4;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      // 255 marks a unit of two bytes.
      if (unit < 255) bytes[position++] = unit;
      else {
        bytes[position++] = 255;
        bytes[position++] = unit & 255;
        bytes[position++] = unit >>> 8;
      }
    }
  }
  return bytes.subarray(0, position);
}

/**
 * Identity of what a run can see of a portfolio: SHA-256 over as-of date, currency and every column in canonical
 * order, lower-case hex. Columns are hashed as they lie in memory, little-endian on every supported host.
 */
export function portfolioFingerprint(portfolio: Omit<Portfolio, 'fingerprint'>): string {
  const hash = sha256.create();
  hash.update(utf8(`portfolio 1\n${portfolio.asOfDay}\n${portfolio.currency}\n`));
  for (const [name, column] of columnsOf(portfolio)) {
    const bytes = ArrayBuffer.isView(column)
      ? new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
      : textBytes(column);
    // Name and length before the bytes: no two different sets of columns give one stream.
    hash.update(utf8(`${name} ${bytes.length}\n`));
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}
