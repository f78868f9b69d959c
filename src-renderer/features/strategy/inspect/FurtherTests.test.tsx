import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../../src-engine/base/problem.ts';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { engine } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

const BALANCE = {
  code: 'COLL COND CHAR',
  parameters: { attribute: 'BALANCE', test: 'ABOVE', text: null, number: 50_000 },
};
const BUDGET = { code: 'COLL COND BG', parameters: { debtClassOnly: true } };

const conditionNow = () => draftOf(0)?.classControls[0]?.conditions[0];

/** The first condition, a credit rating below 560, with these further tests. */
function combine(...and: readonly AlgorithmUse[]): void {
  const strategy = structuredClone(sampleStrategy());
  const condition = strategy.classControls[0]?.conditions[0];
  if (condition === undefined) throw new Error('the sample has a condition');
  condition.and = structuredClone([...and]);
  engine.strategies.set(0, { ...strategy, name: 'CHAMP' });
}

async function showCondition(): Promise<HTMLElement> {
  strategyBench.show({ page: 'controls', at: '/classControls/0/conditions/0' });
  return await screen.findByRole('region', { name: 'Further tests' });
}

describe('further tests of a condition', () => {
  it('one is added from the row, and the focus is where it is chosen', async () => {
    await open('controls');
    fireEvent.click(screen.getByRole('button', { name: 'Add test to Credit rating below' }));
    expect(conditionNow()?.and).toEqual([
      {
        code: 'COLL COND CHAR',
        parameters: { attribute: 'BAD_DEBT_SCORE', test: 'AT_LEAST', text: null, number: 70 },
      },
    ]);
    const further = await screen.findByRole('group', { name: /^Further test 1/ });
    await waitFor(() =>
      expect(document.activeElement).toBe(within(further).getByLabelText('Algorithm')),
    );
    expect(
      screen.getByRole('button', { name: 'Undo: Add further test to Credit rating below' }),
    ).toBeTruthy();
  });

  it('is said in words in the row and in the title', async () => {
    combine(BALANCE, BUDGET);
    await showCondition();
    const words = 'Credit rating below 560 and ';
    const title = screen.getByRole('complementary', { name: (name) => name.startsWith(words) });
    expect(title.getAttribute('aria-label') ?? title.textContent).toContain(
      'and On budget billing in the debt class',
    );
    const lines = [...document.querySelectorAll('.st-if-and')].map((line) => line.textContent);
    expect(lines).toEqual([
      'andBalance of the account above $500.00COLL COND CHAR',
      'andOn budget billing in the debt classCOLL COND BG',
    ]);
  });

  it('has its own fields, and a change of its algorithm starts from the example', async () => {
    combine(BALANCE);
    const section = await showCondition();
    const amount = within(section).getByLabelText('Number');
    fireEvent.change(amount, { target: { value: '750' } });
    strategyBench.press(amount, 'Enter');
    expect(conditionNow()?.and?.[0]?.parameters['number']).toBe(75_000);
    fireEvent.change(within(section).getByLabelText('Algorithm'), {
      target: { value: 'COLL COND BG' },
    });
    expect(conditionNow()?.and).toEqual([
      { code: 'COLL COND BG', parameters: { debtClassOnly: false } },
    ]);
    expect(screen.getByRole('button', { name: 'Undo: Change further test 1' })).toBeTruthy();
    expect(conditionNow()?.algorithm.parameters).toEqual({ ratingBelow: 560 });
  });

  it('names attributes and tests in words, with the code of the file under the pointer', async () => {
    combine(BALANCE);
    const section = await showCondition();
    const attribute = within(section).getByLabelText<HTMLSelectElement>('Attribute');
    const test = within(section).getByLabelText<HTMLSelectElement>('Test');
    const words = ({ options }: HTMLSelectElement) =>
      [...options].map((option) => option.textContent);
    expect(attribute.selectedOptions[0]?.textContent).toBe('Balance of the account');
    expect(attribute.title).toBe('BALANCE');
    expect(words(attribute)).toContain('Bad-debt score');
    expect(words(attribute).filter((label) => /[A-Z]{2}|_/.test(label ?? ''))).toEqual([]);
    expect(words(test)).toEqual(['Below', 'At most', 'At least', 'Above']);
    expect(within(section).queryByLabelText('Name')).toBeNull();
    expect(within(section).queryByRole('button', { name: 'Clear number' })).toBeNull();
  });

  it('a change to a flag leaves no number to be cleared by hand, and one undo brings all back', async () => {
    combine(BALANCE);
    const section = await showCondition();
    fireEvent.change(within(section).getByLabelText('Attribute'), {
      target: { value: 'VULNERABLE' },
    });
    expect(conditionNow()?.and?.[0]?.parameters).toEqual({
      attribute: 'VULNERABLE',
      test: 'IS',
      text: null,
      number: null,
    });
    expect(within(section).queryByLabelText('Number')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Change Further test 1: attribute' }));
    expect(conditionNow()?.and).toEqual([BALANCE]);
  });

  it('shows a number that means nothing, as a file may hold one, so that it can be cleared', async () => {
    combine({
      code: 'COLL COND CHAR',
      parameters: { attribute: 'VULNERABLE', test: 'IS', text: null, number: 5 },
    });
    const section = await showCondition();
    fireEvent.click(within(section).getByRole('button', { name: 'Clear number' }));
    expect(conditionNow()?.and?.[0]?.parameters['number']).toBeNull();
    expect(within(section).queryByLabelText('Number')).toBeNull();
  });

  it('the last one that goes takes the list with it, and undo brings both back', async () => {
    combine(BALANCE, BUDGET);
    const section = await showCondition();
    const remove = (number: number) =>
      fireEvent.click(
        within(section).getByRole('button', { name: `Remove further test ${number}` }),
      );
    remove(1);
    expect(conditionNow()?.and).toEqual([BUDGET]);
    remove(1);
    expect(conditionNow()).not.toHaveProperty('and');
    expect(document.activeElement?.textContent).toBe('Add further test');
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Remove further test 1' }));
    expect(conditionNow()?.and).toEqual([BUDGET]);
  });

  it('takes no more than a condition can have', async () => {
    combine(...Array.from({ length: 9 }, () => BUDGET));
    const section = await showCondition();
    const add = within(section).getByRole<HTMLButtonElement>('button', {
      name: 'Add further test',
    });
    expect(add.disabled).toBe(true);
  });

  it('shows what is wrong with a test at the test, not above all of them', async () => {
    combine(BALANCE, BUDGET);
    const message = 'Condition 20 of RES-ENERGY is never true.';
    const problem: Problem = {
      code: 'condition-never-true',
      severity: 'error',
      pointer: '/classControls/0/conditions/0/and/1',
      message,
      hint: '',
    };
    engine.problems = [problem];
    const section = await showCondition();
    const second = within(section).getByRole('group', { name: /^Further test 2/ });
    await waitFor(() => expect(within(second).getByText(message)).toBeTruthy());
    expect(screen.getAllByText(message)).toHaveLength(1);
  });

  it('a copied control has tests of its own', async () => {
    combine(BALANCE);
    const { criteriaEdits } = await import('../edit/criteria-edits.ts');
    const strategy = structuredClone(engine.strategies.get(0) ?? sampleStrategy());
    criteriaEdits.duplicateControl(strategy, 0);
    const [first, second] = strategy.classControls.map(({ conditions }) => conditions[0]?.and?.[0]);
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
  });
});
