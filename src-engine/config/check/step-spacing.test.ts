import { describe, expect, it } from 'vitest';
import { aStrategy } from '../../../test/support/strategy-builder.ts';
import type { Strategy } from '../strategy-schema.ts';
import { checkStepSpacing } from './step-spacing.ts';

const LETTER = {
  algorithm: 'SEND_LETTER',
  parameters: { letter: 'L1', contactClass: 'COLLECTION', contactType: 'L1' },
};
const BUREAU = { algorithm: 'REPORT_BUREAU', parameters: {} };
const NOTICE = {
  algorithm: 'SEND_FINAL_NOTICE',
  parameters: { letter: 'L2', contactClass: 'COLLECTION', contactType: 'L2' },
};
const SEVERANCE = {
  algorithm: 'START_SEVERANCE',
  parameters: {
    primaryService: null,
    secondaryService: null,
    minArrearsMinor: 0,
    minOldestAgeDays: 0,
  },
};

type Days = Partial<Record<'letter' | 'bureau' | 'notice' | 'severance', number>>;

function ladder(days: Days, rules: [string, object][], changes: Partial<Strategy> = {}): Strategy {
  const kinds = { letter: LETTER, bureau: BUREAU, notice: NOTICE, severance: SEVERANCE };
  const events = Object.entries(kinds).flatMap(([name, kind]) => {
    const dayOffset = days[name as keyof Days];
    return dayOffset === undefined ? [] : [{ ...kind, dayOffset }];
  });
  return {
    ...aStrategy({ events }),
    guardrails: rules.map(([id, parameters]) => ({
      id,
      title: id,
      market: 'US',
      source: '',
      verifiedOn: null,
      severity: 'BLOCK',
      enabled: !id.startsWith('OFF'),
      algorithm: { code: 'GR SPACING', parameters: parameters as Record<string, string> },
    })),
    ...changes,
  };
}

const found = (strategy: Strategy) =>
  checkStepSpacing(strategy).map(
    ({ severity, code, pointer, message, hint }) =>
      `${severity} ${code} ${pointer}: ${message} ${hint}`,
  );

const FURNISHING = { first: 'LETTER', next: 'CREDIT_REPORT', leastDays: 14, required: true };

describe('days between steps', () => {
  it('error steps-too-close: a guardrail on spacing that would stop the ladder every time', () => {
    const strategy = ladder({ letter: 3, bureau: 10 }, [['US-FURNISH', FURNISHING]]);
    expect(found(strategy)).toEqual([
      'error steps-too-close /processTemplates/0/events/1/dayOffset: ' +
        'Step 2 of STD (credit report) is on day 10, 7 days after the letter on day 3; 14 are needed (guardrail US-FURNISH). ' +
        'Set to 17 days.',
    ]);
    expect(found(ladder({ letter: 3, bureau: 17 }, [['US-FURNISH', FURNISHING]]))).toEqual([]);
  });

  it('error step-without-earlier-step: what must come first does not', () => {
    const strategy = ladder({ bureau: 20 }, [['US-FURNISH', FURNISHING]]);
    expect(found(strategy)).toEqual([
      'error step-without-earlier-step /processTemplates/0/events/0: ' +
        'Step 1 of STD (credit report) is on day 20 without a letter before it (guardrail US-FURNISH). ' +
        'Add a letter at least 14 days before.',
    ]);
    const free = { ...FURNISHING, required: false };
    expect(found(ladder({ bureau: 20 }, [['US-FURNISH', free]]))).toEqual([]);
  });

  it('a guardrail that is off says nothing', () => {
    expect(found(ladder({ letter: 3, bureau: 10 }, [['OFF-FURNISH', FURNISHING]]))).toEqual([]);
  });

  it('a guardrail on notice and severance takes the place of the 14 days', () => {
    const days = { notice: 5, severance: 25 };
    const longer = { first: 'NOTICE', next: 'SEVERANCE', leastDays: 28, required: true };
    expect(found(ladder(days, []))).toEqual([]);
    expect(found(ladder(days, [['UK-NOTICE', longer]]))).toEqual([
      'error notice-too-short /processTemplates/0/events/1/dayOffset: ' +
        'Step 2 of STD starts severance on day 25, 20 days after the final notice on day 5; 28 are needed (guardrail UK-NOTICE). ' +
        'Set to 33 days.',
    ]);
  });

  it('severance sooner after the notice than a guardrail allows was only a warning', () => {
    const days = { notice: 5, severance: 12 };
    const rule = { first: 'NOTICE', next: 'SEVERANCE', leastDays: 10, required: true };
    const strategy = ladder(days, [['US-NOTICE', rule]]);
    const severities = (changed: Strategy) =>
      checkStepSpacing(changed).map(({ severity, code }) => `${severity} ${code}`);
    const as = (severity: 'DEFER' | 'WARN'): Strategy => ({
      ...strategy,
      guardrails: strategy.guardrails.map((guardrail) => ({ ...guardrail, severity })),
    });
    expect(severities(strategy)).toEqual(['error notice-too-short']);
    // The step comes later, or comes and is counted: the ladder runs.
    expect(severities(as('DEFER'))).toEqual(['warning notice-too-short']);
    expect(severities(as('WARN'))).toEqual(['warning notice-too-short']);
    // Nobody says how many days there must be: 14 are advice, as notices of 10 days are law elsewhere.
    expect(severities({ ...strategy, guardrails: [] })).toEqual(['warning notice-too-short']);
    const without = ladder({ severance: 12 }, [['US-NOTICE', rule]]);
    expect(severities(without)).toEqual(['error severance-without-notice']);
  });

  it('names the guardrail whose days they are, by its place', () => {
    const rule = { first: 'NOTICE', next: 'SEVERANCE', leastDays: 28, required: true };
    const days = { notice: 5, severance: 12 };
    const off = ['OFF-FIRST', rule] as [string, object];
    expect(checkStepSpacing(ladder(days, [off, ['UK-NOTICE', rule]]))).toEqual([
      expect.objectContaining({ code: 'notice-too-short', guardrail: '/guardrails/1' }),
    ]);
    const [advice] = checkStepSpacing(ladder(days, []));
    expect(advice).not.toHaveProperty('guardrail');
  });
});
