import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

const MAPPING = join(import.meta.dirname, '../../samples/mappings/receivables-ledger.json');
const HEAD =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';
const AS_OF = '2013-11-30';
const SPLIT = '2013-08-31';
const MANY = Array.from({ length: 40 }, (_, index) => `C-${index}`);

function invoice(who: string, number: number, made: string, due: string, paid: string): string {
  return `391,${who},1/1/2013,${number},${made},${due},90.00,No,${paid},Paper,0,0`;
}

/** Ten monthly bills a customer, each paid some time after its due date, or none. */
function bills(who: readonly string[], isPaid: boolean): string[] {
  return who.flatMap((customer, index) =>
    Array.from({ length: 10 }, (_, month) => {
      const number = 100 + index * 10 + month;
      const paid = isPaid ? `${month + 2}/${((number * 7) % 27) + 1}/2013` : '';
      return invoice(customer, number, `${month + 1}/1/2013`, `${month + 1}/20/2013`, paid);
    }),
  );
}

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
});
afterAll(() => bench.remove());

async function imports(name: string, rows: readonly string[]) {
  await writeFile(join(bench.folder, `${name}.csv`), `${HEAD}\n${rows.join('\n')}\n`);
  return bench.cslab([
    ...['import', `${name}.csv`, '--mapping', MAPPING, '--as-of', AS_OF],
    ...['--out', `${name}.cstrat`, '--rejects', `${name}-left.csv`],
  ]);
}

const calibrate = (name: string) =>
  bench.cslab(['calibrate', `${name}.cstrat`, '--until', SPLIT, '--out', `${name}.json`]);
const backtest = (name: string) =>
  bench.cslab([
    ...['backtest', `${name}.cstrat`, '--model', 'preset:card', '--split', SPLIT],
    ...['--draws', '10', '--out', `${name}-tested`],
  ]);
const run = (name: string, ...more: string[]) =>
  bench.cslab([
    ...['run', `${name}.cstrat`, '--strategy', sample('champion'), '--days', '30'],
    ...['--replications', '1', '--out', `${name}-run`, ...more],
  ]);
const replay = (name: string) => run(name, '--behaviour', 'replay');
const isThere = (name: string) => existsSync(join(bench.folder, name));

describe('a portfolio without history', () => {
  it('is imported whole and runs; nothing is learned from it, with the reason, and nothing is written', async () => {
    const { out } = await imports('fresh', bills(MANY, false));
    expect(out).toContain('400 of 400 rows');
    expect((await run('fresh')).code).toBe(0);
    for (const refused of [await calibrate('fresh'), await backtest('fresh')]) {
      expect(refused.code).toBe(3);
      expect(refused.err).toContain('holds no payments up to 2013-08-31');
      expect(refused.err).toContain('Import a ledger with the bills and payments of some months');
    }
    const replayed = await replay('fresh');
    expect(replayed.code).toBe(3);
    expect(replayed.err).toContain('there is nothing to replay');
    expect(isThere('fresh.json') || isThere('fresh-tested')).toBe(false);
  });
});

describe('one account', () => {
  it('moves no figure, and its backtest says on how little it rests', async () => {
    await imports('one', bills(['A-1'], true));
    const { code, out } = await calibrate('one');
    expect(code).toBe(0);
    expect(out).toContain('One account says nothing about other customers');
    expect(out).not.toMatch(/\b(?:shrunk|data)$/m);
    const tested = await backtest('one');
    expect(tested.out).toContain('1 account, 1 past due');
    expect(tested.out).toContain('Only 1 account owed anything at the split');
    expect((await run('one')).code).toBe(0);
  });
});

describe('all accounts cured', () => {
  it('runs with nothing to collect, and what they paid before is learned from', async () => {
    const { out } = await imports('cured', bills(MANY, true));
    expect(out).toContain('$0.00 of it past due on 0 accounts');
    expect((await run('cured')).out).toMatch(/Cured at the end\s+100\.00%/);
    expect((await calibrate('cured')).out).toMatch(/40 accounts, \d{3} times in arrears/);
    const tested = await backtest('cured');
    expect(tested.out).toContain('all paid, or nobody did');
    expect(tested.out).toMatch(/Verdict: (green|amber|red)\./);
    const replayed = await replay('cured');
    expect(replayed.err).toContain('there is nothing to replay');
  });
});

describe('payments before their bills', () => {
  it('are kept and told; nobody was late, so that nothing is learned of lateness', async () => {
    const rows = MANY.flatMap((who, index) => [
      invoice(who, 500 + index, '5/1/2013', '5/21/2013', '3/1/2013'),
      invoice(who, 900 + index, '9/1/2013', '9/21/2013', ''),
    ]);
    const { out } = await imports('early', rows);
    expect(out).toMatch(/40\s+Payment lies before its bill\./);
    expect(out).toContain('$3,600.00 open');
    expect((await calibrate('early')).out).toContain('every bill was paid by its due date');
    const tested = await backtest('early');
    expect(tested.code).toBe(2);
    expect(tested.err).toContain('a backtest needs 90 days and 3 bills');
    expect((await run('early')).code).toBe(0);
  });
});

describe('payments in the future', () => {
  it('are kept for replay, and calibration counts them without using them', async () => {
    const rows = MANY.map((who, index) =>
      invoice(who, 500 + index, '9/1/2013', '9/21/2013', '12/20/2013'),
    );
    const { out } = await imports('later', rows);
    expect(out).toMatch(
      /40\s+Payment is dated after the as-of date; it is kept for later replay\./,
    );
    const calibrated = await calibrate('later');
    expect(calibrated.code).toBe(3);
    expect(calibrated.err).toContain('40 payments come after that day and were not used');
    const replayed = await replay('later');
    expect(replayed.out).toContain('This shows timing and volume, not response');
    expect(replayed.out).toMatch(/Cash collected\s+\$3,600\.00/);
  });
});

describe('files that hold nothing', () => {
  it('are refused by name, and no document is left behind', async () => {
    const header = await imports('header', []);
    expect(header.code).toBe(3);
    expect(header.err).toContain('header.csv: The file has a header but no rows.');
    await writeFile(join(bench.folder, 'void.csv'), '');
    const words = ['import', 'void.csv', '--mapping', MAPPING, '--as-of', AS_OF];
    const none = await bench.cslab([...words, '--out', 'void.cstrat']);
    expect(none.code).toBe(3);
    expect(none.err).toContain('void.csv: The file is empty.');
    expect(isThere('header.cstrat') || isThere('void.cstrat')).toBe(false);
  });
});

describe('an account that comes twice', () => {
  it('is taken once, and the rows of its second coming are listed whole', async () => {
    const rows = bills(['A-1'], true);
    const { code, out } = await imports('twice', [...rows, ...rows]);
    expect(code).toBe(0);
    expect(out).toContain('10 of 20 rows imported');
    expect(out).toMatch(/10\s+Invoice or document came before\./);
    const left = (await bench.text('twice-left.csv')).trim().split('\n');
    expect(left).toHaveLength(11);
    expect((await calibrate('twice')).out).toContain('One account says nothing');
  });
});
