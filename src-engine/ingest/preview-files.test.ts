import { describe, expect, it } from 'vitest';
import { importAll, mappingOf, memoryFile } from '../../test/property/ingest-kit.ts';
import type { DeclaredFormat } from './detect/file-beginning.ts';
import { headerSignature } from './header-signature.ts';
import type { FilePreview, ImportMapping, InputShape } from './mapping.ts';
import { previewFiles } from './preview-files.ts';

const noTables = () => null;

async function preview(
  name: string,
  content: string | Uint8Array,
  declared: DeclaredFormat = {},
  saved: readonly ImportMapping[] = [],
  shape: InputShape | null = null,
): Promise<FilePreview> {
  const result = await previewFiles([memoryFile(name, content)], saved, noTables, declared, shape);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function failureOf(...files: readonly [string, string | Uint8Array][]) {
  const result = await previewFiles(
    files.map(([name, content]) => memoryFile(name, content)),
    [],
    noTables,
  );
  if (result.ok) throw new Error('nothing failed');
  return result.error;
}

function sources(found: FilePreview): Readonly<Record<string, string>> {
  return Object.fromEntries(
    found.proposal.fields.map((field) => [field.target, field.column ?? `= ${field.constant}`]),
  );
}

function bytes(...codes: readonly (number | string)[]): Uint8Array {
  return Uint8Array.from(
    codes.flatMap((code) =>
      typeof code === 'number' ? [code] : [...new TextEncoder().encode(code)],
    ),
  );
}

describe('the format', () => {
  it.each([
    ['comma', 'id,name\n1,"a;b"\n2,c\n', ','],
    ['semicolon with decimal commas', 'id;amount\n1;1,50\n2;2,75\n', ';'],
    ['tab', 'id\tname\n1\ta,b\n', '\t'],
    ['bar', 'id|name\n1|a\n', '|'],
  ])('knows a %s', async (_, text, delimiter) => {
    const found = await preview('f.csv', text);
    expect(found.format.delimiter).toBe(delimiter);
    expect(found.ambiguous).not.toContain('delimiter');
  });

  it('cannot know the delimiter of one column, and says so', async () => {
    expect((await preview('f.csv', 'id\n1\n')).ambiguous).toContain('delimiter');
  });

  it.each([
    ['utf-8', bytes('id,n\n1,ä\n'), 'ä', true],
    ['utf-8', bytes(0xef, 0xbb, 0xbf, 'id,n\n1,ä\n'), 'ä', true],
    ['windows-1252', bytes('id,n\n1,', 0xe4, '\n'), 'ä', false],
    ['utf-16le', bytes(...[...'id,n\n1,x\n'].flatMap((sign) => [sign, 0])), 'x', true],
    ['utf-16be', bytes(0xfe, 0xff, ...[...'id,n\n1,x\n'].flatMap((sign) => [0, sign])), 'x', true],
  ])('knows %s', async (encoding, content, cell, certain) => {
    const found = await preview('f.csv', content);
    expect(found.format.encoding).toBe(encoding);
    expect(found.columns).toEqual(['id', 'n']);
    expect(found.rows[0]?.[1]).toBe(cell);
    expect(found.ambiguous.includes('encoding')).toBe(!certain);
  });

  it('looks at the end of a long file for the encoding', async () => {
    const plain = `id,name\n${'A,plain text\n'.repeat(20_000)}`;
    const found = await preview('f.csv', bytes(plain, 'B,', 0xe4, '\n'));
    expect(found.format.encoding).toBe('windows-1252');
  });

  it.each([
    ['13/02/2026', 'DMY', true],
    ['02/13/2026', 'MDY', true],
    ['2026-02-13', 'YMD', true],
    ['02/03/2026', 'MDY', false],
  ])('takes %s for %s', async (date, order, certain) => {
    const found = await preview(
      'f.csv',
      `id,due\n1,01/02/2026\n2,${date}\n`.replace(
        order === 'YMD' ? '01/02/2026' : '-',
        order === 'YMD' ? '2026-01-02' : '-',
      ),
    );
    expect(found.format.dateOrder).toBe(order);
    expect(found.ambiguous.includes('dateOrder')).toBe(!certain);
  });

  it('does not trust dates that contradict each other', async () => {
    const found = await preview('f.csv', 'id,due\n1,13/02/2026\n2,02/13/2026\n3,25/02/2026\n');
    expect(found.format.dateOrder).toBe('DMY');
    expect(found.ambiguous).toContain('dateOrder');
  });

  it.each([
    ['12.50', '.', true],
    ['12,50', ',', true],
    ['1.204,50', ',', true],
    ['1.204', '.', false],
    ['1204', '.', true],
  ])('takes %s for a decimal %s', async (amount, decimal, certain) => {
    const found = await preview('f.csv', `id;amount\n1;${amount}\n`);
    expect(found.format.decimal).toBe(decimal);
    expect(found.ambiguous.includes('decimal')).toBe(!certain);
  });

  it('follows what was declared', async () => {
    const found = await preview('f.csv', 'id;a,b\n1;x,y\n', { delimiter: ',', dateOrder: 'DMY' });
    expect(found.columns).toEqual(['id;a', 'b']);
    expect(found.format.dateOrder).toBe('DMY');
  });

  it('reads the currency off the amounts or its column', async () => {
    expect((await preview('f.csv', 'id;a\n1;5,00 €\n')).proposal.currency).toBe('EUR');
    expect((await preview('f.csv', 'id,a\n1,GBP 5.00\n')).proposal.currency).toBe('GBP');
    const yen = await preview('f.csv', 'id,currency,a\n1,JPY,500\n');
    expect([yen.proposal.currency, yen.proposal.minorDigits]).toEqual(['JPY', 0]);
    expect((await preview('f.csv', 'id,a\n1,5.00\n')).proposal.currency).toBe('USD');
  });

  it('shows at most 20 rows, names blank and repeated columns, and passes over sep=', async () => {
    const found = await preview('f.csv', `sep=;\nid;;id\n${'1;2;3\n'.repeat(50)}`);
    expect(found.columns).toEqual(['id', 'column 2', 'id (2)']);
    expect(found.rows).toHaveLength(20);
  });
});

describe('the proposal', () => {
  it('of a receivables ledger finds the invoice fields', async () => {
    const found = await preview(
      'receivables.csv',
      'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate\n391,C-1,4/6/2013,61,1/22/2013,2/21/2013,55.94,No,1/15/2013,Paper,13,0\n',
    );
    expect(found.proposal.shape).toBe('ledger');
    expect(found.format.dateOrder).toBe('MDY');
    expect(sources(found)).toMatchObject({
      accountId: 'customerID',
      division: 'countryCode',
      transactionId: 'invoiceNumber',
      postedDate: 'InvoiceDate',
      dueDate: 'DueDate',
      amount: 'InvoiceAmount',
      settledDate: 'SettledDate',
      disputed: 'Disputed',
      debtClass: '= ENERGY',
    });
  });

  it('of a Spanish telecom extract finds scores and contacts', async () => {
    const found = await preview(
      'clientes.csv',
      'ClienteID,Genero,Adulto Mayor,Servicio de internet,Contrato,Facturacion sin papel,Cargos mensuales,Cargos totales,CHURN\nT-1,Female,0,DSL,Month-to-month,Yes,29.85,29.85,No\nT-2,Male,1,No,One year,No,20.05, ,Yes\n',
    );
    expect(found.proposal.shape).toBe('snapshot');
    expect(sources(found)).toMatchObject({
      accountId: 'ClienteID',
      vulnerable: 'Adulto Mayor',
      service: 'Servicio de internet',
      segment: 'Contrato',
      hasEmail: 'Facturacion sin papel',
      notDueAmount: 'Cargos mensuales',
      nextDueDays: '= 21',
      churnScore: 'CHURN',
    });
    expect(found.proposal.values).toEqual([
      { target: 'churnScore', from: 'No', to: '0' },
      { target: 'churnScore', from: 'Yes', to: '100' },
    ]);
  });

  it('of ages in columns maps them, and debt classes become codes', async () => {
    const found = await preview(
      'ageing.csv',
      'Account No;Debt Class;Current;1-30 days;31-60 days;61-90 days;90+\n1;Energy (reg.);5;1;2;3;4\n',
    );
    expect(sources(found)).toMatchObject({
      accountId: 'Account No',
      notDueAmount: 'Current',
      amount1To30: '1-30 days',
      amount31To60: '31-60 days',
      amount61To90: '61-90 days',
      amount91Plus: '90+',
    });
    expect(found.proposal.values).toEqual([
      { target: 'debtClass', from: 'Energy (reg.)', to: 'ENERGY_REG_' },
    ]);
  });

  it('of months in columns is a panel, oldest month first', async () => {
    const found = await preview(
      'panel.csv',
      'id,paid feb-26,billed feb-26,billed_2026-01,paid_2026-01,status_2026-01\nA,1,2,3,4,0\n',
    );
    expect(found.proposal.shape).toBe('panel');
    expect(found.proposal.panelMonths).toEqual([
      {
        month: '2026-01',
        billedColumn: 'billed_2026-01',
        paidColumn: 'paid_2026-01',
        statusColumn: 'status_2026-01',
      },
      {
        month: '2026-02',
        billedColumn: 'billed feb-26',
        paidColumn: 'paid feb-26',
        statusColumn: null,
      },
    ]);
  });

  it('leaves the months of numbered columns to the person', async () => {
    const found = await preview(
      'card.csv',
      'ID,PAY_1,PAY_2,PAY_3,BILL_AMT1,BILL_AMT2,BILL_AMT3,PAY_AMT1,PAY_AMT2,PAY_AMT3\n1,0,0,0,1,2,3,4,5,6\n',
    );
    expect(found.proposal.panelMonths[0]).toEqual({
      month: '',
      billedColumn: 'BILL_AMT3',
      paidColumn: 'PAY_AMT3',
      statusColumn: 'PAY_3',
    });
    const { result } = await importAll([memoryFile('card.csv', 'ID\n1\n')], found.proposal);
    expect(result.ok ? '' : `${result.error.where} ${result.error.message}`).toContain(
      '/panelMonths/0/month write the month as YYYY-MM',
    );
  });

  it('keeps to a chosen shape', async () => {
    const text = 'customer,invoice,date,due,amount\nC,I,2026-01-02,2026-02-01,5\n';
    expect((await preview('f.csv', text)).proposal.shape).toBe('ledger');
    const found = await preview('f.csv', text, {}, [], 'snapshot');
    expect(found.proposal.shape).toBe('snapshot');
    expect(found.targets.map((target) => target.target)).toContain('daysPastDue');
    expect(sources(found)).toMatchObject({ accountId: 'customer', oldestDueDate: 'due' });
  });

  it('is the saved mapping of the same header in any order', async () => {
    const saved: ImportMapping = {
      ...mappingOf('snapshot', { accountId: 'b', amount: 'a', daysPastDue: 'c' }),
      name: 'ours',
      columns: ['a', 'b', 'c'],
    };
    const text = 'c;b;a\n01/02/2026;1,5;2\n';
    const found = await preview('f.csv', text, {}, [saved]);
    expect(found.remembered).toBe(true);
    expect(found.proposal.name).toBe('ours');
    // Declared with the mapping: date order and decimal. Of this file: the delimiter.
    expect(found.format).toMatchObject({ dateOrder: 'YMD', decimal: '.', delimiter: ';' });
    expect(found.ambiguous).toEqual([]);
    expect((await preview('f.csv', 'c;b;x\n1;2;3\n', {}, [saved])).remembered).toBe(false);
  });
});

describe('JSON', () => {
  it('shows the members of the list with the most of them', async () => {
    const text = JSON.stringify({
      words: ['a'],
      meta: { tables: [{ t: 1 }] },
      accounts: [
        { id: 'A', due: '2026-02-01' },
        { id: 'B', amount: 5.1 },
      ],
    });
    const found = await preview('f.json', text);
    expect(found.format).toMatchObject({ kind: 'json', table: '/accounts' });
    expect(found.tables).toEqual(['/words', '/meta/tables', '/accounts']);
    expect(found.columns).toEqual(['id', 'due', 'amount']);
    expect(found.rows).toEqual([
      ['A', '2026-02-01', ''],
      ['B', '', '5.1'],
    ]);
  });

  it('reads one object per line', async () => {
    const found = await preview('f.ndjson', '{"id":"A"}\n{"id":"B","x":1}\n');
    expect(found.format.table).toBe('');
    expect(found.columns).toEqual(['id', 'x']);
  });

  it('manages with the beginning of a long file', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      id: `A${index}`,
      name: 'x'.repeat(20),
    }));
    const found = await preview('f.json', JSON.stringify(rows));
    expect(found.columns).toEqual(['id', 'name']);
    expect(found.rows).toHaveLength(20);
  });
});

describe('files that are none', () => {
  it.each([
    [
      'an old Excel workbook',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 'rest'),
      'This is an old Excel workbook, or one with a password.',
    ],
    ['a PDF', bytes('%PDF-1.7'), 'This is a PDF document.'],
    ['binary data', bytes('a,b\n', 0, 1, 2, ',', 0, '\n'), 'The file holds binary data, not text.'],
    ['nothing', '', 'The file is empty.'],
    ['empty lines', '\n\n', 'The file holds no rows.'],
    [
      'data without a header',
      '1,2026-01-01,5.00\n2,2026-01-02,6.00\n',
      'The first line looks like data, not like column names.',
    ],
    ['an open quote', 'a,"b\n1,2\n', 'The quote that opens on line 1 is never closed.'],
  ])('%s', async (_, content, message) => {
    expect((await failureOf(['f.csv', content])).message).toBe(message);
  });

  it('an archive that is no workbook', async () => {
    const error = await failureOf(['f.zip', bytes('PK', 3, 4, 'rest')]);
    expect(error.message).toMatch(/^The file is no readable Excel workbook: /);
  });

  it('do not go together when their columns differ', async () => {
    const error = await failureOf(['a.csv', 'id,x\n1,2\n'], ['b.csv', 'id,y\n1,2\n']);
    expect(error).toMatchObject({ where: 'b.csv', message: 'Its columns are not those of a.csv.' });
  });
});

it('gives headers the same signature in any order, and others another', () => {
  expect(headerSignature(['a', 'b'])).toBe(headerSignature(['b', 'a']));
  expect(headerSignature(['a', 'b'])).not.toBe(headerSignature(['a', 'c']));
  expect(headerSignature(['ab'])).not.toBe(headerSignature(['a', 'b']));
  expect(headerSignature([])).toBe('');
});
