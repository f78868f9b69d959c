import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { aDecision, aStory } from './story-fixture.ts';
import { Timeline } from './Timeline.tsx';
import { timelineTable } from './timeline-table.ts';

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

const UNDER_WAY = [
  {
    ...{ debtClass: 'ENERGY', template: 'LADDER', startDay: -14 },
    steps: [
      { day: -14, sequence: 10, title: 'Reminder letter', eventKind: 'SEND_LETTER' },
      { day: -3, sequence: 20, title: 'Call', eventKind: 'CALL' },
    ],
  },
];

test('steps of before day 0 were not drawn: a mark left of it has their dates, and the table their rows', () => {
  const story = aStory({ processesBefore: UNDER_WAY });
  const { container } = render(
    <Timeline
      story={story}
      arm={0}
      other={null}
      otherArm={null}
      day={44}
      onDay={() => undefined}
      selected={null}
      onOpenDay={() => undefined}
    />,
  );
  const mark = container.querySelector('[data-before]');
  expect(mark?.querySelector('title')?.textContent?.split('\n')).toEqual([
    '16 Feb 2026: LADDER began, before the run',
    '16 Feb 2026: Reminder letter, before the run',
    '27 Feb 2026: Call, before the run',
  ]);
  // Day 0 makes room for it: the mark ends before the first circle begins.
  const at = (of: Element | null | undefined) => Number(of?.getAttribute('cx'));
  const first = container.querySelector('.nd[data-day="0"] > circle');
  expect(at(first) - at(mark?.querySelector('circle'))).toBeGreaterThan(2 * 10.5 + 10);
  const rows = timelineTable([{ arm: 0, story }]).rows.map((row) => row.map(({ text }) => text));
  expect(rows.slice(0, 3)).toEqual([
    ['Champion', '−14', 'Mon 16 Feb', 'Collection', 'LADDER began, before the run', ''],
    ['Champion', '−14', 'Mon 16 Feb', 'Collection', 'Reminder letter, before the run', ''],
    ['Champion', '−3', 'Fri 27 Feb', 'Collection', 'Call, before the run', ''],
  ]);
});

test('a process under way that has done nothing in the run is not called “no collection process”', () => {
  const { container } = render(
    <Timeline
      story={aStory({ processesBefore: UNDER_WAY, events: [] })}
      arm={0}
      other={null}
      otherArm={null}
      day={0}
      onDay={() => undefined}
      selected={null}
      onOpenDay={() => undefined}
    />,
  );
  expect(container.textContent).not.toContain('no collection process');
});
