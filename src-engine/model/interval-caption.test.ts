import { expect, it } from 'vitest';
import { intervalCaption } from './interval-caption.ts';

it.each([
  ['luck', 'luck layer: simulation luck on this portfolio only'],
  [
    'portfolio',
    'portfolio layer: 12k customers as a sample and simulation luck, not behaviour-model error',
  ],
  [
    'parameters',
    'parameter layer: 12k customers as a sample, simulation luck and uncertain assumptions',
  ],
] as const)('names the %s layer', (layer, expected) => {
  const basis = { layer, unit: 'customer', units: 12_000, method: 'normal' } as const;
  expect(intervalCaption(basis, (value) => `${value / 1000}k`)).toBe(expected);
});

it('says when units are few', () => {
  const basis = {
    layer: 'portfolio',
    unit: 'account',
    units: 1,
    method: 't and bootstrap',
  } as const;
  expect(intervalCaption(basis)).toContain('1 account as a sample');
  expect(intervalCaption(basis)).toContain('the wider of Student’s t and the bootstrap');
});
