import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src-engine/base/canonical-json.ts';
import { checkStrategy } from '../../src-engine/config/check-strategy.ts';
import { diffStrategies } from '../../src-engine/config/diff-strategies.ts';
import { exportStrategy } from '../../src-engine/config/export-strategy.ts';
import { numericFields } from '../../src-engine/config/numeric-fields.ts';
import { parseStrategy } from '../../src-engine/config/parse-strategy.ts';
import { pathOf, valueAt } from '../../src-engine/config/pointer.ts';
import { type Strategy, strategySchema } from '../../src-engine/config/strategy-schema.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { arbitraryStrategy } from '../support/arbitrary-strategy.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';

const SETTINGS = { seed: 20_260_302, numRuns: 100 };
const TIMEOUT_MS = 60_000;
const STRATEGIES = arbitraryStrategy();
const ORDER_ONLY = 'Order of entries in the file, without effect';

function smallPortfolio(): Portfolio {
  const rows = new PortfolioFromRows();
  const options = {
    preset: 'utility',
    accounts: 50,
    seed: 1,
    asOfDay: 20_514,
    currency: 'USD',
  } as const;
  generatePortfolio(options, rows, () => undefined);
  return rows.build(20_514);
}

const PORTFOLIO = smallPortfolio();

/** A copy with another value at a pointer. */
function withValue(strategy: Strategy, pointer: string, value: unknown): Strategy {
  const copy = structuredClone(strategy);
  const path = pathOf(pointer);
  const parent = valueAt(copy, `/${path.slice(0, -1).join('/')}`.replace(/^\/$/, ''));
  Object.assign(parent as object, { [path.at(-1) ?? '']: value });
  return copy;
}

/** The same text for values that differ in the order of lists only. */
function withoutOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(withoutOrder).sort().join()}]`;
  if (value === null || typeof value !== 'object') return canonicalJson(value);
  const members = Object.entries(value).map(([name, own]) => `${name}:${withoutOrder(own)}`);
  return `{${members.sort().join()}}`;
}

describe('any document that the schema accepts', { timeout: TIMEOUT_MS }, () => {
  it('is made by the arbitrary', () => {
    fc.assert(
      fc.property(STRATEGIES, (strategy) => strategySchema.safeParse(strategy).success),
      SETTINGS,
    );
  });

  it('comes back equal from its exported text', () => {
    fc.assert(
      fc.property(STRATEGIES, (strategy) => {
        const { text, fingerprint } = exportStrategy(strategy);
        const back = parseStrategy(text);
        expect(back).toEqual({ ok: true, value: strategy });
        if (back.ok) expect(exportStrategy(back.value)).toMatchObject({ text, fingerprint });
      }),
      SETTINGS,
    );
  });

  it('is checked without throwing, every problem pointing into it', () => {
    fc.assert(
      fc.property(STRATEGIES, (strategy) => {
        for (const problem of checkStrategy(strategy, PORTFOLIO)) {
          expect(valueAt(strategy, problem.pointer)).not.toBeUndefined();
          expect(problem.message).toMatch(/\.$/);
          expect(problem.hint).not.toBe('');
        }
      }),
      SETTINGS,
    );
  });

  it('does not differ from itself', () => {
    fc.assert(
      fc.property(STRATEGIES, (strategy) => {
        expect(diffStrategies(strategy, structuredClone(strategy))).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it('differs from any other, with pointers into the document they are about', () => {
    fc.assert(
      fc.property(STRATEGIES, STRATEGIES, (old, current) => {
        const changes = diffStrategies(old, current);
        expect(changes.length > 0).toBe(canonicalJson(old) !== canonicalJson(current));
        for (const change of changes) {
          const document = change.sign === '-' ? old : current;
          // A parameter that is gone has no place in the new document, only its parent has.
          const parent = change.pointer.replace(/\/[^/]*$/, '');
          expect(valueAt(document, change.sign === '~' ? parent : change.pointer)).toBeDefined();
          expect(change.text).not.toBe('');
        }
      }),
      SETTINGS,
    );
  });

  it('tells every section that differs in more than the order of its entries', () => {
    const sections = Object.keys(strategySchema.shape) as readonly (keyof Strategy)[];
    fc.assert(
      fc.property(STRATEGIES, STRATEGIES, fc.constantFrom(...sections), (old, other, section) => {
        const current = { ...old, [section]: other[section] };
        const changes = diffStrategies(old, current);
        // A list that may be left out says as much when it is empty.
        const said = ({ [section]: part }: Strategy) => withoutOrder(part ?? []);
        const isSection = section === 'scheduleAssignment';
        const differs =
          said(old) !== said(other) ||
          (isSection && (old[section] === undefined) !== (other[section] === undefined));
        expect(changes.some((change) => change.text === ORDER_ONLY) && differs).toBe(false);
        if (differs) expect(changes.length).toBeGreaterThan(0);
      }),
      SETTINGS,
    );
  });

  it('lists its numbers with bounds that hold, and shows a change of any of them', () => {
    fc.assert(
      fc.property(STRATEGIES, fc.nat(), (strategy, pick) => {
        const fields = numericFields(strategy);
        for (const field of fields) {
          expect(valueAt(strategy, field.pointer)).toBe(field.value);
        }
        const field = fields[pick % fields.length];
        if (field === undefined) throw new Error('a strategy without numbers');
        const other = field.value === field.maximum ? field.minimum : field.value + 1;
        const changes = diffStrategies(strategy, withValue(strategy, field.pointer, other));
        expect(changes.map((change) => change.text)).not.toContain(ORDER_ONLY);
        expect(changes.length).toBeGreaterThan(0);
      }),
      SETTINGS,
    );
  });
});
