import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { singleAccountPortfolio } from '../../src-engine/explain/single-account.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import {
  ACCOUNT_FLAG,
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  type Portfolio,
} from '../../src-engine/model/portfolio.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const SEEDS = Array.from({ length: 4 }, (_, seed) => seed + 700);

interface Row {
  readonly kind: number;
  readonly process: number;
  readonly detail: number;
  readonly day: number;
}

/** Log rows of each account and replication, in order. */
function lives(result: RunResult): Map<string, Row[]> {
  const { log } = at(result.arms, 0);
  const found = new Map<string, Row[]>();
  for (let row = 0; row < log.count; row++) {
    const key = `${log.account[row]}/${log.replication[row]}`;
    const rows = found.get(key) ?? [];
    rows.push({
      kind: log.kind[row] ?? 0,
      process: log.process[row] ?? 0,
      detail: log.detail[row] ?? 0,
      day: log.day[row] ?? 0,
    });
    found.set(key, rows);
  }
  return found;
}

/** Life support of the account or of the premise of its agreement at this place. */
function isProtected(portfolio: Portfolio, account: number, agreement: number): boolean {
  const row = (portfolio.accounts.agreementStart[account] ?? 0) + agreement;
  return (
    ((portfolio.accounts.flags[account] ?? 0) & ACCOUNT_FLAG.lifeSupport) !== 0 ||
    ((portfolio.agreements.flags[row] ?? 0) & AGREEMENT_FLAG.premiseLifeSupport) !== 0
  );
}

const { severanceStarted, reconnectStarted, severanceEvent, fieldActivity } = LOG_KIND;
const { severanceCancelled, severanceCompleted, agreementExpired } = LOG_KIND;

describe.each(SEEDS)('severance under a random strategy, seed %i', (seed) => {
  const portfolio = randomPortfolio(seed, 80, AS_OF);
  const result = runPlan(portfolio, aPlan([randomStrategy(seed)], { days: 150, seed }));

  it('has no step and no field work after its process ended', () => {
    for (const rows of lives(result).values()) {
      const ended = new Set<number>();
      for (const { kind, process } of rows) {
        if (kind === severanceEvent || kind === fieldActivity)
          expect(ended.has(process)).toBe(false);
        if (kind === severanceCancelled || kind === severanceCompleted) {
          expect(ended.has(process)).toBe(false);
          ended.add(process);
        }
      }
    }
  });

  it('has one active process an agreement at most', () => {
    for (const rows of lives(result).values()) {
      const active = new Map<number, number>();
      for (const { kind, process, detail } of rows) {
        if (kind === severanceStarted || kind === reconnectStarted) {
          expect([...active.values()]).not.toContain(detail);
          active.set(process, detail);
        }
        if (kind === severanceCancelled || kind === severanceCompleted) active.delete(process);
      }
    }
  });

  it('never lets an agreement on life support expire', () => {
    for (const [key, rows] of lives(result)) {
      const account = Number(key.split('/')[0]);
      for (const { kind, detail } of rows)
        if (kind === agreementExpired) expect(isProtected(portfolio, account, detail)).toBe(false);
    }
  });
});

describe('every simulated day', () => {
  let severing = 0;

  it.each(SEEDS.slice(0, 4))('no protected service is cut, seed %i', (seed) => {
    const portfolio = randomPortfolio(seed, 60, AS_OF);
    const strategy = randomStrategy(seed);
    for (let account = 0; account < portfolio.accounts.count; account++) {
      const single = singleAccountPortfolio(portfolio, account);
      if (single.agreements.count === 0) continue;
      new AccountDriver(single, strategy, { days: 90 }).live((state) => {
        severing += state.severances.severing;
        for (let agreement = 0; agreement < state.agreementCount; agreement++) {
          const runs = state.services.status[agreement] === AGREEMENT_STATUS.ACTIVE;
          if (runs && isProtected(single, 0, agreement))
            expect(state.services.supply[agreement]).not.toBe(3);
          if (!state.services.isActive(agreement)) {
            const { PENDING_STOP } = AGREEMENT_STATUS;
            const isStopping = state.services.status[agreement] === PENDING_STOP;
            expect(isStopping || !state.severances.isActive(agreement)).toBe(true);
          }
        }
      });
    }
  });

  it('and services were severed', () => {
    expect(severing).toBeGreaterThan(1000);
  });
});
