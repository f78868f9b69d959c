import { describe, expect, it } from 'vitest';
import type { GuardrailReading } from '../../../src-engine/model/outcome-guardrail.ts';
import type { DocumentSummary, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { blockedBy, evidenceGate, outcomeGate, validationGate } from './gates.ts';

const RUN: RunHeader = {
  id: 3,
  arms: [
    { name: 'CHAMPION', strategyFingerprint: 'champion' },
    { name: 'A', strategyFingerprint: 'tuned' },
  ],
  portfolioFingerprint: 'portfolio',
  behaviourFingerprint: 'model',
  behaviourName: null,
  days: 120,
  replications: 24,
  seed: 42,
  accounts: 12_000,
  asOfDay: 20_514,
  currency: 'USD',
  engineVersion: '0.1.0',
  branchOf: null,
};
const STRATEGY = { slot: 1, name: 'A', version: 3, fingerprint: 'tuned' };
const SUMMARY: DocumentSummary = {
  portfolio: {
    name: 'P',
    source: '',
    accounts: 12_000,
    asOfDay: 20_514,
    currency: 'USD',
    fingerprint: 'portfolio',
    generated: true,
  },
  strategies: [STRATEGY],
  behaviour: { name: 'Default assumptions', fingerprint: 'model', isDefault: true },
  runs: [RUN],
  bookmarks: [],
  revision: 1,
};

describe('the evidence gate', () => {
  it('holds when a run tested this version on this portfolio under this model', () => {
    const gate = evidenceGate(SUMMARY, STRATEGY);
    expect(gate.state).toBe('holds');
    expect(gate.title).toBe('Evidence matches this version: run 3');
    expect(gate.lines).toEqual(['12,000 accounts, 120 days, 24 replications, seed 42']);
  });

  it('names a behaviour model that is not the default', () => {
    const named = { ...SUMMARY, runs: [{ ...RUN, behaviourName: 'Northvale 2026' }] };
    expect(evidenceGate(named, STRATEGY).lines[1]).toBe('Behaviour model: Northvale 2026');
  });

  it.each([
    ['nothing has run', { runs: [] }, 'Nothing has run yet.'],
    [
      'the strategy was edited since',
      { runs: [{ ...RUN, arms: [] }] },
      'Run 3 tested other versions of the strategies.',
    ],
    [
      'the run had another portfolio',
      { runs: [{ ...RUN, portfolioFingerprint: 'other' }] },
      'Run 3 was made on another portfolio.',
    ],
    [
      'the run had another behaviour model',
      { runs: [{ ...RUN, behaviourFingerprint: 'other' }] },
      'Run 3 was made with another behaviour model.',
    ],
  ])('blocks when %s', (_why, changes, reason) => {
    const gate = evidenceGate({ ...SUMMARY, ...changes }, STRATEGY);
    expect(gate.state).toBe('blocks');
    expect(blockedBy([gate])).toBe(
      `No run has tested this version. ${reason} Run the comparison again.`,
    );
  });
});

describe('the outcome gate', () => {
  const viewOf = (readings: readonly GuardrailReading[]) => {
    const value = { value: 4.3, low: 4.1, high: 4.5 };
    const guardrails = [
      {
        guardrail: 'contactsPerProcess' as const,
        limit: 4,
        values: readings.map(() => value),
        readings,
      },
    ];
    return { header: RUN, comparison: { guardrails } };
  };
  const line = 'Contacts per process: Limit breached in run 3 (4.30, at most 4.00)';

  it('blocks a challenger beyond a limit, in one sentence', () => {
    const gate = outcomeGate(viewOf(['Within limit', 'Limit breached']), 1);
    expect(gate).toEqual({
      id: 'outcomes',
      state: 'blocks',
      title: '1 outcome guardrail breached',
      lines: [line],
    });
    expect(blockedBy(gate === null ? [] : [gate])).toBe(`1 outcome guardrail breached. ${line}`);
  });

  it('only tells of the champion, who is in production already, and of what is near', () => {
    expect(outcomeGate(viewOf(['Limit breached']), 0)?.state).toBe('note');
    expect(outcomeGate(viewOf(['Within limit', 'Near limit']), 1)).toMatchObject({
      state: 'note',
      title: '1 outcome guardrail near the limit',
    });
    expect(outcomeGate(viewOf(['Within limit', 'Within limit']), 1)?.state).toBe('holds');
  });
});

describe('the validation gate', () => {
  const problem = { code: 'x', pointer: '', message: 'Row 20 can never match.', hint: '' };

  it('blocks on errors, notes warnings', () => {
    expect(validationGate([]).state).toBe('holds');
    expect(validationGate([{ ...problem, severity: 'warning' }]).state).toBe('note');
    const blocked = validationGate([{ ...problem, severity: 'error' }]);
    expect(blocked.state).toBe('blocks');
    expect(blocked.title).toBe('Validation: 1 error, 0 warnings');
  });
});
