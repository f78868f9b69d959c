import { describe, expect, it } from 'vitest';
import telecomSchedule from '../../../samples/strategies/telecom-schedule.json' with {
  type: 'json',
};
import { combinedCondition } from '../../../test/support/combined-condition.ts';
import { z } from '../../base/zod.ts';
import { ALWAYS_ON_GUARDRAILS } from '../../config/always-on-guardrails.ts';
import { defaultStrategies, exampleLadders } from '../../config/default-strategies.ts';
import { exportStrategy } from '../../config/export-strategy.ts';
import { bareSchema, schemaAt } from '../../config/schema-walk.ts';
import { type Strategy, strategySchema } from '../../config/strategy-schema.ts';
import { rulesHtml } from './rules-html.ts';

const [champion] = defaultStrategies();
const [utility, telecom, card] = exampleLadders();

type Path = readonly (string | number)[];

/** Every place of a document that holds a number, a text or a flag. */
function leavesOf(value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  if (value === null || typeof value !== 'object') return value === null ? [] : [[path, value]];
  return Array.isArray(value)
    ? value.flatMap((one, index) => leavesOf(one, [...path, index]))
    : Object.entries(value).flatMap(([name, own]) => leavesOf(own, [...path, name]));
}

/** The first place of each kind: of a member whatever its position in a list, and of a parameter by its name. */
function kindsOf(strategy: Strategy): readonly (readonly [Path, unknown])[] {
  const kinds = new Map<string, readonly [Path, unknown]>();
  for (const leaf of leavesOf(strategy)) {
    const kind = leaf[0].map((key) => (typeof key === 'number' ? '*' : key)).join('/');
    if (!kinds.has(kind)) kinds.set(kind, leaf);
  }
  return [...kinds.values()];
}

/** Another value of the same kind; another choice where the schema has choices. */
function otherValue(path: Path, value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const schema = schemaAt(strategySchema, path);
  const bare = schema === null ? null : bareSchema(schema);
  if (bare instanceof z.ZodEnum) return bare.options.find((option) => option !== value);
  return `${String(value)}X`;
}

/** The document with the value at a path replaced. */
function changed(document: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: unknown = Array.isArray(document) ? [...document] : { ...(document as object) };
  const record = copy as Record<string | number, unknown>;
  record[key] = changed(record[key], rest, value);
  return copy;
}

/** The page without the fingerprint, which changes with anything. */
function wordsOf(strategy: Strategy): string {
  return rulesHtml(strategy).replace(/<span class="mono">[0-9a-f]{64}</, '');
}

/** Text of the page without markup, one cell or paragraph a line. */
function linesOf(strategy: Strategy): readonly string[] {
  return rulesHtml(strategy)
    .replaceAll(/<\/t[dh]><t[dh][^>]*>/g, ' | ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .split('\n');
}

/** With what the samples leave out: guardrails, holds, live tests, capacity, wording. */
function fullest(): Strategy {
  const guardrails = ALWAYS_ON_GUARDRAILS.map((rule) => ({ ...rule, verifiedOn: '2026-01-05' }));
  const [first, ...eventTypes] = utility.eventTypes;
  if (first === undefined) throw new Error('the ladder has event types');
  const test = { champion: 'U1-STD', challenger: 'U1-ACC', shareBasisPoints: 2000 };
  const lateCharge = { graceDays: 3, minimumMinor: 500, flatMinor: 100, rateBasisPoints: 150 };
  const balance = { attribute: 'BALANCE', test: 'ABOVE', text: null, number: 50_000 };
  const combined = combinedCondition(
    utility,
    0,
    0,
    { code: 'COLL COND CHAR', parameters: balance },
    { code: 'COLL COND RISK', parameters: { riskCategory: 'HIGH' } },
  );
  return strategySchema.parse({
    ...combined,
    settings: { ...utility.settings, portfolioProcesses: 'RESTART', monitorDivisions: ['NORTH'] },
    creditRating: {
      ...utility.creditRating,
      divisions: [
        { division: 'S', beginRating: 1, riskyBelow: 2, beginCashOnly: 3, cashOnlyAbove: 4 },
      ],
    },
    customerClasses: [
      { ...utility.customerClasses[0], lateCharge: { ...lateCharge, agesAtOnce: true } },
    ],
    guardrails,
    holds: [{ reason: 'DISPUTE', pendingEvents: 'WAIT', pausesAgeing: true }],
    championChallenger: [
      {
        ...test,
        id: 'T1',
        effectiveFrom: '2026-03-02',
        effectiveTo: '2026-06-01',
        unit: 'ACCOUNT',
      },
    ],
    capacityGroups: [
      {
        code: 'AGENTS',
        title: 'Agents',
        unit: 'MINUTES',
        perWorkday: 480,
        queueOrder: 'DUE_DATE',
        unitCostMinor: 90,
      },
    ],
    eventTypes: [
      { ...first, capacityGroup: 'AGENTS', agentMinutes: 7, tone: 'FIRM', personalised: true },
      ...eventTypes,
    ],
    toDos: {
      ...utility.toDos,
      routing: [
        { type: 'FAILED-EVENT', division: 'NORTH', managementGroup: '*', role: 'COLLECTIONS' },
      ],
      messages: [
        {
          type: 'FAILED-EVENT',
          message: 'FAILED_EVENT',
          suppress: false,
          toType: 'MISSING-RULE',
          role: 'COLLECTIONS',
        },
      ],
    },
  });
}

describe('rules.html', () => {
  it.each([
    ['with everything', fullest()],
    ['of dunning schedules', strategySchema.parse(telecomSchedule)],
  ])('the rules %s: no number, text, choice or flag is left out', (_, strategy) => {
    const before = wordsOf(strategy);
    const leaves = kindsOf(strategy);
    expect(leaves.length).toBeGreaterThan(150);
    const silent = leaves
      // Safe: a leaf is changed to another value of its kind, which the page must be able to tell.
      .filter(([path, value]) => {
        const other = changed(strategy, path, otherValue(path, value)) as Strategy;
        return wordsOf(other) === before;
      })
      .map(([path]) => path.join('/'));
    expect(silent).toEqual([]);
  });

  it('lists what a condition of several tests asks at once', () => {
    const lines = linesOf(fullest());
    const head = lines.findIndex((line) => line.endsWith('All of these at once:'));
    expect(lines.slice(head, head + 6)).toEqual([
      expect.stringMatching(/^Condition \d+ All of these at once:$/),
      '',
      expect.stringContaining('(COLL COND '),
      'Attribute test (COLL COND CHAR): attribute Balance of the account; test Above; number 500.00 USD',
      'Risk category is (COLL COND RISK): risk category HIGH',
      '',
    ]);
  });

  it('carries the fingerprint of strategy.json at its head', () => {
    const { fingerprint } = exportStrategy(champion);
    const head = rulesHtml(champion).split('<section>')[0] ?? '';
    expect(head).toContain(`<td><span class="mono">${fingerprint}</span></td>`);
    expect(head).toContain('<h1>Rules of ENERGY-STD v12</h1>');
  });

  it('is the same for the same strategy, whatever the order of its members', () => {
    const turned = (value: unknown): unknown => {
      if (value === null || typeof value !== 'object') return value;
      if (Array.isArray(value)) return value.map(turned);
      const entries = Object.entries(value).reverse();
      return Object.fromEntries(entries.map(([name, own]) => [name, turned(own)]));
    };
    for (const strategy of [champion, utility, telecom, card, fullest()])
      expect(rulesHtml(turned(strategy) as Strategy)).toBe(rulesHtml(strategy));
  });

  it('tells rules by priority, steps by day, and ages as the test of ages has it', () => {
    const lines = linesOf(champion);
    const rows = lines.filter((line) => line.includes(' | more than '));
    expect(rows.slice(1, 3)).toEqual([
      '10 | at least 60 d | more than 25.00 USD | ENERGY-ACC, Accelerated, old debt',
      '90 | at least 14 d | more than 60.00 USD | ENERGY-STD, Standard residential ladder',
    ]);
    expect(lines).toContain('day 7 | 20 | SMS, Send SMS | Send SMS | 0.04 USD');
    const backwards = {
      ...champion,
      settings: { ...champion.settings, ageTest: 'STRICT' as const },
      classControls: champion.classControls.map((control) => ({
        ...control,
        conditions: control.conditions
          .map((condition) => ({ ...condition, criteria: [...condition.criteria].reverse() }))
          .reverse(),
      })),
      processTemplates: champion.processTemplates.map((template) => ({
        ...template,
        events: [...template.events].reverse(),
      })),
    };
    const strict = linesOf(backwards).filter((line) => line.includes(' | more than '));
    expect(strict).toEqual(rows.map((row) => row.replace('at least', 'more than')));
    const steps = (of: readonly string[]) => of.filter((line) => line.startsWith('day '));
    expect(steps(linesOf(backwards))).toEqual(steps(lines));
  });

  it('tells what a severance event waits for, what is tried before write-off, and who is dunned', () => {
    const lines = [...linesOf(utility), ...linesOf(strategySchema.parse(telecomSchedule))];
    const told = [
      '10 d after step 20: day 12 at best | 50 | SV-EXPIRE, Expire agreement, final bill | Expire agreement | 3.00 USD',
      '10 | Life support (SV CRIT LS): scope Both | SEV-LIFE',
      '2 | Write down a tiny balance (WO WRITE DOWN): up to 2.00 USD',
      'day 60 | 40 | WRITE-OFF, Write off | Write off | 1.00 USD',
      '10 | SEVERED | collection class CONSUMER; debt class TELECOM; Severance is active (COLL COND SEV) | not dunned',
    ];
    expect(told.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it('says which guardrails are required, and that one of them is switched off', () => {
    const [rule, ...others] = ALWAYS_ON_GUARDRAILS;
    if (rule === undefined) throw new Error('there are required guardrails');
    const own = { ...rule, id: 'OWN', market: 'UK' as const };
    const guardrails = [{ ...rule, enabled: false }, own];
    const lines = linesOf({ ...champion, guardrails }).filter((line) => line.includes('equired, '));
    expect(lines).toHaveLength(2 + others.length);
    expect(lines[0]).toContain(`${rule.id}: ${rule.title} | Required, switched off | Block`);
    expect(lines[1]).toContain(`OWN: ${rule.title} | Not required, on | Block`);
    expect(lines.slice(2).every((line) => line.includes(' | Required, on | '))).toBe(true);
  });

  it('holds no markup but its own: names are text', () => {
    const bad = '<img src=x onerror="a()">&';
    const page = rulesHtml({
      ...champion,
      description: bad,
      agreementTypes: champion.agreementTypes.map((type) => ({ ...type, type: bad })),
      eventTypes: champion.eventTypes.map((type) => ({
        ...type,
        title: bad,
        algorithm: { code: bad, parameters: { [bad]: bad } },
      })),
    });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;');
    expect(page).not.toMatch(/<script|https?:\/\//i);
  });
});
