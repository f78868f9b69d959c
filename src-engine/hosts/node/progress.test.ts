import { expect, it } from 'vitest';
import type { CliIo } from './cli-io.ts';
import { durationText, progressLine, startProgress } from './progress.ts';

/** The two members that the bar uses, on a clock that the test moves. */
function watched(isTerminal: boolean): {
  io: CliIo;
  written: () => string;
  wait: (ms: number) => void;
} {
  let text = '';
  let now = 0;
  const io: Pick<CliIo, 'stderr' | 'clock'> = {
    clock: () => now,
    stderr: {
      write: (piece) => {
        text += piece;
      },
      isTerminal,
      columns: 60,
    },
  };
  return {
    io: io as CliIo,
    written: () => text,
    wait: (ms) => {
      now += ms;
    },
  };
}

it('draws share and time left within the width', () => {
  expect(progressLine('Running', 0.5, 2000, 80)).toBe(
    'Running [############............]  50%, 2 s left',
  );
  expect(progressLine('Running', 0.01, 2000, 80)).toBe('Running [........................]   1%');
  expect(progressLine('Running', 1, 2000, 20)).toHaveLength(19);
  expect(durationText(125_000)).toBe('2 min 5 s');
});

it('draws at most ten times a second and cleans up', () => {
  const { io, written, wait } = watched(true);
  const progress = startProgress(io, 'Running');
  for (let step = 0; step < 100; step++) {
    progress.update(step, 100);
    wait(10);
  }
  expect(written().match(/\r/g)).toHaveLength(10);
  progress.end();
  expect(written().endsWith('\r\u001b[K')).toBe(true);
});

it('is silent where nobody watches', () => {
  const { io, written } = watched(false);
  const progress = startProgress(io, 'Running');
  progress.update(1, 2);
  progress.end();
  expect(written()).toBe('');
});
