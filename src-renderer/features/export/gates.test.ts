import { describe, expect, it } from 'vitest';
import type { GuardrailReading } from '../../../src-engine/model/outcome-guardrail.ts';
import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';
import {
  blockedBy,
  evidenceGate,
  notesNeeded,
  outcomeGate,
  reviewGate,
  splitGate,
  validationGate,
} from './gates.ts';

const RUN = aRunHeader({
  arms: [
    { name: 'CHAMPION', strategyFingerprint: 'champion' },
    { name: 'A', strategyFingerprint: 'tuned' },
  ],
  portfolioFingerprint: 'portfolio',
  behaviourFingerprint: 'model',
  seed: 42,
});
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
  behaviour: { name: 'Default assumptions', fingerprint: 'model', isDefault: true, mark: null },
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
    ['nothing has run', { runs: [] }, 'Nothing has run yet. Run the comparison.'],
    [
      'the strategy was edited since',
      { runs: [{ ...RUN, arms: [] }] },
      'Run 3 tested other versions of the strategies. Run the comparison again.',
    ],
    [
      'the run had another portfolio',
      { runs: [{ ...RUN, portfolioFingerprint: 'other' }] },
      'Run 3 was made on another portfolio. Run the comparison again.',
    ],
    [
      'the run had another behaviour model',
      { runs: [{ ...RUN, behaviourFingerprint: 'other' }] },
      'Run 3 was made with another behaviour model. Run the comparison again.',
    ],
  ])('blocks when %s', (_why, changes, reason) => {
    const gate = evidenceGate({ ...SUMMARY, ...changes }, STRATEGY);
    expect(gate.state).toBe('blocks');
    expect(blockedBy([gate])).toBe(`No run has tested this version. ${reason}`);
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
      title: '1 outcome guardrail of 1 breached',
      lines: [line],
    });
    expect(blockedBy(gate === null ? [] : [gate])).toBe(
      `1 outcome guardrail of 1 breached. ${line}`,
    );
  });

  it('only tells of the champion, who is in production already, and of what is near', () => {
    expect(outcomeGate(viewOf(['Limit breached']), 0)?.state).toBe('note');
    expect(outcomeGate(viewOf(['Within limit', 'Near limit']), 1)).toMatchObject({
      state: 'note',
      title: '1 outcome guardrail of 1 near the limit',
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

describe('the review', () => {
  const warned = validationGate([
    { code: 'x', pointer: '', message: 'Row 20 can never match.', hint: '', severity: 'warning' },
  ]);
  const open = { id: 'checks', state: 'note', title: '2 checks open', lines: [] } as const;
  const review = {
    reviewer: 'J. Meyer',
    warningsNote: 'On purpose.',
    checksNote: '',
    reviewedOn: '2026-04-17',
  };

  it('is not needed when nothing is open', () => {
    const needed = notesNeeded([validationGate([])]);
    expect(needed).toEqual({ warnings: false, checks: false });
    expect(reviewGate(needed, null)).toMatchObject({
      state: 'holds',
      title: 'Nothing needs a note',
    });
  });

  it('blocks until there is a note for each and a name', () => {
    const needed = notesNeeded([warned, open]);
    expect(needed).toEqual({ warnings: true, checks: true });
    expect(reviewGate(needed, null).lines).toHaveLength(3);
    expect(reviewGate(needed, review)).toMatchObject({
      state: 'blocks',
      lines: ['Say why the open checks are accepted.'],
    });
    expect(reviewGate(needed, { ...review, checksNote: ' ' }).state).toBe('blocks');
    expect(reviewGate(needed, { ...review, checksNote: 'Seen.' })).toMatchObject({
      state: 'holds',
      title: 'Reviewed by J. Meyer, 2026-04-17',
    });
    expect(reviewGate(notesNeeded([warned]), { ...review, reviewer: '' }).lines).toEqual([
      'Name who has looked at them.',
    ]);
  });
});

describe('the challenger split', () => {
  const test = {
    id: 'T1',
    champion: 'STD',
    challenger: 'EARLY',
    shareBasisPoints: 1000,
    effectiveFrom: null,
    effectiveTo: null,
    unit: 'ACCOUNT',
  } as const;

  it('leaves the champion the rest, and no more than all', () => {
    expect(splitGate({ championChallenger: [] })).toMatchObject({ state: 'holds', lines: [] });
    const two = [test, { ...test, id: 'T2', challenger: 'FIRM', shareBasisPoints: 1550 }];
    expect(splitGate({ championChallenger: two })).toMatchObject({
      state: 'holds',
      title: 'Challenger split sums to 100%',
      lines: ['STD: champion 74.50%, challengers 25.50%'],
    });
    const over = [...two, { ...test, id: 'T3', shareBasisPoints: 9000 }];
    expect(splitGate({ championChallenger: over }).state).toBe('blocks');
  });
});
