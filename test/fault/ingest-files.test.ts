import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { ByteFile } from '../../src-engine/ingest/byte-file.ts';
import type { ImportOptions } from '../../src-engine/ingest/import-files.ts';
import type { ImportMapping } from '../../src-engine/ingest/mapping.ts';
import { importAll, mappingOf, memoryFile } from '../property/ingest-kit.ts';

const MAPPING = mappingOf('snapshot', {
  accountId: 'id',
  accountName: 'name',
  amount: 'a',
  daysPastDue: 'd',
});
const HEADER = 'id,name,a,d\n';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

async function failureOf(
  content: string | Uint8Array | readonly ByteFile[],
  mapping: ImportMapping = MAPPING,
  options: Partial<ImportOptions> = {},
): Promise<Failure> {
  const files =
    typeof content === 'string' || content instanceof Uint8Array
      ? [memoryFile('f.csv', content)]
      : content;
  const { result } = await importAll(files, mapping, options);
  if (result.ok) throw new Error(`imported ${result.value.rowsImported} rows`);
  return result.error;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

describe('a file that cannot be used is one failure', () => {
  it('when it is empty, or has a header only', async () => {
    expect(await failureOf('')).toMatchObject({ code: 'bad-file', message: 'The file is empty.' });
    expect((await failureOf('\n\n')).message).toBe('The file holds no rows.');
    expect((await failureOf(HEADER)).message).toBe('The file has a header but no rows.');
    expect((await failureOf([])).code).toBe('bad-argument');
  });

  it('when a mapped column is not there, with the place in the mapping', async () => {
    const failure = await failureOf('id,name,amount,d\nA,B,1,1\n');
    expect(failure.code).toBe('bad-mapping');
    expect(failure.where).toBe('/fields/2/column');
    expect(failure.message).toBe(
      'The mapping reads Arrears from the column “a”, which f.csv does not have.',
    );
    expect(failure.hint).toContain('id, name, amount, d');
  });

  it('when the mapping itself is wrong, before the file is touched', async () => {
    const untouchable: ByteFile = {
      name: 'f.csv',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('was read')) }),
    };
    const bad = {
      ...MAPPING,
      fields: MAPPING.fields.filter((field) => field.target !== 'accountId'),
    };
    const failure = await failureOf([untouchable], bad);
    expect(failure).toMatchObject({ code: 'bad-mapping', where: '/fields' });
    expect(failure.message).toContain('Account number (accountId) has no column.');
  });

  it('when a quote is never closed, with its line', async () => {
    const failure = await failureOf(`${HEADER}A,x,1,1\nB,"y,1,1\nC,z,1,1\n`);
    expect(failure.message).toBe('The quote that opens on line 3 is never closed.');
    expect(failure.where).toBe('f.csv, line 3');
  });

  it('when it is in another encoding, beyond a few rows', async () => {
    const rows = (bad: number) =>
      latin1(HEADER + lines(500, (at) => `A${at},${at < bad ? 'ä' : 'a'},1,1\n`));
    const few = await importAll([memoryFile('f.csv', rows(20))], MAPPING);
    expect(few.result.ok && few.result.value.rowsRejected).toBe(20);
    expect(few.rejected[0]).toMatchObject({ line: 2, reason: 'The row is not utf-8.' });
    const failure = await failureOf(rows(21));
    expect(failure.message).toBe('The file is not utf-8: more than 20 rows cannot be read.');
    expect(failure.hint).toContain('windows-1252');
    const declared = {
      ...MAPPING,
      format: { ...MAPPING.format, encoding: 'windows-1252' as const },
    };
    const read = await importAll([memoryFile('f.csv', rows(21))], declared);
    expect(read.result.ok && read.result.value.rowsRejected).toBe(0);
    expect(read.rows.accounts[0]?.name).toBe('ä');
  });

  it('when it is binary', async () => {
    const failure = await failureOf(HEADER + lines(30, (at) => `A${at},\0\x01,1,1\n`));
    expect(failure.message).toContain('holds binary data, not text');
  });

  it('when no row can be used, with the first reason', async () => {
    const failure = await failureOf(`${HEADER}A,x,"1,50",1\nB,y,"2,50",1\n`);
    expect(failure.message).toBe(
      'None of the 2 rows can be used. The first: Arrears is not an amount with a decimal point: it looks like a decimal comma: “1,50”.',
    );
    expect(failure.where).toBe('f.csv, line 2, column a');
  });

  it('when the host cannot read it any more', async () => {
    const vanished: ByteFile = {
      name: 'f.csv',
      size: 3_000_000,
      slice: (start) => ({
        arrayBuffer: () =>
          start === 0
            ? Promise.resolve(new TextEncoder().encode(HEADER).buffer as ArrayBuffer)
            : Promise.reject(new Error('no such file')),
      }),
    };
    const failure = await failureOf([vanished]);
    expect(failure).toMatchObject({ code: 'bad-file', where: 'f.csv' });
    expect(failure.message).toContain('no such file');
  });

  it('when one of several files has other columns', async () => {
    const failure = await failureOf([
      memoryFile('a.csv', `${HEADER}A,x,1,1\n`),
      memoryFile('b.csv', 'id,name\nB,y\n'),
    ]);
    expect(failure.code).toBe('bad-mapping');
    expect(failure.message).toContain('b.csv does not have');
  });

  it('when JSON is cut off, or a mapped member never occurs', async () => {
    const mapping = { ...MAPPING, format: { ...MAPPING.format, kind: 'json' as const, table: '' } };
    const whole = JSON.stringify([{ id: 'A', name: 'x', a: 1, d: 1 }]);
    expect((await failureOf([memoryFile('f.json', whole.slice(0, -1))], mapping)).message).toBe(
      'The file ends before its JSON is complete.',
    );
    const failure = await failureOf([memoryFile('f.json', '[{"id":"A","a":1,"d":1}]')], mapping);
    expect(failure).toMatchObject({ code: 'bad-mapping', where: '/fields/1/column' });
    expect((await importAll([memoryFile('f.json', whole)], mapping)).result.ok).toBe(true);
  });

  it('when SQLite cannot open it', async () => {
    const mapping = {
      ...MAPPING,
      format: { ...MAPPING.format, kind: 'sqlite' as const, table: 't' },
    };
    expect((await failureOf('SQLite format 3, not really', mapping)).message).toBe(
      'The file is no readable SQLite database.',
    );
  });
});

describe('a row that cannot be used is left out and told', () => {
  it('with file, line, column, value and the record as it stands', async () => {
    const text = `${HEADER}A,"two\nlines",1,1\nB,"say ""hi""",x,1\nC,z,1\nD,z,1,1,\nE,z,1,1,extra\nF,"z"z,1,1\n , , , \n`;
    const { result, rejected, rows } = await importAll([memoryFile('f.csv', text)], MAPPING);
    expect(rows.accounts.map((row) => row.id)).toEqual(['A', 'D']);
    expect(rejected).toEqual([
      {
        file: 'f.csv',
        line: 4,
        column: 'a',
        value: 'x',
        reason: 'Arrears is not an amount with a decimal point.',
        record: 'B,"say ""hi""",x,1',
      },
      {
        file: 'f.csv',
        line: 5,
        column: '',
        value: '',
        reason: 'The row has fewer fields than the header (3 instead of 4).',
        record: 'C,z,1',
      },
      {
        file: 'f.csv',
        line: 7,
        column: '',
        value: '',
        reason: 'The row has more fields than the header (5 instead of 4).',
        record: 'E,z,1,1,extra',
      },
      {
        file: 'f.csv',
        line: 8,
        column: '',
        value: '',
        reason: 'The row has text after a closing quote.',
        record: 'F,"z"z,1,1',
      },
    ]);
    expect(result.ok && result.value).toMatchObject({
      rowsRead: 6,
      rowsImported: 2,
      rowsRejected: 4,
    });
  });

  it('in full to onReject, up to 1 000 times in the report, counted by reason', async () => {
    const text = `${HEADER}A,x,1,1\n${lines(1500, (at) => `B${at},x,${at % 3 === 0 ? 'q' : '1'},${at % 3 === 0 ? 1 : 'q'}\n`)}`;
    const { result, rejected } = await importAll([memoryFile('f.csv', text)], MAPPING);
    expect(rejected).toHaveLength(1500);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.rejected).toHaveLength(1000);
    expect(result.value.rejectedByReason).toEqual([
      { reason: 'Days past due is not a whole number.', count: 1000 },
      { reason: 'Arrears is not an amount with a decimal point.', count: 500 },
    ]);
  });

  it('with the file of the first one when an account comes again in another file', async () => {
    const { rejected } = await importAll(
      [
        memoryFile('a.csv', `${HEADER}A,x,1,1\n`),
        memoryFile('b.csv', `${HEADER}B,x,1,1\nA,x,1,1\n`),
      ],
      MAPPING,
    );
    expect(rejected[0]).toMatchObject({ file: 'b.csv', line: 3 });
    expect(rejected[0]?.reason).toContain('(line 2 of a.csv)');
  });

  it('when a cell is absurdly long, at once', async () => {
    const text = `${HEADER}A,${'x'.repeat(201)},1,1\nB,y,${' '.repeat(500_000)}1 ${' '.repeat(500_000)}2,1\nC,y,${'1'.repeat(61)},1\nD,y,1,1\n`;
    const { rejected } = await importAll([memoryFile('f.csv', text)], MAPPING);
    expect(rejected.map((row) => row.reason)).toEqual([
      'Name is longer than 200 characters.',
      'Arrears is longer than 60 characters.',
      'Arrears is longer than 60 characters.',
    ]);
  });
});

describe('cancelling', () => {
  const rows = HEADER + lines(200_000, (at) => `A${at},somebody,1.00,1\n`);

  it('stops between slices', async () => {
    const signal = { aborted: false };
    const seen: number[] = [];
    const { result, rows: taken } = await importAll([memoryFile('f.csv', rows)], MAPPING, {
      signal,
      onProgress: ({ bytesRead }) => {
        seen.push(bytesRead);
        if (seen.length === 2) signal.aborted = true;
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([1_048_576, 2_097_152]);
    expect(taken.accounts.length).toBeLessThan(120_000);
  });

  it('works for tables, which are read in one go', async () => {
    const signal = { aborted: false };
    let given = 0;
    const mapping = {
      ...MAPPING,
      format: { ...MAPPING.format, kind: 'sqlite' as const, table: 't' },
    };
    let closed = false;
    const failure = await failureOf([memoryFile('f.db', 'SQLite')], mapping, {
      signal,
      onProgress: () => {
        signal.aborted = true;
      },
      openTable: () => ({
        tables: () => ['t'],
        columns: () => ['id', 'name', 'a', 'd'],
        rowCount: () => 1_000_000,
        *rows() {
          for (; given < 1_000_000; given++) yield [`A${given}`, null, 1.5, 2];
        },
        close: () => {
          closed = true;
        },
      }),
    });
    expect(failure.code).toBe('cancelled');
    expect(given).toBeLessThan(10_000);
    expect(closed).toBe(true);
  });
});

describe('an Excel workbook', () => {
  const workbook = (rows: readonly (readonly (string | number)[])[]) =>
    writeXlsx({ sheets: [{ name: 'S', rows: rows.map((row) => [...row]) }] });
  const mapping: ImportMapping = {
    ...MAPPING,
    format: { ...MAPPING.format, kind: 'xlsx', table: 'S' },
  };

  it('is cancelled between its rows', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => [`A${at}`, 'x', 1.5, 2]);
    const signal = { aborted: false };
    const { result, rows: taken } = await importAll(
      [memoryFile('f.xlsx', await workbook([['id', 'name', 'a', 'd'], ...rows]))],
      mapping,
      {
        signal,
        onProgress: ({ bytesTotal }) => {
          expect(bytesTotal).toBe(0);
          signal.aborted = true;
        },
      },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(taken.accounts.length).toBeLessThan(6000);
  });

  it('that is damaged anywhere is read as it was or is one failure', async () => {
    const whole = await workbook([
      ['id', 'name', 'a', 'd'],
      ...Array.from({ length: 40 }, (_, at) => [`A${at}`, `Näme ${at}`, at + 0.25, at]),
    ]);
    const expected = await importAll([memoryFile('f.xlsx', whole)], mapping);
    expect(expected.result).toMatchObject({ ok: true, value: { rowsImported: 40 } });
    let refused = 0;
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      const { result, rows } = await importAll([memoryFile('f.xlsx', damaged)], mapping);
      if (result.ok) expect(JSON.stringify(rows)).toBe(JSON.stringify(expected.rows));
      else {
        refused += 1;
        expect(result.error.message).toMatch(/^[A-Z].*\.$/);
      }
    }
    expect(refused).toBeGreaterThan(whole.length / 10);
  });
});

it('progress grows over several files to the total', async () => {
  const seen: string[] = [];
  const file = `${HEADER}A,x,1,1\n`;
  await importAll(
    [memoryFile('a.csv', file), memoryFile('b.csv', file.replace('A', 'B'))],
    MAPPING,
    {
      onProgress: ({ bytesRead, bytesTotal, rows }) =>
        seen.push(`${bytesRead}/${bytesTotal} ${rows}`),
    },
  );
  expect(seen).toEqual(['20/40 1', '40/40 2']);
});
