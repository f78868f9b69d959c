import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../base/hash.ts';
import type { Portfolio } from '../../model/portfolio.ts';

type Column = readonly string[] | ArrayBufferView;

type Named = readonly (readonly [string, Column])[];

function dictionaries(portfolio: Omit<Portfolio, 'fingerprint'>): Named {
  return [
    ['divisions', portfolio.divisions],
    ['customerClasses', portfolio.customerClasses],
    ['collectionClasses', portfolio.collectionClasses],
    ['debtClasses', portfolio.debtClasses],
    ['segments', portfolio.segments],
    ['riskCategories', portfolio.riskCategories],
    ['services', portfolio.services],
    ['agreementTypes', portfolio.agreementTypes],
    ['providers', portfolio.providers],
    ['agencies', portfolio.agencies],
    ['customers', portfolio.customers],
  ];
}

/** Every column of a table by its name, in ascending order of the names; counts follow from the columns. */
function tableColumns(table: string, columns: object): Named {
  return Object.entries(columns)
    .filter((entry): entry is [string, Column] => typeof entry[1] !== 'number')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, column]) => [`${table}.${name}`, column]);
}

/**
 * What came later counts only where somebody has it: portfolios of before there was any keep their fingerprints, and with
 * them their runs.
 */
function accountColumns(portfolio: Omit<Portfolio, 'fingerprint'>): Named {
  const { managementGroups, assignedTemplates } = portfolio;
  const { managementGroup, assignedTemplate, processStart: _, ...later } = portfolio.accounts;
  const { nationality, upSellScore, crossSellScore, creditLimitMinor, ...others } = later;
  const some = (name: string, column: Int8Array | Float64Array): Named =>
    column.length === 0 ? [] : [[`account.${name}`, column]];
  const optional = (codes: readonly string[], named: Named): Named =>
    codes.every((code) => code === '') ? [] : named;
  return [
    ...tableColumns('account', others),
    ...optional(managementGroups, [
      ['managementGroups', managementGroups],
      ['account.managementGroup', managementGroup],
    ]),
    ...optional(assignedTemplates, [
      ['assignedTemplates', assignedTemplates],
      ['account.assignedTemplate', assignedTemplate],
    ]),
    ...optional(portfolio.nationalities, [
      ['nationalities', portfolio.nationalities],
      ['account.nationality', nationality],
    ]),
    ...some('upSellScore', upSellScore),
    ...some('crossSellScore', crossSellScore),
    ...some('creditLimitMinor', creditLimitMinor),
  ];
}

/** Nothing where no process is under way, as in portfolios of before there were any. */
function processColumns(portfolio: Omit<Portfolio, 'fingerprint'>): Named {
  const { accounts, processes, runningTemplates } = portfolio;
  if (processes.count === 0) return [];
  return [
    ['runningTemplates', runningTemplates],
    ['account.processStart', accounts.processStart],
    ...tableColumns('process', processes),
  ];
}

/** Columns in a fixed order. The portfolio's name is not content: a renamed file is the same portfolio. */
function columnsOf(portfolio: Omit<Portfolio, 'fingerprint'>, transactions: object): Named {
  return [
    ...dictionaries(portfolio),
    ...accountColumns(portfolio),
    ...tableColumns('agreement', portfolio.agreements),
    ...tableColumns('transaction', transactions),
    ...tableColumns('plan', portfolio.plans),
    ...tableColumns('hold', portfolio.holds),
    ...tableColumns('promise', portfolio.promises),
    ...tableColumns('rating', portfolio.ratings),
    ...tableColumns('review', portfolio.reviews),
    ...tableColumns('referral', portfolio.referrals),
    ...tableColumns('fact', portfolio.facts),
    ...processColumns(portfolio),
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
  return fingerprintOf(portfolio, portfolio.transactions);
}

/** The same as it was before payments were told from other credits: documents saved then have this one. */
export function formerFingerprint(portfolio: Omit<Portfolio, 'fingerprint'>): string {
  const { isPayment: _, ...transactions } = portfolio.transactions;
  return fingerprintOf(portfolio, transactions);
}

function fingerprintOf(portfolio: Omit<Portfolio, 'fingerprint'>, transactions: object): string {
  const hash = sha256.create();
  hash.update(utf8(`portfolio 2\n${portfolio.asOfDay}\n${portfolio.currency}\n`));
  for (const [name, column] of columnsOf(portfolio, transactions)) {
    const bytes = ArrayBuffer.isView(column)
      ? new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
      : textBytes(column);
    // Name and length before the bytes: no two different sets of columns give one stream.
    hash.update(utf8(`${name} ${bytes.length}\n`));
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}
