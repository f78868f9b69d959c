import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src-engine/base/day.ts';
import { checkStrategy } from '../../src-engine/config/check-strategy.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { exportStrategy } from '../../src-engine/config/export-strategy.ts';
import { parseStrategy } from '../../src-engine/config/parse-strategy.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { PortfolioPreset } from '../../src-engine/model/portfolio-preset.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';

const FOLDER = join(import.meta.dirname, '../../samples/strategies');
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort();

function textOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function strategyOf(name: string): Strategy {
  const parsed = parseStrategy(textOf(name));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function portfolioOf(preset: PortfolioPreset): Portfolio {
  const rows = new PortfolioFromRows();
  const asOfDay = dayOf(2026, 3, 2);
  generatePortfolio(
    { preset, accounts: 2000, seed: 1, asOfDay, currency: 'USD' },
    rows,
    () => undefined,
  );
  return rows.build(asOfDay);
}

const PORTFOLIOS = {
  utility: portfolioOf('utility'),
  telecom: portfolioOf('telecom'),
  card: portfolioOf('card'),
};

/** The published days and amounts of U1 are shorter, and less, than what the validation asks for. */
const U1_FINDINGS = [
  'warning criteria-below-cancel',
  'warning notice-too-short',
  'warning notice-too-short',
];

/** Each sample with the portfolio it is for and the findings it is meant to show. */
const EXPECTED: Readonly<Record<string, readonly [PortfolioPreset, readonly string[]]>> = {
  'champion.json': ['utility', []],
  'challenger-a.json': ['utility', ['warning first-step-unreachable']],
  'challenger-b.json': ['utility', []],
  'pilot-80-20.json': ['utility', ['warning first-step-unreachable']],
  'utility-ladder.json': ['utility', U1_FINDINGS],
  'telecom-ladder.json': ['telecom', ['warning first-step-unreachable']],
  'telecom-schedule.json': ['telecom', ['warning first-step-unreachable']],
  'card-ladder.json': ['card', []],
};

it('knows every sample', () => {
  expect(FILES).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(FILES)('%s', (name) => {
  it('is written as the program writes it', () => {
    expect(exportStrategy(strategyOf(name)).text).toBe(textOf(name));
  });

  it('has no findings by itself, and against its portfolio only the intended ones', () => {
    const [preset, expected] = EXPECTED[name] ?? ['utility', ['unlisted']];
    const strategy = strategyOf(name);
    const codes = (problems: ReturnType<typeof checkStrategy>) =>
      problems.map((problem) => `${problem.severity} ${problem.code}`);
    expect(codes(checkStrategy(strategy, null))).toEqual(
      name === 'utility-ladder.json' ? U1_FINDINGS : [],
    );
    const found = checkStrategy(strategy, PORTFOLIOS[preset]);
    expect(codes(found)).toEqual(expected);
  });
});

it('says how many accounts the first SMS cannot reach', () => {
  const [found] = checkStrategy(strategyOf('challenger-a.json'), PORTFOLIOS.utility);
  expect(found?.message).toBe(
    'Step 10 of ENERGY-EARLY: 19% of accounts have no mobile number and start with the next step.',
  );
});

it('gives a new document the champion and both challengers from these files', () => {
  expect(defaultStrategies()).toEqual([
    strategyOf('champion.json'),
    strategyOf('challenger-a.json'),
    strategyOf('challenger-b.json'),
  ]);
});

it('keeps the pilot in step with the two strategies it compares', () => {
  const pilot = strategyOf('pilot-80-20.json');
  const [champion, early] = defaultStrategies();
  const template = (strategy: Strategy, code: string) =>
    strategy.processTemplates.find((entry) => entry.code === code);
  expect(pilot.classControls).toEqual(champion.classControls);
  expect(template(pilot, 'ENERGY-STD')).toEqual(template(champion, 'ENERGY-STD'));
  expect(template(pilot, 'ENERGY-EARLY')).toEqual(template(early, 'ENERGY-EARLY'));
  expect(pilot.championChallenger).toMatchObject([
    { champion: 'ENERGY-STD', challenger: 'ENERGY-EARLY', shareBasisPoints: 2000 },
  ]);
});
