import { expect, test } from 'vitest';
import { chartPicture } from './chart-picture.ts';

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
    'Net cash & harm',
  );
  if (picture === null) throw new Error('no picture');
  const parsed = new DOMParser().parseFromString(picture.svg, 'image/svg+xml').documentElement;
  expect([...parsed.children].map((child) => child.tagName)).toEqual([
    'rect',
    'text',
    'svg',
    'svg',
  ]);
  expect(parsed.children[1]?.textContent).toBe('Net cash & harm');
  expect(parsed.querySelector('path')?.getAttribute('stroke')).toBe('rgb(1, 2, 3)');
  expect(parsed.querySelector('[style]')).toBeNull();
  expect(parsed.querySelector('[class]')).toBeNull();
  expect(picture.svg).toContain('$5M');
});

test('what has drawn nothing has no picture', () => {
  expect(chartPicture(chart('<table></table>'), 'Heat')).toBeNull();
});
