import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAlgorithm } from '../../src-engine/algorithms/registry.ts';
import { ALWAYS_ON_GUARDRAILS } from '../../src-engine/config/always-on-guardrails.ts';
import { guardrailPacks } from '../../src-engine/config/guardrail-packs.ts';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;

beforeAll(async () => {
  bench = await CliBench.create();
  const text = await readFile(sample('champion'), 'utf8');
  const [promise, plan] = ALWAYS_ON_GUARDRAILS.filter(({ id }) => /PROMISE|PLAN/.test(id));
  const guardrails = [
    { ...promise, enabled: false },
    { ...plan, severity: 'WARN' },
    ...guardrailPacks().flatMap(({ market, guardrails: rules }) => (market === 'AU' ? rules : [])),
  ];
  await writeFile(
    join(bench.folder, 'own.json'),
    JSON.stringify({ ...JSON.parse(text), guardrails }),
  );
  await bench.done([
    ...['generate', '--preset', 'utility', '--accounts', '150', '--seed', '7'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
  ]);
});
afterAll(() => bench.remove());

describe('rule packs', () => {
  it.each(guardrailPacks().map((pack) => [pack.market, pack] as const))(
    '%s has rules with valid parameters, unique names and a source',
    (market, { guardrails }) => {
      expect(guardrails.length).toBeGreaterThan(3);
      expect(new Set(guardrails.map(({ id }) => id)).size).toBe(guardrails.length);
      for (const rule of guardrails) {
        expect(rule.market).toBe(market);
        expect(rule.id.startsWith(`${market}-`)).toBe(true);
        const spec = findAlgorithm('guardrail', rule.algorithm.code);
        expect(spec?.parameters.safeParse(rule.algorithm.parameters).success).toBe(true);
      }
    },
  );
});

describe('cslab guardrails', () => {
  it('lists packs with what each rule forbids, its source and when it was verified', async () => {
    const { out } = await bench.done(['guardrails', '--market', 'UK']);
    expect(out).toContain('UK: United Kingdom, collected on');
    expect(out).toContain('BLOCK UK-BREATHING ');
    expect(out).toContain('During a hold: steps CONTACT, reason BREATHING_SPACE');
    expect(out).toMatch(/Debt Respite Scheme Regulations 2020; verified on \d{4}-\d\d-\d\d/);
    expect(out).toContain('not verified');
    expect(out).not.toContain('AU-');
  });

  it('prints a pack as a strategy takes it', async () => {
    const { out } = await bench.done(['guardrails', '--market', 'US', '--json']);
    const [pack] = JSON.parse(out);
    expect(pack).toEqual(guardrailPacks().find(({ market }) => market === 'US'));
  });

  it('lists what a strategy obeys, with what it switches off', async () => {
    const { out } = await bench.done(['guardrails', '--strategy', 'own.json']);
    expect(out).toContain('off   ANY-PROMISE');
    expect(out).toContain('WARN  ANY-PLAN');
    expect(out).toContain('BLOCK ANY-LIFE-SUPPORT');
    expect(out).toContain('BLOCK AU-MADE-WEEK');
  });
});

it('a run counts what guardrails did and records the rules that are switched off', async () => {
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--challenger', 'own.json'],
    ...['--days', '90', '--replications', '2', '--seed', '3', '--out', 'run'],
  ]);
  const { arms } = JSON.parse(await bench.text('run/run.json'));
  expect(arms[0].guardrails.switchedOff).toEqual([]);
  expect(arms[1].guardrails.switchedOff).toEqual([
    {
      id: 'ANY-PROMISE',
      title: 'No contact while a promise is open',
      market: 'ANY',
      severity: 'BLOCK',
      source: expect.any(String),
      verifiedOn: null,
    },
  ]);
  const events = (await bench.text('run/events.csv')).split('\n');
  for (const [index, name] of ['champion', 'own'].entries()) {
    for (const outcome of ['blocked', 'deferred', 'warned']) {
      const rows = events.filter(
        (row) => row.startsWith(`${name},`) && row.includes(`,guardrail,${outcome},`),
      );
      expect(arms[index].guardrails[outcome]).toBe(rows.length / 2);
    }
  }
  expect(arms[1].guardrails.blocked + arms[1].guardrails.deferred).toBeGreaterThan(0);
  const first = events.filter((row) => row.startsWith('own,1,') && row.includes(',guardrail,'));
  const said = arms[1].guardrails.rules.flatMap(
    (rule: { blocked: number; deferred: number; warned: number }) => [
      rule.blocked + rule.deferred + rule.warned,
    ],
  );
  expect(said.reduce((sum: number, hits: number) => sum + hits, 0)).toBe(first.length);
  const ids = arms[1].guardrails.rules.map(({ id }: { id: string }) => id);
  expect(ids).toContain('ANY-LIFE-SUPPORT');
  expect(ids).not.toContain('ANY-PROMISE');
});
