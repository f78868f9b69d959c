import { expect, it } from 'vitest';
import severance from '../../samples/cases/example-a-agreements.json' with { type: 'json' };
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { writeCaseRows } from './case-rows.ts';
import { parseCase } from './parse-case.ts';
import { caseDay, runCase } from './run-case.ts';

it('a case whose strategy has a parameter that its algorithm does not know is refused in a sentence; it stopped the program', () => {
  const parsed = parseCase(JSON.stringify(severance).replaceAll('"RECONNECT"', '"SECONNECT"'));
  if (!parsed.ok) throw new Error('the sample is a case');
  const rows = new PortfolioFromRows();
  writeCaseRows(parsed.value, rows);
  const report = runCase(parsed.value, rows.build(caseDay(parsed.value)));
  expect(report.ok).toBe(false);
  if (!report.ok) expect(report.error.where).toContain('/parameters/activity');
});
