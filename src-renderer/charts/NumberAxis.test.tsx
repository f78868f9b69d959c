import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NumberAxis } from './NumberAxis.tsx';

afterEach(cleanup);

test('the last number of an axis is not clipped at the right', () => {
  const { container } = render(
    <svg>
      <title>Axis</title>
      <NumberAxis
        width={400}
        height={100}
        margins={{ left: 64, right: 20, top: 20, bottom: 44 }}
        ticks={[10_000, 10_250, 10_500]}
        place={(value) => 64 + ((value - 10_000) / 500) * 316}
        text={(value) => `${value.toLocaleString('en-US')}.00`}
        title="Harm"
      />
    </svg>,
  );
  const texts = [...container.querySelectorAll('text[dy]')];
  const middles = texts.map((text) => Number(text.getAttribute('x')));
  // The tick is at 380; nine characters need 31.5 pixels to each side.
  expect(middles).toEqual([64, 222, 368.5]);
});
