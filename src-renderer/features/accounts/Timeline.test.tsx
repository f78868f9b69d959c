import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { aDecision, aStory } from './story-fixture.ts';
import { Timeline } from './Timeline.tsx';

afterEach(cleanup);

function Stateful({ onOpenDay }: { readonly onOpenDay: (day: number) => void }) {
  const [day, setDay] = useState(44);
  return (
    <Timeline
      story={aStory()}
      arm={0}
      other={aStory({ severanceStartDays: [], events: [], payments: [], decisions: [] })}
      otherArm={1}
      day={day}
      onDay={setDay}
      selected={aDecision()}
      onOpenDay={onOpenDay}
    />
  );
}

function timeline() {
  const onOpenDay = vi.fn();
  const { container } = render(<Stateful onOpenDay={onOpenDay} />);
  return { container, onOpenDay, slider: screen.getByRole('slider') };
}

test('draws each lane with what happened in it', () => {
  const { container } = timeline();
  const names = [...container.querySelectorAll('text.labb')].map((text) => text.textContent);
  expect(names).toEqual([
    'Arrears',
    'Collection',
    'Severance',
    'Customer',
    'Guardrails',
    'Under A',
  ]);
  const titles = [...container.querySelectorAll('.nd title')].map((title) => title.textContent);
  expect(titles).toEqual([
    'Day 0: Reminder letter, reached the customer',
    'Day 44: Start severance',
    'Day 44: Severance process started',
    'Day 16: Part payment of $38.20',
  ]);
  expect(container.textContent).toContain('nothing done, nothing paid');
});

test('shows the thresholds that matter, and the levels between them', () => {
  const { container } = timeline();
  const texts = [...container.querySelectorAll('text')].map((text) => text.textContent);
  expect(texts).toContain('cancel at $25.00');
  expect(texts).toContain('sever from $240.00');
  expect(texts).toContain('$286.40');
  expect(texts).toContain('$248.20');
  // One step down on day 16: 680 pixels wide, days 0 to 60 between 128 and 662.
  expect(container.querySelector('[data-arrears]')?.getAttribute('d')).toMatch(
    /^M128 [\d.]+H270\.4V[\d.]+H662$/,
  );
});

test('arrows move the day, Page keys jump to what happened, Enter asks why', () => {
  const { slider, onOpenDay } = timeline();
  const said = () => slider.getAttribute('aria-valuetext');
  expect(said()).toBe('Day 44, Wed 15 Apr, arrears $248.20, Start severance');
  fireEvent.keyDown(slider, { key: 'ArrowLeft' });
  expect(said()).toBe('Day 43, Tue 14 Apr, arrears $248.20');
  fireEvent.keyDown(slider, { key: 'PageUp' });
  expect(said()).toBe('Day 16, Wed 18 Mar, arrears $248.20, paid $38.20');
  fireEvent.keyDown(slider, { key: 'Enter' });
  expect(onOpenDay).toHaveBeenCalledWith(16);
});

test('many severance steps on few days share circles that say how many and on which days', () => {
  const { container } = render(
    <Timeline
      story={aStory({
        events: Array.from({ length: 9 }, (_, index) => ({
          day: 44 + Math.floor(index / 3),
          family: 'severance' as const,
          process: 1,
          sequence: 10 * index,
          title: `Severance step ${index}`,
          eventKind: 'SEND_LETTER',
          state: 'done' as const,
          outcome: '',
        })),
        severanceStartDays: [44],
      })}
      arm={0}
      other={null}
      otherArm={null}
      day={44}
      onDay={() => undefined}
      selected={null}
      onOpenDay={() => undefined}
    />,
  );
  const counted = [...container.querySelectorAll('[data-count]')];
  expect(counted.length).toBeGreaterThan(0);
  const titles = [...container.querySelectorAll('.nd title')].map(({ textContent }) => textContent);
  // Nothing is left out: every step is in a circle's title.
  for (let index = 0; index < 9; index++) {
    expect(titles.join('\n')).toContain(
      `Day ${44 + Math.floor(index / 3)}: Severance step ${index}`,
    );
  }
  const labels = [...container.querySelectorAll('text.lab')].map(({ textContent }) => textContent);
  expect(labels.some((label) => /^\d on days? 4\d/.test(label ?? ''))).toBe(true);
});

test('a circle that made room is led back to its day, and no label runs into what stands next', () => {
  const { container } = render(
    <Timeline
      story={aStory({
        events: [
          ...[0, 1].map((index) => ({
            ...{ day: 30, family: 'severance' as const, process: 1, sequence: index },
            ...{
              title: `Step ${index}`,
              eventKind: 'SEND_LETTER',
              state: 'done' as const,
              outcome: '',
            },
          })),
          {
            ...{ day: 33, family: 'severance' as const, process: 1, sequence: 9, title: 'Step 9' },
            ...{ eventKind: 'SEND_LETTER', state: 'skipped' as const, outcome: '' },
          },
        ],
        severanceStartDays: [30],
      })}
      arm={0}
      other={null}
      otherArm={null}
      day={44}
      onDay={() => undefined}
      selected={null}
      onOpenDay={() => undefined}
    />,
  );
  // 680 pixels wide, days 0 to 60 between 128 and 662: day 30 stands at 395.
  const marks = [...container.querySelectorAll('path.nd-day')].map((one) => one.getAttribute('d'));
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(mark).toMatch(/L395 [\d.]+V[\d.]+$/);
  const labels = [...container.querySelectorAll('text.lab')].map(({ textContent }) => textContent);
  expect(labels).not.toContain('2 on day 30');
});
