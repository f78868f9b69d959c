import { expect, it } from 'vitest';
import { checkStrategy } from './check-strategy.ts';
import { defaultStrategies } from './default-strategies.ts';
import { outcomeLimits } from './outcome-limits.ts';

it('limits are thousandths in the file; an outcome without one is not judged', () => {
  const [champion] = defaultStrategies();
  expect(outcomeLimits(champion)).toEqual({
    contactsPerProcess: 4,
    severancesPerThousand: 210,
  });
  const limits = [{ guardrail: 'severancesPerThousand', limitThousandths: 12_500 } as const];
  expect(outcomeLimits({ ...champion, outcomeLimits: limits })).toEqual({
    severancesPerThousand: 12.5,
  });
  expect(outcomeLimits({ ...champion, outcomeLimits: [] })).toEqual({});
});

it('an outcome has one limit', () => {
  const [champion] = defaultStrategies();
  const [first] = champion.outcomeLimits;
  const twice = first === undefined ? [] : [first, first];
  expect(checkStrategy({ ...champion, outcomeLimits: twice }, null)).toEqual([
    expect.objectContaining({ severity: 'error', pointer: '/outcomeLimits/1/guardrail' }),
  ]);
});
