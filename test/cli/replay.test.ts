import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

const MAPPING = join(import.meta.dirname, '../../samples/mappings/receivables-ledger.json');
const HEAD =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  const rows = [
    '391,A-1,1/1/2013,11,1/2/2013,2/1/2013,300.00,No,3/15/2013,Paper,0,0',
    '391,A-1,1/1/2013,12,3/5/2013,4/4/2013,90.00,No,3/20/2013,Paper,0,0',
    '391,B-1,1/1/2013,13,1/2/2013,2/1/2013,200.00,No,2/20/2013,Paper,0,0',
  ];
  await writeFile(join(bench.folder, 'ledger.csv'), `${HEAD}\n${rows.join('\n')}\n`);
});
afterAll(() => bench.remove());

const importWords = (asOf: string, out: string) => [
  ...['import', 'ledger.csv', '--mapping', MAPPING, '--as-of', asOf, '--out', out],
];
const runWords = (file: string, out: string, model: string) => [
  ...['run', file, '--strategy', sample('champion'), '--challenger', sample('challenger-a')],
  ...['--behaviour', model, '--days', '40', '--replications', '2', '--out', out],
];

it('runs on recorded payments, and says everywhere that it shows no response', async () => {
  await bench.done(importWords('2013-03-01', 'p.cstrat'));
  const { out } = await bench.done(runWords('p.cstrat', 'replayed', 'replay'));
  expect(out).toContain('This shows timing and volume, not response');
  const run = (await bench.json('replayed/run.json')) as {
    behaviourMark: string;
    notes: string[];
    arms: { measures: { id: string; value: number }[] }[];
  };
  expect(run.behaviourMark).toBe('replay');
  expect(run.notes[0]).toContain('not response');
  // The invoice of March 5 is not known on March 1: its payment pays nothing of January.
  for (const arm of run.arms)
    expect(arm.measures.find(({ id }) => id === 'cashCollected')?.value).toBe(30_000);
  const compared = await bench.done(['compare', 'replayed', '--out', 'compared']);
  expect(compared.out).toContain('This shows timing and volume, not response');
  expect(await bench.json('compared/compare.json')).toMatchObject({ behaviourMark: 'replay' });
});

it('refuses a portfolio that records nothing later, an unknown preset and a sweep', async () => {
  await bench.done(importWords('2013-04-30', 'late.cstrat'));
  const late = await bench.cslab(runWords('late.cstrat', 'none', 'replay'));
  expect(late.code).toBe(3);
  expect(late.err).toContain('records no payment after its as-of date 2013-04-30');
  const preset = await bench.cslab(runWords('p.cstrat', 'none', 'preset:energy-FR'));
  expect(preset.err).toContain('There is no behaviour preset energy-FR.');
  expect(preset.err).toContain('preset:energy-UK');
  expect(existsSync(join(bench.folder, 'none'))).toBe(false);
});

it('runs with a preset, which its name tells', async () => {
  await bench.done(runWords('p.cstrat', 'card', 'preset:card'));
  const plan = (await bench.json('card/plan.json')) as { plan: { behaviour: { name: string } } };
  expect(plan.plan.behaviour.name).toBe('card');
  expect(await bench.json('card/run.json')).toMatchObject({ behaviourMark: null, notes: [] });
  const { out } = await bench.done(['behaviour', '--preset', 'card', '--out', 'card.json']);
  expect(out).toContain('/missedBill/probability');
  expect(out).toContain('0.12');
});
