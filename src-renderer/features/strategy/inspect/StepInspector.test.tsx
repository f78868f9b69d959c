import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigationStore } from '../../../stores/navigation-store.ts';
import { engine } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

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

it('a step that breaks a guardrail leads to it, beside the day that holds', async () => {
  const strategy = structuredClone(sampleStrategy());
  const algorithm = { code: 'GR SPACING', parameters: {} };
  const told = { title: 'Notice of 14 days', market: 'ANY' as const, source: '', verifiedOn: null };
  const guardrail = { id: 'OWN-NOTICE', severity: 'BLOCK' as const, enabled: true, algorithm };
  strategy.guardrails = [{ ...told, ...guardrail }];
  engine.strategies.set(0, { ...strategy, name: 'CHAMP' });
  engine.problems = [
    {
      ...{ code: 'notice-too-short', severity: 'error', message: 'Too soon.' },
      ...{ pointer: '/processTemplates/0/events/3/dayOffset', hint: 'Set to 46 days.' },
      guardrail: '/guardrails/0',
    },
  ];
  await open('templates');
  type('Day of step 2, Send SMS', '9');
  fireEvent.click(screen.getByRole('button', { name: 'Step 4, Start severance, day 44' }));
  expect((await screen.findAllByRole('button', { name: 'Set to 46 days' })).length).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Open guardrail' }));
  expect(navigationStore.getState().params['page']).toBe('guardrails');
  engine.problems = [];
});
