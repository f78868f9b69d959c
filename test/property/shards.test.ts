import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { planDocument } from '../../src-engine/hosts/node/run-output/plan-json.ts';
import {
  accountsOfShard,
  type ShardChoice,
} from '../../src-engine/hosts/node/shards/shard-choice.ts';
import { readShard, shardBytes } from '../../src-engine/hosts/node/shards/shard-file.ts';
import type { RunPlan, RunResult } from '../../src-engine/model/run.ts';
import { RunMerger } from '../../src-engine/simulate/merge-ranges.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import type { PreparedRun } from '../../src-engine/simulate/prepared-run.ts';
import type { RangeResult } from '../../src-engine/simulate/range-result.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { generatedPortfolio } from '../support/generated-portfolio.ts';

const ACCOUNTS = 40;

let prepared: PreparedRun;
let whole: RunResult;
beforeAll(() => {
  const plan: RunPlan = {
    arms: defaultStrategies().map((strategy) => ({ name: strategy.name, strategy })),
    behaviour: defaultBehaviour(),
    days: 50,
    replications: 2,
    seed: 9,
    eventLog: 'all',
    visitEveryDay: false,
  };
  const made = prepareRun(generatedPortfolio('utility', ACCOUNTS), plan);
  if (!made.ok) throw new Error(made.error.message);
  prepared = made.value;
  const merger = new RunMerger(prepared);
  merger.add(runAccounts(prepared, 0, ACCOUNTS));
  whole = merger.finish();
});

/** A part of the run, itself run in ranges, to its file and back. */
function throughFile(from: number, to: number, grain: number): RangeResult {
  const merger = new RunMerger(prepared, { keepLog: true }, { from, to });
  for (let at = from; at < to; at += grain)
    merger.add(runAccounts(prepared, at, Math.min(to, at + grain)));
  const { plan, image } = prepared;
  const document = planDocument(plan, '/p.cstrat', image.portfolioFingerprint, '/');
  const range = merger.finishPart();
  const bytes = shardBytes({ number: 1, of: 1, accounts: ACCOUNTS, document, range });
  const read = readShard(bytes, 'a.cshard');
  if (!read.ok) throw new Error(read.error.message);
  return read.value.range;
}

test('any cut of the accounts, each part run in any grain, merges to the numbers of one run', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: ACCOUNTS }), { maxLength: 5 });
  fc.assert(
    fc.property(cuts, fc.integer({ min: 1, max: 17 }), (inner, grain) => {
      const ends = [...inner, ACCOUNTS].sort((a, b) => a - b);
      const merger = new RunMerger(prepared);
      let from = 0;
      for (const to of ends) {
        merger.add(throughFile(from, to, grain));
        from = to;
      }
      expect(merger.finish()).toStrictEqual(whole);
    }),
    { numRuns: 8 },
  );
});

test('shards are all accounts, each once, and differ by one account at most', () => {
  const counts = fc.record({
    of: fc.integer({ min: 1, max: 200 }),
    accounts: fc.integer({ min: 0, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(counts, ({ of, accounts }) => {
      const parts = Array.from(
        { length: of },
        (_, index): ShardChoice => ({ number: index + 1, of }),
      );
      const ranges = parts.map((part) => accountsOfShard(part, accounts));
      expect(ranges[0]?.from).toBe(0);
      expect(ranges.at(-1)?.to).toBe(accounts);
      const sizes = ranges.map(({ from, to }) => to - from);
      expect(ranges.slice(1).every(({ from }, index) => from === ranges[index]?.to)).toBe(true);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
