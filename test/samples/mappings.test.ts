import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench } from '../support/cslab.ts';
import { openSql } from '../support/open-sql.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const MAPPINGS = readdirSync(join(SAMPLES, 'mappings'))
  .filter((name) => name.endsWith('.json'))
  .sort();

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await writeFile(join(bench.folder, 'tiny-snapshot.sqlite'), await tinyDatabase());
  await writeFile(join(bench.folder, 'receivables.csv'), RECEIVABLES);
  await writeFile(join(bench.folder, 'customers.csv'), CUSTOMERS);
});
afterAll(() => bench.remove());

/** The rows of tiny-snapshot.csv as a table, for the mapping that reads SQLite. */
async function tinyDatabase(): Promise<Uint8Array> {
  const text = await readFile(join(SAMPLES, 'portfolios/tiny-snapshot.csv'), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]))
    .map((cells) => cells.slice(0, 18))
    .map((cells) => cells.map((cell = '') => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
  const database = (await openSql()).create();
  const [head = [], ...records] = rows;
  database.script(`CREATE TABLE accounts (${head.map((name) => `"${name}" TEXT`).join(', ')})`);
  const places = head.map(() => '?').join(', ');
  for (const record of records) {
    database.run(
      `INSERT INTO accounts VALUES (${places})`,
      record.map((cell) => (cell === '' ? null : cell)),
    );
  }
  const bytes = database.exportBytes();
  database.close();
  return bytes;
}

/** Made-up rows under the header of a receivables extract: paid early, paid late, disputed, still open. */
const RECEIVABLES = `countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
101,AAAA-1,1/5/2026,9001,1/5/2026,2/4/2026,100.10,No,1/20/2026,Paper,15,0
101,AAAA-1,1/5/2026,9002,1/25/2026,2/24/2026,200.20,No,3/20/2026,Paper,54,24
202,BBBB-2,1/5/2026,9003,12/1/2025,12/31/2025,300.30,Yes,3/9/2026,Electronic,98,68
`;

/** Made-up rows under the Spanish header of a customer extract. */
const CUSTOMERS = `ClienteID,Genero,Adulto Mayor,Pareja,Dependientes,Permanencia,Servicio telefonico,Lineas multiples,Servicio de internet,Seguridad en linea,Respaldo en linea,Proteccion de dispositivo,Soporte tecnico,StreamingTV,StreamingMovies,Contrato,Facturacion sin papel,Metodo de pago,Cargos mensuales,Cargos totales,CHURN
1000-AAAAA,Female,0,Yes,No,1,No,No phone service,DSL,No,Yes,No,No,No,No,Month-to-month,Yes,Electronic check,29.85,29.85,No
1000-BBBBB,Male,1,No,No,34,Yes,No,DSL,Yes,No,Yes,No,No,No,One year,No,Mailed check,56.95,1889.5,Yes
`;

interface Expected {
  readonly file: string;
  readonly accounts: number;
  readonly rowsImported: number;
  readonly openMinor: number;
  readonly pastDueMinor: number;
  readonly pastDueAccounts: number;
}

/**
 * By hand, as of 2 March 2026: the twelve accounts owe 833.26, of which 48.20 (A-1009) and 30.00 (A-1011) are not yet
 * due. The panel knows past months only, so it lacks those two bills.
 */
const TINY = { accounts: 12, openMinor: 83_326, pastDueMinor: 75_506, pastDueAccounts: 11 };
const TINY_PANEL = { ...TINY, openMinor: 75_506 };

const EXPECTED: Readonly<Record<string, Expected>> = {
  // Four agreements, 632.80 past due, and eleven rows of further tables.
  'tiny-facts.json': {
    file: 'tiny-facts.json',
    accounts: 3,
    rowsImported: 16,
    openMinor: 63_280,
    // 50.00 of account F-1003 are in dispute and asked of nobody.
    pastDueMinor: 58_280,
    pastDueAccounts: 3,
  },
  'tiny-ledger.json': { file: 'tiny-ledger.csv', rowsImported: 17, ...TINY },
  'tiny-snapshot.json': { file: 'tiny-snapshot.csv', rowsImported: 14, ...TINY },
  'tiny-snapshot-json.json': { file: 'tiny-snapshot.json', rowsImported: 14, ...TINY },
  'tiny-snapshot-sqlite.json': { file: 'tiny-snapshot.sqlite', rowsImported: 14, ...TINY },
  'tiny-panel.json': { file: 'tiny-panel.csv', rowsImported: 13, ...TINY_PANEL },
  'receivables-ledger.json': {
    file: 'receivables.csv',
    accounts: 2,
    rowsImported: 3,
    openMinor: 50_050,
    // The disputed 300.30 does not age.
    pastDueMinor: 20_020,
    pastDueAccounts: 1,
  },
  'tmf678-bills.json': {
    file: 'tmf678-bills.json',
    accounts: 2,
    rowsImported: 3,
    // 80.40 and 30.10 are past due, 44.00 falls due on 12 March.
    openMinor: 15_450,
    pastDueMinor: 11_050,
    pastDueAccounts: 1,
  },
  'telecom-customers.json': {
    file: 'customers.csv',
    accounts: 2,
    rowsImported: 2,
    openMinor: 8680,
    pastDueMinor: 0,
    pastDueAccounts: 0,
  },
};

describe('samples/mappings', () => {
  it('are all known here', () => {
    expect(MAPPINGS).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(MAPPINGS)('%s imports what its rows say', async (mapping) => {
    const { file = '', ...expected } = EXPECTED[mapping] ?? { file: '' };
    const isTiny = readdirSync(join(SAMPLES, 'portfolios')).includes(file);
    const { out } = await bench.done([
      ...['import', isTiny ? join(SAMPLES, 'portfolios', file) : file],
      ...['--mapping', join(SAMPLES, 'mappings', mapping), '--as-of', '2026-03-02'],
      ...['--out', 'p.cstrat', '--json'],
    ]);
    expect(JSON.parse(out)).toMatchObject({ ...expected, rowsRejected: 0 });
  });
});
