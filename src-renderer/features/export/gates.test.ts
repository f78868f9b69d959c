import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src-engine/base/problem.ts';
import type { DocumentSummary, RunHeader, RunView } from '../../../src-engine/protocol/methods.ts';
import { blockedBy, checksGate, evidenceGate, matchingRun, validationGate } from './gates.ts';

const strategy = { slot: 1, name: 'A', version: 3, fingerprint: 'aaa' };

function run(id: number, portfolio: string, arms: readonly string[]): RunHeader {
  return {
    id,
    arms: arms.map((strategyFingerprint) => ({ name: strategyFingerprint, strategyFingerprint })),
    portfolioFingerprint: portfolio,
    behaviourFingerprint: '',
    behaviourName: null,
    days: 120,
    replications: 24,
    seed: 7,
    accounts: 12_000,
    asOfDay: 0,
    currency: 'USD',
    engineVersion: '1',
  };
}

function summary(runs: readonly RunHeader[]): DocumentSummary {
  return {
    portfolio: {
      name: 'P',
      source: 'p.csv',
      accounts: 12_000,
      asOfDay: 0,
      currency: 'USD',
      fingerprint: 'ppp',
      generated: false,
    },
    strategies: [strategy],
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true },
    runs,
    revision: 1,
  };
}

const problem = (severity: Problem['severity']): Problem => ({
  code: 'x',
  severity,
  pointer: '',
  message: `a ${severity}`,
  hint: '',
});

describe('export gates', () => {
  it('blocks on errors, notes warnings', () => {
    expect(validationGate([]).state).toBe('holds');
    expect(validationGate([problem('warning'), problem('note')])).toMatchObject({
      state: 'note',
      title: 'Validation: 0 errors, 1 warning',
      lines: ['a warning'],
    });
    expect(validationGate([problem('warning'), problem('error')])).toMatchObject({
      state: 'blocks',
      lines: ['a error', 'a warning'],
    });
  });

  it('takes evidence only from a run of this very version on this very portfolio', () => {
    const good = summary([run(1, 'ppp', ['ccc', 'aaa']), run(2, 'ppp', ['ccc', 'bbb'])]);
    expect(matchingRun(good, strategy)).toMatchObject({ arm: 1, run: { id: 1 } });
    expect(evidenceGate(good, strategy).state).toBe('holds');
    const otherVersion = evidenceGate(summary([run(2, 'ppp', ['ccc', 'bbb'])]), strategy);
    expect(otherVersion.state).toBe('blocks');
    expect(otherVersion.lines[0]).toBe(
      'Run 2 tested other versions of the strategies. Run the comparison again.',
    );
    const otherPortfolio = evidenceGate(summary([run(3, 'qqq', ['aaa'])]), strategy);
    expect(otherPortfolio.lines[0]).toContain('another portfolio');
    expect(evidenceGate(summary([]), strategy).lines[0]).toContain('Nothing has run yet.');
  });

  it('lists the measures of the arm that read worse, and none for the champion', () => {
    const view = {
      comparison: {
        measures: [
          { measure: 'netCash', readings: ['Better', 'Worse'] },
          { measure: 'curedShare', readings: ['Worse', 'Better'] },
          { measure: 'cost', readings: ['Slightly worse', 'Check this'] },
        ],
      },
    } as unknown as RunView;
    expect(checksGate(view, 0, String)).toBeNull();
    expect(checksGate(view, 1, String)).toMatchObject({
      state: 'note',
      title: '1 check open',
      lines: ['curedShare: Worse'],
    });
    expect(checksGate(view, 2, String)?.lines).toEqual(['netCash: Worse', 'cost: Check this']);
  });

  it('says the first thing that blocks', () => {
    expect(blockedBy([validationGate([])])).toBeNull();
    expect(blockedBy([validationGate([problem('error')])])).toBe(
      'Validation: 1 error, 0 warnings. a error',
    );
  });
});
