import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { hasErrors } from '../../src-engine/base/problem.ts';
import { caseStrategy } from '../../src-engine/cases/case-plan.ts';
import { writeCaseRows } from '../../src-engine/cases/case-rows.ts';
import type { Case } from '../../src-engine/cases/case-schema.ts';
import { parseCase } from '../../src-engine/cases/parse-case.ts';
import { caseDay, runCase } from '../../src-engine/cases/run-case.ts';
import { SAMPLE_CASES, sampleCase, sampleCases } from '../../src-engine/cases/sample-cases.ts';
import { stillBehaviour } from '../../src-engine/cases/still-behaviour.ts';
import { checkBehaviour } from '../../src-engine/config/check-behaviour.ts';
import { checkStrategy } from '../../src-engine/config/check-strategy.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';

const FOLDER = join(import.meta.dirname, '../../samples/cases');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function read(file: string): Case {
  const parsed = parseCase(readFileSync(join(FOLDER, file), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function portfolioOf(example: Case): Portfolio {
  const rows = new PortfolioFromRows();
  writeCaseRows(example, rows);
  return rows.build(caseDay(example));
}

function reportOf(example: Case) {
  const report = runCase(example, portfolioOf(example));
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}

describe.each(FILES)('%s', (file) => {
  it('comes out as it says, to the day and the cent', () => {
    const report = reportOf(read(file));
    expect(report.difference).toBeNull();
    expect(report.compared).toBeGreaterThan(0);
  });

  it('has rules that may run on its accounts', () => {
    const example = read(file);
    const strategy = caseStrategy(example);
    if (!strategy.ok) throw new Error(strategy.error.message);
    const problems = checkStrategy(strategy.value, portfolioOf(example));
    expect(hasErrors(problems) ? problems : []).toEqual([]);
  });
});

it('the program brings every file of the folder', () => {
  const brought = sampleCases().map(({ id }) => `${id}.json`);
  expect([...brought].sort()).toEqual([...FILES].sort());
  for (const { id, example } of sampleCases()) {
    expect(example).toEqual(read(`${id}.json`));
    expect(sampleCase(id)).toEqual(example);
    expect(SAMPLE_CASES.get(id)).toMatchObject({ name: example.name });
  }
  expect(sampleCase('no-such-case')).toBeNull();
});

it('customers of a case are a sound behaviour model', () => {
  expect(checkBehaviour(stillBehaviour({ instalments: 'KEPT', fieldWorkDays: 2 }))).toEqual([]);
});

describe('a case that does not come out', () => {
  const changed = (change: (example: Case) => void) => {
    const example = structuredClone(read('example-d-cancel.json'));
    change(example);
    return reportOf(example).difference;
  };

  it('tells the first row that differs', () => {
    const difference = changed((example) => {
      at(example.payments, 0).amountMinor = 14_999;
    });
    expect(difference).toEqual({
      pointer: '/expect/log/1',
      expected: '2026-04-08, payment, amountMinor 15000',
      actual: '2026-04-08, payment, amountMinor 14999',
    });
  });

  it('tells what came beyond what was expected', () => {
    const difference = changed((example) => {
      example.expect.log?.pop();
    });
    expect(difference?.expected).toBe('nothing more');
    expect(difference?.actual).toContain('2026-04-14, processCreated');
  });

  it('tells what must never happen', () => {
    const difference = changed((example) => {
      example.expect.never = ['processCancelled'];
    });
    expect(difference).toMatchObject({
      pointer: '/expect/never/0',
      expected: 'no processCancelled',
    });
  });

  it('tells a balance', () => {
    const difference = changed((example) => {
      example.expect.balances = [{ on: '2026-04-08', openMinor: 1 }];
    });
    expect(difference?.pointer).toBe('/expect/balances/0');
    expect(difference?.actual).toBe('2026-04-08, openMinor 10500');
  });
});

describe('a file that is no case', () => {
  it('says so', () => {
    const parsed = parseCase('{"schemaVersion":1}');
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.code)).toEqual(['not-a-case']);
  });

  it('names the member that is wrong', () => {
    const text = readFileSync(join(FOLDER, 'example-a-criteria.json'), 'utf8');
    const parsed = parseCase(text.replace('"2026-01-05"', '"2026-02-30"'));
    const pointers = parsed.ok ? [] : parsed.error.map((problem) => problem.pointer);
    expect(pointers).toEqual(['/accounts/0/agreements/0/transactions/0/on']);
  });

  const withProcess = (change: Readonly<Record<string, string>>, second = false) => {
    const example = structuredClone(read('processes-under-way.json'));
    const account = at(example.accounts, 0);
    const [own] = account.processes ?? [];
    if (own === undefined) throw new Error('The example has no process.');
    account.processes = [...(second ? [own] : []), { ...own, ...change }];
    const parsed = parseCase(JSON.stringify(example));
    return parsed.ok ? [] : parsed.error.map(({ pointer, message }) => `${pointer}: ${message}`);
  };

  it('has two processes under way of one debt class', () => {
    expect(withProcess({ template: 'OLD' }, true)).toEqual([
      '/accounts/0/processes/1/debtClass: This is a second process for REGU in account A-ON.',
    ]);
    expect(withProcess({ debtClass: 'OTHER' }, true)).toEqual([]);
  });

  it('has a process under way that starts after its first day', () => {
    expect(withProcess({ start: '2026-03-03' })).toEqual([
      '/accounts/0/processes/0/start: The process starts on 2026-03-03, after the first day of the case, 2026-03-02.',
    ]);
    expect(withProcess({ start: '2026-03-02' })).toEqual([]);
  });

  it('has a process under way whose base date is after its start', () => {
    expect(withProcess({ base: '2026-02-17' })).toEqual([
      '/accounts/0/processes/0/base: The base date 2026-02-17 is after the start of the process, 2026-02-16.',
    ]);
    expect(withProcess({ base: '2026-02-16' })).toEqual([]);
  });
});
