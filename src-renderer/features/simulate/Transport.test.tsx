import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Transport } from './Transport.tsx';

afterEach(cleanup);

test('a run of 120 days says "of 120" on Simulate as it does on the account, not "of 119"', () => {
  render(
    <Transport
      control={{
        ...{ day: 46, playing: false, speed: '1' },
        ...{ send: () => undefined, toggle: () => undefined },
      }}
      lastDay={119}
      asOfDay={20_514}
      events={[1, 2, 3]}
      pauses={null}
      reason={null}
    />,
  );
  expect(screen.getByText('of 120').title).toBe('Days 0 to 119');
});
