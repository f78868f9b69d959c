import { describe, expect, it } from 'vitest';
import { stopVerdict } from './stop-reason.ts';

/** Of 10,000 customers: 1.96 standard errors to each side. */
const behind = (value: number, standardError: number) =>
  stopVerdict({ value, standardError, units: 10_000 }, 1_000_000, 'USD');

describe('where a search stands, no further than the interval goes', () => {
  it('is clear when the interval of best and next excludes zero', () => {
    expect(behind(-2_000_000, 500_000)).toEqual({
      reason: 'clear',
      sentence:
        'The best setting brings $20.0k more net cash than the next; the 95% interval, $10.2k to $29.8k, excludes zero.',
    });
  });

  it('either will do where the whole interval lies within what makes no difference', () => {
    expect(behind(-100_000, 200_000)).toEqual({
      reason: 'close-enough',
      sentence:
        'The next setting is $1.0k behind the best; the 95% interval, $4.9k behind to $2.9k ahead, lies within $10.0k, 0.5% of the champion’s net cash: either will do.',
    });
  });

  it('a close estimate is not called “either will do” when the next may be further behind', () => {
    const { reason, sentence } = behind(-800_000, 450_000);
    expect(reason).toBe('close-enough');
    expect(sentence).toContain(
      '$16.8k behind to $819.84 ahead, includes zero and is known to $10.0k',
    );
    expect(sentence).not.toContain('either will do');
  });

  it('is a tie else', () => {
    const { reason, sentence } = behind(-800_000, 900_000);
    expect(reason).toBe('tie');
    expect(sentence).toContain('reaches beyond $10.0k, 0.5% of the champion’s net cash: a tie.');
  });
});
