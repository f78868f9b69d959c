/** What reports write at the foot of a table, in the place of an account number; in the languages of column names. */
const TOTALS: ReadonlySet<string> = new Set([
  ...['total', 'totals', 'grand total', 'subtotal', 'sub-total', 'sum', 'overall'],
  ...['summe', 'gesamt', 'gesamtsumme', 'zwischensumme', 'totaal', 'totale', 'suma', 'somme'],
  ...['total general', 'total général', 'sous-total'],
]);

/** Whether an account number is the word of a total row, which would come in as an account that owes everything. */
export function isTotalRow(accountId: string): boolean {
  return accountId.length <= 16 && TOTALS.has(accountId.replace(/\s*:$/, '').toLowerCase());
}
