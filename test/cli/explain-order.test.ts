import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { plainRules } from '../../src-engine/config/plain-rules.ts';
import { CALLED_PHASES } from '../../src-engine/kernel/called-phases.ts';
import { CANCEL_FIRST } from '../../src-engine/kernel/day-order.ts';
import { type DayOrderView, dayOrderView } from '../../src-engine/report/day-order-view.ts';
import { CliBench, sample } from '../support/cslab.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const ROOT = join(import.meta.dirname, '../..');
const MANUAL = join(ROOT, 'docs/simulation.md');
const BEGIN = /<!-- order of a day.*-->\n/;
const END = '<!-- end of the order of a day -->';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  const text = readFileSync(sample('champion'), 'utf8');
  const changed = text.replace('"CANCEL_FIRST"', '"ACTIVATE_FIRST"');
  expect(changed).not.toBe(text);
  await writeFile(join(bench.folder, 'activate.json'), changed);
});
afterAll(() => bench.remove());
afterEach(() => vi.restoreAllMocks());

const printed = async (...words: string[]): Promise<DayOrderView> => {
  const { out } = await bench.done(['run', '--explain-order', ...words, '--json']);
  return JSON.parse(out);
};

/** Numbers of the phases as the engine goes through them, by account and day. */
function executed(batchOrder: 'CANCEL_FIRST' | 'ACTIVATE_FIRST'): readonly (readonly number[])[] {
  const days: number[][] = [];
  for (const phase of CANCEL_FIRST) {
    const run = phase.run;
    vi.spyOn(phase, 'run').mockImplementation((context, state) => {
      if (phase === CANCEL_FIRST[0]) days.push([]);
      days.at(-1)?.push(phase.number);
      run(context, state);
    });
  }
  const plain = randomStrategy(7);
  const strategy = { ...plain, settings: { ...plain.settings, batchOrder } };
  // The table is walked when every day is visited; kernel/work-day.ts has the same order written out, and must give the same bytes.
  const plan = aPlan([strategy], { days: 60 });
  const portfolio = randomPortfolio(7, 30, 20_514);
  const visited = runPlan(portfolio, { ...plan, visitEveryDay: true });
  expect(runPlan(portfolio, plan)).toEqual(visited);
  return days;
}

describe('cslab run --explain-order', () => {
  it.each([
    ['CANCEL_FIRST', sample('champion')],
    ['ACTIVATE_FIRST', 'activate.json'],
  ] as const)('prints the order that is executed: %s', async (batchOrder, file) => {
    const { phases } = await printed('--strategy', file);
    const numbers = phases.map(({ number }) => number);
    const days = executed(batchOrder);
    expect(days.length).toBeGreaterThan(100);
    for (const day of days) expect(day).toEqual(numbers);
    const before = numbers.indexOf(45) < numbers.indexOf(60);
    expect(before).toBe(batchOrder === 'CANCEL_FIRST');
  });

  it('prints the defaults without a strategy, and what differs from them with one', async () => {
    expect(await printed()).toEqual(
      JSON.parse(JSON.stringify(dayOrderView(plainRules().settings))),
    );
    const { out } = await bench.done([
      ...['run', 'p.cstrat', '--explain-order', '--strategy', 'activate.json'],
    ]);
    expect(out).toContain('in this order, by the settings of activate.json');
    expect(out).toContain('settings.batchOrder = ACTIVATE_FIRST (default CANCEL_FIRST)');
    expect(out).toContain('settings.allocation = OLDEST_ARREARS (default)');
  });

  it('refuses a strategy that is not there', async () => {
    const answer = await bench.cslab(['run', '--explain-order', '--strategy', 'none.json']);
    expect(answer.code).not.toBe(0);
    expect(answer.err).toContain('none.json');
  });
});

describe('the table of phases', () => {
  const words = [...CANCEL_FIRST, ...CALLED_PHASES];

  it('has every numbered file of the kernel’s phases, once', () => {
    const files = readdirSync(join(ROOT, 'src-engine/kernel/phases'))
      .map((name) => /^(\d+)-.*(?<!\.test)\.ts$/.exec(name)?.[1])
      .filter((number) => number !== undefined)
      .map(Number);
    // Phase 52 stands in the file of phase 50.
    const numbers = words.map(({ number }) => number).filter((number) => number !== 52);
    expect([...numbers].sort((a, b) => a - b)).toEqual(files.sort((a, b) => a - b));
  });

  it('stands in docs/simulation.md', async () => {
    const text = readFileSync(MANUAL, 'utf8');
    const begin = BEGIN.exec(text);
    const after = text.indexOf(END);
    if (begin === null || after < 0) throw new Error('The marks of the table are missing.');
    const called = new Set(CALLED_PHASES.map(({ number }) => number));
    const rows = [...words]
      .sort((a, b) => a.number - b.number)
      .map(({ number, title, does, settings }) => {
        const name = called.has(number) ? `${title} *(called)*` : title;
        const names = settings.map((setting) => `\`${setting}\``).join(', ');
        return `| ${number} | ${name} | ${does} | ${names} |`;
      });
    const table = [...['| # | phase | what it does | settings |', '|---:|---|---|---|'], ...rows];
    const head = text.slice(0, begin.index + begin[0].length);
    const whole = `${head}\n${table.join('\n')}\n\n${text.slice(after)}`;
    await expect(whole).toMatchFileSnapshot(MANUAL);
  });
});
