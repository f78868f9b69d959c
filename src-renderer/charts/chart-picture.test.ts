import { expect, test, vi } from 'vitest';
import { chartPicture } from './chart-picture.ts';
import { plainColour } from './page-picture.ts';

const HEAT = { title: 'Roll rates', caption: '', stamp: null };

function chart(markup: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}

test('all drawings of a chart become one, titled, without classes and with their styles', () => {
  const picture = chartPicture(
    chart(
      '<svg class="a"><path class="wh" style="stroke: rgb(1, 2, 3)" d="M0 0H1"></path></svg><svg><svg></svg><text>$5M</text></svg>',
    ),
    { title: 'Net cash & harm', caption: 'Flow over 120 days. '.repeat(3), stamp: 'Uncalibrated' },
  );
  if (picture === null) throw new Error('no picture');
  const parsed = new DOMParser().parseFromString(picture.svg, 'image/svg+xml').documentElement;
  expect([...parsed.children].map((child) => child.tagName)).toEqual([
    'title',
    'desc',
    'rect',
    'text',
    'text',
    'text',
    'text',
    'text',
    'svg',
    'svg',
  ]);
  // Title, stamp, and the caption in lines.
  expect([...parsed.querySelectorAll(':scope > text')].map((text) => text.textContent)).toEqual([
    'Net cash & harm',
    'Uncalibrated',
    'Flow over 120 days. Flow',
    'over 120 days. Flow over',
    '120 days.',
  ]);
  expect(parsed.querySelector('desc')?.textContent).toContain('Flow over 120 days.');
  expect(parsed.querySelector('path')?.getAttribute('stroke')).toBe('rgb(1, 2, 3)');
  expect(parsed.querySelector('[style]')).toBeNull();
  expect(parsed.querySelector('[class]')).toBeNull();
  expect(picture.svg).toContain('$5M');
});

test('what shows nothing has no picture, nor has the table that stands in for a chart', () => {
  expect(chartPicture(chart('<table></table>'), HEAT)).toBeNull();
  expect(chartPicture(chart('<div class="chart-table"><svg></svg></div>'), HEAT)).toBeNull();
});

test('cells of a heat table are painted where the page has them, without text for readers only', () => {
  const place = (left: number, width = 40) => new DOMRect(left, 10, width, 20);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ): DOMRect {
    return place(Number(this.getAttribute('data-x') ?? 0), this.matches('.sr') ? 1 : 40);
  });
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(() => place(50, 30));
  const picture = chartPicture(
    chart(
      '<div class="heat"><table><tbody><tr><td data-x="50" style="background-color: rgb(1, 101, 94); color: rgb(255, 255, 255)">34.9%</td><td data-x="300" style="background-color: rgba(0, 0, 0, 0)"><span class="sr">better</span></td></tr></tbody></table></div>',
    ),
    HEAT,
  );
  vi.restoreAllMocks();
  if (picture === null) throw new Error('no picture');
  const parsed = new DOMParser().parseFromString(picture.svg, 'image/svg+xml').documentElement;
  const painted = [...(parsed.querySelector('g')?.children ?? [])];
  expect(
    painted.map((one) => [one.tagName, one.getAttribute('x'), one.getAttribute('fill')]),
  ).toEqual([
    ['rect', '50', 'rgb(1, 101, 94)'],
    ['text', '50', 'rgb(255, 255, 255)'],
  ]);
  expect(painted[1]?.textContent).toBe('34.9%');
  expect(picture.svg).not.toContain('better');
});

test('colours are told in a form that every reader of SVG knows', () => {
  expect(plainColour('color(srgb 0.5 0 1)')).toBe('rgb(128, 0, 255)');
  expect(plainColour('color(srgb 0 0 0 / 0.25)')).toBe('rgba(0, 0, 0, 0.25)');
  expect(plainColour('rgba(0, 0, 0, 0)')).toBeNull();
  expect(plainColour('transparent')).toBeNull();
  expect(plainColour('#fff')).toBe('#fff');
});

test('marks that only explain a name are no part of a picture', () => {
  const picture = chartPicture(
    chart(
      '<svg class="chart"><path d="M0 0H1"></path></svg><svg class="icon info"><circle/></svg>',
    ),
    HEAT,
  );
  if (picture === null) throw new Error('no picture');
  expect(picture.svg).toContain('<path');
  expect(picture.svg).not.toContain('<circle');
});

test('a picture names its arms with their marks, and moves down by the rows that they need', () => {
  const drawn = () => chart('<svg><text>$5M</text></svg>');
  const arms = [
    { slot: 0, name: 'ENERGY-STD' },
    { slot: 1, name: 'ENERGY-EARLY' },
  ];
  const bare = chartPicture(drawn(), HEAT);
  const named = chartPicture(drawn(), { ...HEAT, arms });
  const parsed = new DOMParser().parseFromString(named?.svg ?? '', 'image/svg+xml').documentElement;
  expect([...parsed.querySelectorAll(':scope > text')].map((text) => text.textContent)).toEqual([
    'Roll rates',
    'Champion ENERGY-STD',
    'Challenger A ENERGY-EARLY',
  ]);
  // A square and a circle, beside the ground.
  expect(parsed.querySelectorAll(':scope > rect')).toHaveLength(2);
  expect(parsed.querySelectorAll(':scope > circle')).toHaveLength(1);
  // Nothing has a width here, so each arm has a row of its own.
  expect(named?.height).toBe((bare?.height ?? 0) + 2 * 18);
});
