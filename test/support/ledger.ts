/** Ledger rows and their mapping, for imports whose row order is to be changed. */
const HEAD = 'account,segment,class,service,invoice,date,due,amount,settled';

/** Deterministic rows: some paid, some open, some old, of `accounts` accounts. */
export function ledgerRows(accounts: number): string[] {
  const rows: string[] = [];
  for (let account = 0; account < accounts; account++) {
    const id = `L-${String((account * 7919) % 10_007).padStart(5, '0')}`;
    const bills = 2 + (account % 4);
    for (let bill = 0; bill < bills; bill++) {
      const month = String(9 + bill - (bills > 4 ? 1 : 0)).padStart(2, '0');
      const amount = `${40 + ((account * 37 + bill * 11) % 260)}.${String((account * 13) % 100).padStart(2, '0')}`;
      const settled = (account + bill) % 3 === 0 ? `2025-${month}-28` : '';
      const service = account % 5 === 0 ? 'GAS' : 'ELECTRIC';
      const segment = account % 2 === 0 ? 'Town' : 'Country';
      rows.push(
        `${id},${segment},RES,${service},${id}-${bill},2025-${month}-02,2025-${month}-20,${amount},${settled}`,
      );
    }
  }
  return rows;
}

export function ledgerText(rows: readonly string[]): string {
  return `${[HEAD, ...rows].join('\n')}\n`;
}

function column(target: string, name: string) {
  return { target, column: name, constant: null };
}

function constant(target: string, text: string) {
  return { target, column: null, constant: text };
}

export const LEDGER_MAPPING = {
  schemaVersion: 1,
  name: 'Test ledger',
  shape: 'ledger',
  format: {
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    dateOrder: 'YMD',
    table: null,
  },
  currency: 'USD',
  minorDigits: 2,
  columns: HEAD.split(','),
  fields: [
    column('accountId', 'account'),
    column('segment', 'segment'),
    column('collectionClass', 'class'),
    column('service', 'service'),
    column('transactionId', 'invoice'),
    column('postedDate', 'date'),
    column('dueDate', 'due'),
    column('amount', 'amount'),
    column('settledDate', 'settled'),
    constant('division', 'NORTH'),
    constant('customerClass', 'RESIDENTIAL'),
    constant('debtClass', 'ENERGY'),
  ],
  values: [],
  panelMonths: [],
};
