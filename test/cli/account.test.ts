import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done([
    ...['import', join(SAMPLES, 'portfolios/tiny-facts.json')],
    ...['--mapping', join(SAMPLES, 'mappings/tiny-facts.json'), '--as-of', '2026-03-02'],
    ...['--out', 'facts.cstrat'],
  ]);
});
afterAll(() => bench.remove());

describe('cslab account of a run', () => {
  beforeAll(async () => {
    await bench.done([
      ...['generate', '--preset', 'utility', '--accounts', '60', '--seed', '7'],
      ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
    ]);
    await bench.done([
      ...['run', 'p.cstrat', '--strategy', sample('champion'), '--days', '40'],
      ...['--replications', '1', '--out', 'r'],
    ]);
  });

  it('shows on each day what the log of the run says has happened until then', async () => {
    const rows = (await bench.text('r/events.csv')).trim().split('\n').slice(1);
    const cells = rows.map((row) => row.split(','));
    const created = cells.find((row) => row[6] === 'process-created' && row[2] !== '39');
    const [day, account] = [created?.[2] ?? '', created?.[4] ?? ''];
    const words = ['account', 'r', '--account', account, '--json'];
    const page = JSON.parse((await bench.done([...words, '--day', day])).out);
    expect(page.alerts.map((alert: { code: string }) => alert.code)).toContain('C1-COLL-DF');
    expect(page.cancellation[0].payTodayMinor).toBeGreaterThan(0);
    const started = page.timeline.filter((item: { title: string }) => /started$/.test(item.title));
    expect(started.at(-1).date).toBe(page.date);
    const states = page.timeline.map((item: { state: string }) => item.state);
    expect(states).toContain('future');
    // The last day is shown when none is named.
    const last = JSON.parse((await bench.done(words)).out);
    expect(last.date).toBe('2026-04-10');
  });

  it('tells the debt profile of the day: exposure, group, history, and the means used until then', async () => {
    const rows = (await bench.text('r/events.csv')).trim().split('\n').slice(1);
    const sent = rows.map((row) => row.split(',')).find((row) => row[6] === 'LT-10');
    const [day, account] = [sent?.[2] ?? '', sent?.[4] ?? ''];
    const words = ['account', 'r', '--account', account, '--day', day];
    const { profile } = JSON.parse((await bench.done([...words, '--json'])).out);
    const letter = profile.means.find((one: { title: string }) => one.title.includes('LT-10'));
    expect(letter).toMatchObject({ times: 1, lastOn: sent?.[3] });
    const owed = profile.debts.map((debt: { owedMinor: number }) => debt.owedMinor);
    expect(profile.credit.exposureMinor).toBe(owed.reduce((a: number, b: number) => a + b, 0));
    expect(profile.credit).toMatchObject({ creditLimitMinor: null, freeMinor: null });
    const { out } = await bench.done(words);
    expect(out).toContain('Debt profile\n  Exposure: $');
    expect(out).toContain(', no credit limit\n');
    expect(out).toMatch(/LT-10: 1 times?, last on/);
    expect(out).toContain('  History: ');
  });

  it('refuses what belongs to the other kind of source, and days beyond the run', async () => {
    const refused = async (...words: string[]) => (await bench.cslab(['account', ...words])).err;
    expect(await refused('facts.cstrat', '--account', 'F-1001', '--day', '3')).toContain(
      '--day is for the folder of a run.',
    );
    expect(await refused('r', '--account', 'x', '--strategy', sample('champion'))).toContain(
      '--strategy is for a document.',
    );
    const ids = (await bench.text('r/accounts.csv')).split('\n')[1]?.split(',') ?? [];
    const id = ids.find((cell) => /^\d{4}-/.test(cell)) ?? '';
    expect(await refused('r', '--account', id, '--day', '40')).toContain('The run has no day 40');
  });
});

describe('cslab account of a portfolio', () => {
  it('shows the alerts of the account as its README tells its story', async () => {
    const { out } = await bench.done([
      ...['account', 'facts.cstrat', '--account', 'F-1001', '--strategy', sample('champion')],
    ]);
    expect(out.trim().split('\n')).toEqual([
      'Account F-1001, Nora Lund, customer C-1, on 2026-03-02',
      'Alerts',
      '  red    Life support at the premise of ELECTRIC F-1001E  [C1_LSSLPR-DF]',
      '  amber  1 broken pay plan  [PP-Broken]',
      '  info   1 open case  [CCAL-CASE]',
      'To stop collection',
      '  The account is in no collection process.',
      'Timeline',
      '  Nothing has happened and nothing is planned.',
      'Debt profile',
      '  Exposure: $224.80, no credit limit',
      '    ENERGY: owes $185.00, past due $185.00, overdue since 2026-01-30',
      '    SERVICES: owes $39.80, past due $39.80, overdue since 2026-01-30',
      '    ELECTRIC: balance $185.00',
      '    HOME-SERVICES: balance $39.80',
      '  Credit: rating 580, cash-only score 25',
      '  Group: Residential, standard, class RESIDENTIAL, collection class RES, division NORTH',
      '  Customer C-1: 2 accounts, owes $484.80, past due $484.80 on the as-of date',
      '  History: 1 time overdue in 365 days, pay plans 0 kept and 1 broken, promises 0 kept and 0 broken',
    ]);
  });

  it('gives the same as JSON', async () => {
    const { out } = await bench.done([
      ...['account', 'facts.cstrat', '--account', 'F-1002', '--json'],
    ]);
    expect(JSON.parse(out)).toEqual({
      account: 'F-1002',
      name: 'Nora Lund',
      profile: expect.objectContaining({
        customer: { accounts: 2, owedMinor: 48_480, pastDueMinor: 48_480 },
        customerSince: null,
        products: [{ service: 'ELECTRIC', agreements: 1, balanceMinor: 26_000 }],
      }),
      customer: 'C-1',
      currency: 'USD',
      date: '2026-03-02',
      alerts: [
        {
          code: 'C1_COLLRF-DF',
          text: 'Referred to NORTHGATE RECOVERY $260.00',
          count: null,
          severity: 1,
          drillTo: { kind: 'referral', id: 'F-1002/referral/NORTHGATE RECOVERY/20509' },
        },
        {
          code: 'CI_STOPSA-DF',
          text: 'Stopped SA E-RES, $260.00',
          count: null,
          severity: 3,
          drillTo: { kind: 'agreement', id: 'F-1002E' },
        },
      ],
      cancellation: [],
      timeline: [
        {
          date: '2026-02-25',
          title: 'Referred to NORTHGATE RECOVERY',
          state: 'past',
          drillTo: { kind: 'referral', id: 'F-1002/referral/NORTHGATE RECOVERY/20509' },
        },
      ],
    });
  });

  it('takes the threshold of the strategy for a poor rating', async () => {
    const text = await readFile(sample('champion'), 'utf8');
    const strict = text.replace(/"riskyBelow": \d+/, '"riskyBelow": 641');
    await writeFile(join(bench.folder, 'strict.json'), strict);
    const words = ['account', 'facts.cstrat', '--account', 'F-1003'];
    const plain = await bench.done(words);
    expect(plain.out).toContain('Disputed items $50.00');
    expect(plain.out).not.toContain('Credit rating');
    const poor = await bench.done([...words, '--strategy', 'strict.json']);
    expect(poor.out).toContain('Credit rating 640');
  });

  it('finds accounts by customer, service and name', async () => {
    const { out } = await bench.done(['account', 'facts.cstrat', '--find', 'lund home']);
    expect(out.trim().split('\n')).toEqual([
      '1 account fits:',
      '  F-1001  Nora Lund (customer C-1)  Residential, standard',
    ]);
    const all = await bench.done(['account', 'facts.cstrat', '--find', 'c-1', '--json']);
    const { found, accounts } = JSON.parse(all.out) as { found: number; accounts: unknown[] };
    expect([found, accounts.length]).toEqual([2, 2]);
    const none = await bench.done(['account', 'facts.cstrat', '--find', 'steam']);
    expect(none.out.trim()).toBe('No account fits “steam”.');
  });

  it('says what is missing', async () => {
    const both = await bench.cslab(['account', 'facts.cstrat']);
    expect(both.code).not.toBe(0);
    expect(both.err).toContain('Give either --account or --find.');
    const unknown = await bench.cslab(['account', 'facts.cstrat', '--account', 'F-9']);
    expect(unknown.err).toContain('Account F-9 is not in this portfolio.');
  });
});
