import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open, type } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

describe('pages that are made from the schema', () => {
  it('edits the terms of a customer class, undone by the button that names it', async () => {
    await open('terms');
    const label = 'Minimum review frequency';
    fireEvent.click(screen.getByText('Every customer class, every division'));
    type(label, '30');
    expect(draftOf(0)?.customerClasses[0]?.minimumReviewFrequencyDays).toBe(30);
    fireEvent.click(screen.getByRole('button', { name: `Undo: Change ${label.toLowerCase()}` }));
    await waitFor(() => expect(draftOf(0)?.customerClasses[0]?.minimumReviewFrequencyDays).toBe(0));
  });

  it('draws the fields of an entry when it is opened, not before', async () => {
    await open('terms');
    expect(screen.queryByLabelText('Minimum review frequency')).toBeNull();
    fireEvent.click(screen.getByText('Every customer class, every division'));
    expect(await screen.findByLabelText('Minimum review frequency')).toBeTruthy();
  });

  it('adds and removes what may be absent', async () => {
    await open('terms');
    fireEvent.click(screen.getByText('Every customer class, every division'));
    const late = screen.getByLabelText(/no late payment charge/);
    fireEvent.click(late);
    expect(draftOf(0)?.customerClasses[0]?.lateCharge).toMatchObject({ graceDays: 0 });
    fireEvent.click(late);
    expect(draftOf(0)?.customerClasses[0]?.lateCharge).toBeNull();
  });

  it('begins the list of agents and crews with its first group and ends it with its last', async () => {
    await open('capacity');
    fireEvent.click(screen.getByRole('button', { name: 'Add capacity group' }));
    expect(draftOf(0)?.capacityGroups).toEqual([
      {
        code: 'NEW',
        title: '',
        unit: 'MINUTES',
        perWorkday: 1,
        queueOrder: 'DUE_DATE',
        unitCostMinor: 0,
      },
    ]);
    fireEvent.click(screen.getByText('NEW'));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove NEW' }));
    expect(draftOf(0)).not.toHaveProperty('capacityGroups');
  });

  it('adds a dunning schedule and the rules that assign it, and takes them away', async () => {
    await open('dunning');
    fireEvent.click(screen.getByRole('button', { name: 'Add dunning schedule' }));
    expect(draftOf(0)?.dunningSchedules).toMatchObject([
      { code: 'NEW', levels: [{ code: 'NEW' }] },
    ]);
    fireEvent.click(screen.getByLabelText(/This strategy says which dunning schedule/));
    expect(draftOf(0)?.scheduleAssignment).toEqual({ source: 'RULES', rules: [] });
    fireEvent.click(screen.getByRole('button', { name: 'Add rule' }));
    expect(draftOf(0)?.scheduleAssignment?.rules).toMatchObject([{ ratingBelow: null }]);
    fireEvent.click(screen.getByLabelText(/This strategy says which dunning schedule/));
    expect(draftOf(0)).not.toHaveProperty('scheduleAssignment');
  });

  it('adds an entry to a list and removes it', async () => {
    await open('protection');
    fireEvent.click(screen.getByRole('button', { name: 'Add hold' }));
    expect(draftOf(0)?.holds).toEqual([
      { reason: 'DISPUTE', pendingEvents: 'SHIFT', pausesAgeing: false },
    ]);
    fireEvent.click(screen.getByText('DISPUTE'));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove DISPUTE' }));
    expect(draftOf(0)?.holds).toEqual([]);
  });

  it.each([
    ['capacity', ['Capacity groups']],
    ['dunning', ['Dunning schedules', 'Schedule assignment']],
    ['severance', ['Agreement types', 'Severance templates']],
    ['write-off', ['Write-off']],
    ['work', ['To Dos', 'Letter templates']],
    ['protection', ['Holds', 'Promises']],
  ])('%s has a panel for each of its sections', async (page, titles) => {
    await open(page);
    for (const title of titles)
      expect(screen.getAllByRole('heading', { level: 2, name: title })).toHaveLength(1);
  });
});
