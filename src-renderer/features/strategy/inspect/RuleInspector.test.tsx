import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { open, press, stepsOf, type } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const tab = (name: string) => screen.getByRole('tab', { name });
const edits = () =>
  within(screen.getByRole('list', { name: 'Edits, newest first' })).getAllByRole('listitem');

async function openStep(name: string): Promise<void> {
  await open('templates');
  fireEvent.click(screen.getByRole('button', { name }));
}

describe('history of the selected thing', () => {
  it('lists its edits alone, joined while a field is typed in', async () => {
    await openStep('Step 4, Start severance, day 44');
    // Edits within a second are joined, however slow the machine is.
    vi.spyOn(Date, 'now').mockReturnValue(1_772_000_000_000);
    type('Trigger', '45');
    type('Day of step 2, Send SMS', '9');
    type('Trigger', '46');
    type('Trigger', '47');
    fireEvent.click(tab('History'));
    expect(edits().map((edit) => edit.querySelector('b')?.textContent)).toEqual([
      'Move severance to day 47',
      'Move severance to day 45',
      undefined,
    ]);
    expect(edits()[1]?.textContent).toContain('day 44 -> 45');
  });

  it('undoes to an edit, says what that takes back, and Redo brings it again', async () => {
    await openStep('Step 4, Start severance, day 44');
    type('Arrears at least', '300');
    type('Day of step 2, Send SMS', '9');
    type('Arrears at least', '310');
    fireEvent.click(tab('History'));
    const [newest, first, opened] = edits();
    expect(newest?.textContent).toContain('The newest edit');
    expect(first?.textContent).toContain('You, ');
    expect(first?.textContent).toContain('240.00 USD -> 300.00 USD');
    expect(first?.textContent).toContain('Takes back 2 edits, 1 of them elsewhere.');
    expect(opened?.textContent).toContain('Takes back 3 edits, 1 of them elsewhere.');
    fireEvent.click(within(first as HTMLElement).getByRole('button', { name: /^Undo to here/ }));
    await waitFor(() => expect(edits()).toHaveLength(2));
    expect(stepsOf(0)?.[1]?.dayOffset).toBe(7);
    expect(edits()[0]?.textContent).toContain('The newest edit');
    fireEvent.click(screen.getByRole('button', { name: /^Redo/ }));
    await waitFor(() => expect(stepsOf(0)?.[1]?.dayOffset).toBe(9));
  });

  it('says of a thing that nobody touched that there is nothing', async () => {
    await openStep('Step 1, Reminder letter, day 0');
    press(tab('Settings'), 'End');
    expect(tab('History').getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').textContent).toContain(
      'Not edited since this document was opened.',
    );
  });
});

describe('effect of the selected thing', () => {
  it('tells what the last run says of a step, and what the step is worth', async () => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    await openStep('Step 4, Start severance, day 44');
    fireEvent.click(tab('Effect'));
    const run = await screen.findByRole('region', { name: 'Effect in run 14' });
    await waitFor(() => expect(run.textContent).toContain('Reached this step210 21.0%'));
    expect(run.textContent).toContain('Paid before the next step15 7.1%');
    expect(run.textContent).toContain('Resolved, debt gone12 5.7%');
    expect(run.textContent).toContain('Complaints on its day3 1.4%');
    const worth = screen.getByRole('region', { name: 'What this step is worth' });
    await waitFor(() => expect(worth.textContent).toContain('+$1.2k'));
    expect(worth.textContent).toContain('\u2212$300 to +$2.7k');
    expect(worth.textContent).toContain('The interval includes 0');
    expect(engine.tried).toEqual(['/processTemplates/0/events/3']);
  });

  it('says of a step that came after the run that it was not in it', async () => {
    const { processTemplates, ...rest } = sampleStrategy();
    const shorter = processTemplates.map((template) => ({
      ...template,
      events: template.events.filter(({ sequence }) => sequence !== 4),
    }));
    engine.ran = [{ ...rest, processTemplates: shorter, name: 'CHAMP' }];
    await openStep('Step 4, Start severance, day 44');
    fireEvent.click(tab('Effect'));
    const run = await screen.findByRole('region', { name: 'Effect in run 14' });
    await waitFor(() => expect(run.textContent).toContain('The step was not in this run.'));
    expect(run.textContent).not.toContain('Reached this step');
  });

  it('stays while another step is selected, and is asked for that one', async () => {
    await openStep('Step 4, Start severance, day 44');
    fireEvent.click(tab('Effect'));
    expect(screen.getByRole('tabpanel').textContent).toContain('No run shows this strategy yet.');
    fireEvent.click(screen.getByRole('button', { name: 'Step 2, Send SMS, day 7' }));
    expect(tab('Effect').getAttribute('aria-selected')).toBe('true');
    await waitFor(() =>
      expect(engine.tried).toEqual([
        '/processTemplates/0/events/3',
        '/processTemplates/0/events/1',
      ]),
    );
  });

  it('tells of a criteria row what it takes on the as-of day and started in the run', async () => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    strategyBench.show({ page: 'controls', at: '/classControls/0/conditions/0/criteria/0' });
    fireEvent.click(await screen.findByRole('tab', { name: 'Effect' }));
    const panel = screen.getByRole('tabpanel');
    await waitFor(() => expect(panel.textContent).toContain('Debts it takes70'));
    expect(panel.textContent).toContain('Would match, decided before3');
    await waitFor(() => expect(panel.textContent).toContain('Processes it started66'));
  });

  it('tells of a template how many processes followed it, and what it is worth', async () => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    await open('templates');
    fireEvent.click(tab('Effect'));
    const run = await screen.findByRole('region', { name: 'Effect in run 14' });
    await waitFor(() => expect(run.textContent).toContain('Processes created1,000'));
    expect(run.textContent).toContain('Steps carried out1,900');
    expect(run.textContent).toContain('4, Start severance21021.0%');
    const worth = screen.getByRole('region', { name: 'What this template is worth' });
    await waitFor(() => expect(worth.textContent).toContain('+$1.2k'));
    expect(engine.tried).toEqual(['/processTemplates/0']);
  });

  it('tells of a class control what all its rows take and started', async () => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    strategyBench.show({ page: 'controls', at: '/classControls/0' });
    fireEvent.click(await screen.findByRole('tab', { name: 'Effect' }));
    const panel = screen.getByRole('tabpanel');
    await waitFor(() => expect(panel.textContent).toContain('Debts it takes70'));
    await waitFor(() => expect(panel.textContent).toContain('Processes it started71'));
    await waitFor(() => expect(engine.tried).toEqual(['/classControls/0']));
  });

  it('tells of an event type how often it was carried out, by which steps', async () => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    const at = sampleStrategy().eventTypes.findIndex(({ code }) => code === 'SMS');
    strategyBench.show({ page: 'events', at: `/eventTypes/${at}` });
    fireEvent.click(await screen.findByRole('tab', { name: 'Effect' }));
    const run = await screen.findByRole('region', { name: 'Effect in run 14' });
    await waitFor(() => expect(run.textContent).toContain('Events carried out700'));
    expect(run.textContent).toContain('STD step 270070.0%');
    await waitFor(() => expect(engine.tried).toEqual([`/eventTypes/${at}`]));
  });
});
