import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { engine } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');

beforeEach(strategyBench.reset);
afterEach(cleanup);

/** Shows the first condition as a test of this attribute. */
async function shows(attribute: string, number: number | null): Promise<void> {
  const strategy = structuredClone(sampleStrategy());
  const condition = strategy.classControls[0]?.conditions[0];
  if (condition === undefined) throw new Error('the sample has a condition');
  const parameters = { attribute, test: 'AT_LEAST', text: null, number };
  condition.algorithm = { code: 'COLL COND CHAR', parameters };
  engine.strategies.set(0, { ...strategy, name: 'CHAMP' });
  strategyBench.show({ page: 'controls', at: '/classControls/0/conditions/0' });
  await screen.findByLabelText('Number');
}

function algorithm(): AlgorithmUse | undefined {
  return strategyBench.draftOf(0)?.classControls[0]?.conditions[0]?.algorithm;
}

const field = () => screen.getByLabelText<HTMLInputElement>('Number');

it('the balance of an attribute test was shown and typed in minor units', async () => {
  await shows('BALANCE', 15_000);
  expect(field().value).toBe('$150.00');
  strategyBench.type('Number', '200');
  expect(algorithm()?.parameters['number']).toBe(20_000);
});

it('an amount that is not there yet is typed in the currency too', async () => {
  await shows('BALANCE', null);
  strategyBench.type('Number', '12.50');
  expect(algorithm()?.parameters['number']).toBe(1250);
});

it('a score stays a number', async () => {
  await shows('BAD_DEBT_SCORE', 70);
  expect(field().value).toBe('70');
  strategyBench.type('Number', '80');
  expect(algorithm()?.parameters['number']).toBe(80);
});
