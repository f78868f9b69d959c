import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open, stepsOf, type } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

describe('event types', () => {
  it('gives a step its own event type when the type is shared', async () => {
    await open('templates');
    fireEvent.click(screen.getByRole('button', { name: 'Step 4, Start severance, day 44' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy for this step' }));
    expect(stepsOf(0)?.[3]?.eventType).toBe('START_SEVERANCE');
    expect(draftOf(0)?.processTemplates[1]?.events[1]?.eventType).toBe('SEVER');
    type('Arrears at least', '300');
    const parameters = draftOf(0)?.eventTypes.map((one) => one.algorithm.parameters);
    expect(parameters?.[3]?.['minArrearsMinor']).toBe(24_000);
    expect(parameters?.[4]?.['minArrearsMinor']).toBe(30_000);
  });
});
