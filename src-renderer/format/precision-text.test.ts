import { expect, it } from 'vitest';
import type { PrecisionReport } from '../../src-engine/model/precision.ts';
import { precisionText } from './precision-text.ts';

const REPORT: PrecisionReport = {
  halfWidth: 800_000,
  most: 200,
  pilot: 10,
  planned: 50,
  replications: 52,
  why: 'precise',
  reached: 790_000,
  portfolio: 2_000_000,
};

it('says how many replications were needed and what the pilot had asked for', () => {
  expect(precisionText(REPORT, 'USD')).toBe(
    'Stopped after 52 replications of at most 200: precise enough. Luck of net cash ±$7.9k, asked for ±$8.0k; a pilot of 10 asked for about 40 more replications.',
  );
});

it('says that the precision was not reached', () => {
  const report: PrecisionReport = { ...REPORT, why: 'most allowed', planned: null };
  expect(precisionText(report, 'USD')).toContain('the precision asked for is not reached. Luck');
});
