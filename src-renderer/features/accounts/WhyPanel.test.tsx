import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { aCheck, aDecision, aStory } from './story-fixture.ts';
import { WhyPanel } from './WhyPanel.tsx';

afterEach(cleanup);

const other = aStory({
  arm: 'ENERGY-EARLY',
  payments: [{ day: 10, amountMinor: 28_640, kind: 'full' }],
  severanceStartDays: [],
  cashMinor: 28_640,
  costMinor: 120,
});

function panel(decision = aDecision(), onRule = vi.fn()) {
  render(
    <WhyPanel
      story={aStory()}
      arm={0}
      decision={decision}
      other={other}
      otherArm={1}
      onRule={onRule}
      onCopyLink={vi.fn()}
      onWhatIf={vi.fn()}
      similar={{ label: 'List accounts severed under champion, not A', open: vi.fn() }}
    />,
  );
  return screen.getByRole('complementary', { name: 'Why this decision' });
}

test('tells in the fixed order: sentence, checks, chosen, flip, other arm, links', () => {
  const text = panel().textContent ?? '';
  const order = [
    'Why, day 44, Wed 15 Apr 2026',
    'Start severance',
    'Step 8 came due and all checks passed.',
    'Arrears',
    'At least $240.00',
    'was $248.20',
    'Chosen, and passed over',
    'ELEC-1',
    'Gas has $142.80 at 32 d',
    'What would have changed it',
    '$8.21 more paid by day 44 would have stopped it.',
    'Same account under challenger A',
    'Paid $286.40 in 1 payment, with 2 collection events. Not severed.',
    'Open ENERGY-STD, step 80',
    'List accounts severed under champion, not A',
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a margin under a tenth of the limit stands out, a wide one and a failed check do not lie', () => {
  const decision = aDecision({
    checks: [
      aCheck(),
      aCheck({ label: 'Oldest debt', unit: 'days', actual: 65, limit: 40, margin: 25 }),
      aCheck({
        label: 'Protected',
        unit: 'flag',
        passed: false,
        limit: 0,
        margin: null,
        test: '=',
      }),
    ],
  });
  panel(decision);
  const margins = [...document.querySelectorAll('.cl .mg')].map((margin) => [
    margin.textContent,
    margin.classList.contains('tight'),
  ]);
  expect(margins).toEqual([
    ['$8.20 over', true],
    ['25 d over', false],
    ['not met', false],
  ]);
  const marks = screen.getAllByRole('img').map((icon) => icon.getAttribute('aria-label'));
  expect(marks).toEqual(['passed', 'passed', 'failed']);
});

test('compares what both arms had collected by that day and in the end', () => {
  panel();
  const terms = [...document.querySelectorAll('.cmp dt')].map((term) => term.textContent);
  const values = [...document.querySelectorAll('.cmp dd')].map((value) => value.textContent);
  expect(terms).toEqual([
    'Paid by day 44, A',
    'Paid by day 44, champion',
    'Net cash, 120 d, A',
    'Net cash, 120 d, champion',
  ]);
  expect(values).toEqual(['$286.40', '$38.20', '$285.20', '$35.70']);
});

test('the link to the rule carries its pointer', () => {
  const onRule = vi.fn();
  panel(aDecision(), onRule);
  fireEvent.click(screen.getByRole('button', { name: 'Open ENERGY-STD, step 80' }));
  expect(onRule).toHaveBeenCalledWith('/processTemplates/0/events/7');
});
