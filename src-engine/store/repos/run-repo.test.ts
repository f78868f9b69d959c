import { beforeAll, describe, expect, test } from 'vitest';
import { openSql } from '../../../test/support/open-sql.ts';
import type { EventLog } from '../../model/event-log.ts';
import type { PrecisionReport } from '../../model/precision.ts';
import type { ArmResult, RunResult } from '../../model/run.ts';
import type { EngineSql } from '../sqlite.ts';
import { Workspace } from '../workspace.ts';
import type { RunAccounts, StoredPlan } from './run-repo.ts';

let sql: EngineSql;
beforeAll(async () => {
  sql = await openSql();
});

const print = (digit: string) => digit.repeat(64);

function logOf(rows: number): EventLog {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return {
    count: rows,
    account: Int32Array.from(numbers),
    replication: Uint16Array.from(numbers, (n) => n % 3),
    day: Int16Array.from(numbers, (n) => n - 1),
    process: Uint16Array.from(numbers, (n) => 65_535 - n),
    kind: Uint8Array.from(numbers, (n) => (n % 11) + 1),
    detail: Uint16Array.from(numbers, (n) => n * 7),
    outcome: Uint8Array.from(numbers, (n) => n % 13),
    amountMinor: Float64Array.from(numbers, (n) => n * 1e9 - 5),
  };
}

function arm(name: string, digit: string, rows: number): ArmResult {
  return {
    name,
    strategyFingerprint: print(digit),
    // In no order that could be written shortly.
    daily: Float64Array.from({ length: 70_000 }, (_, index) => (index * index * 7) % 65_521),
    ageing: Float64Array.from([1, 2, 3]),
    rolls: Float64Array.from([4, 0, 5]),
    tallies: Float64Array.from([1, 0, 7]),
    replicationTotals: Float64Array.from([9, -9]),
    accountSums: Float64Array.from([2 ** 40, -1]),
    differenceSquares: Float64Array.from([0.1, 1e300]),
    firstReplication: Int32Array.from([2 ** 31 - 1, -3]),
    log: logOf(rows),
    charges: null,
  };
}

const result: RunResult = {
  engineVersion: '0.1.0',
  portfolioFingerprint: print('a'),
  behaviourFingerprint: print('b'),
  seed: Number.MAX_SAFE_INTEGER,
  days: 60,
  replications: 4,
  accounts: 2,
  asOfDay: 20_000,
  currency: 'EUR',
  // The champion has no differences to itself.
  arms: [
    { ...arm('Champion', 'c', 5), differenceSquares: new Float64Array(0) },
    arm('Challenger', 'd', 0),
    arm('Same as champion', 'c', 1),
  ],
};

const plan: StoredPlan = {
  arms: [
    { name: 'Champion', strategyFingerprint: print('c'), strategyText: '{"name":"c"}' },
    { name: 'Challenger', strategyFingerprint: print('d'), strategyText: '{"name":"d"}' },
    { name: 'Same as champion', strategyFingerprint: print('c'), strategyText: '{"name":"c"}' },
  ],
  behaviourText: '{"weight":0.30000000000000004}',
  days: 60,
  replications: 4,
  seed: Number.MAX_SAFE_INTEGER,
  eventLog: 'first',
  visitEveryDay: false,
  commandsText: null,
};

const accounts: RunAccounts = {
  portfolioName: 'p',
  scopeMinor: 1234,
  ids: ['A1', 'A2'],
  segments: ['Residential', 'Commercial'],
  openMinor: Float64Array.from([1000, 234]),
  customer: Int32Array.from([0, 1]),
};

const PAGE_BYTES = 4096;

describe('a saved run', () => {
  test('comes back from the file number for number', () => {
    const workspace = Workspace.create(sql);
    const id = workspace.runs.save(result, plan, accounts);
    const reopened = Workspace.open(sql, workspace.export());
    if (!reopened.ok) throw new Error(reopened.error.message);
    const runs = reopened.value.runs;
    expect(runs.load(id)).toEqual(result);
    expect(runs.plan(id)).toEqual(plan);
    expect(runs.accounts(print('a'))).toEqual(accounts);
    expect(runs.list()).toEqual([
      expect.objectContaining({ id, seed: Number.MAX_SAFE_INTEGER, accounts: 2 }),
    ]);
  });

  test('says again how many replications it needed', () => {
    const precision: PrecisionReport = {
      halfWidth: 800_000,
      most: 200,
      pilot: 10,
      planned: null,
      replications: 50,
      why: 'luck is small',
      reached: 0.1 + 0.2,
      portfolio: 1 / 3,
    };
    const workspace = Workspace.create(sql);
    const id = workspace.runs.save(result, plan, accounts, { precision });
    const reopened = Workspace.open(sql, workspace.export());
    if (!reopened.ok) throw new Error(reopened.error.message);
    expect(reopened.value.runs.get(id)?.precision).toEqual(precision);
    const given = workspace.runs.save(result, plan, accounts);
    expect(workspace.runs.get(given)?.precision).toBeNull();
  });

  test('that was stopped says how many replications were asked for, and its result and plan have those it has', () => {
    const workspace = Workspace.create(sql);
    const stopped = workspace.runs.save(result, plan, accounts, { askedReplications: 24 });
    const whole = workspace.runs.save(result, plan, accounts, { askedReplications: null });
    const reopened = Workspace.open(sql, workspace.export());
    if (!reopened.ok) throw new Error(reopened.error.message);
    const { runs } = reopened.value;
    expect(runs.get(stopped)).toMatchObject({ replications: 4, askedReplications: 24 });
    expect(runs.get(whole)).not.toHaveProperty('askedReplications');
    expect(runs.load(stopped)).toEqual(result);
    expect(runs.plan(stopped)).toEqual(plan);
    expect(() => runs.save(result, plan, accounts, { askedReplications: 4 })).toThrow(/fewer/);
  });

  test('that is not there is null', () => {
    const { runs } = Workspace.create(sql);
    expect([runs.get(1), runs.load(1), runs.plan(1), runs.accounts(print('a'))]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(runs.remove(1)).toBe(false);
  });

  test('can be removed; what another run needs stays, and its number is not used again', () => {
    const workspace = Workspace.create(sql);
    const { runs } = workspace;
    const first = runs.save(result, plan, accounts);
    const second = runs.save({ ...result, seed: 7 }, plan, accounts);
    expect(runs.remove(first)).toBe(true);
    expect(runs.load(second)?.seed).toBe(7);
    expect(runs.plan(second)?.arms.map((each) => each.strategyText)).toEqual([
      '{"name":"c"}',
      '{"name":"d"}',
      '{"name":"c"}',
    ]);
    expect(runs.remove(second)).toBe(true);
    expect(runs.accounts(print('a'))).toBeNull();
    expect(runs.save(result, plan, accounts)).toBe(second + 1);
  });

  test('shrinks the file again when it is removed', () => {
    const workspace = Workspace.create(sql);
    const empty = workspace.export().length;
    const id = workspace.runs.save(result, plan, accounts);
    expect(workspace.export().length).toBeGreaterThan(empty + 200_000);
    workspace.runs.remove(id);
    // Saving packs the file anew: the table of the schema itself may take another page than before.
    expect(workspace.export().length).toBeLessThanOrEqual(empty + PAGE_BYTES);
  });
});

test('the revision follows the content, there and back', () => {
  const workspace = Workspace.create(sql);
  const strategy = { name: 'S', version: 1, fingerprint: print('c'), text: '{}' };
  const empty = workspace.revision;
  workspace.strategies.put(0, strategy);
  const one = workspace.revision;
  workspace.strategies.put(0, strategy);
  expect(workspace.revision).toBe(one);
  workspace.strategies.put(0, { ...strategy, fingerprint: print('d') });
  expect(new Set([empty, one, workspace.revision]).size).toBe(3);
  workspace.strategies.put(0, strategy);
  expect(workspace.revision).toBe(one);
  workspace.strategies.remove(0);
  expect(workspace.revision).toBe(empty);
});
