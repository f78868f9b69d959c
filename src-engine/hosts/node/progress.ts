import type { CliIo } from './cli-io.ts';

const BAR_CELLS = 24;
const REDRAW_EVERY_MS = 100;

/** Shows how far a long job is. On anything but a terminal it stays silent. */
export interface Progress {
  /** Latest state; drawn at most ten times a second. */
  readonly update: (done: number, total: number) => void;
  /** Removes the bar. */
  readonly end: () => void;
}

/** `3 s`, `2 min 5 s` */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** One line of a bar, at most `columns` characters wide. */
export function progressLine(
  label: string,
  share: number,
  elapsedMs: number,
  columns: number,
): string {
  const filled = Math.round(share * BAR_CELLS);
  const bar = `${'#'.repeat(filled)}${'.'.repeat(BAR_CELLS - filled)}`;
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  // An estimate from the first moments would only jump about.
  const left = share > 0.02 && elapsedMs > 1000 ? (elapsedMs / share) * (1 - share) : null;
  const rest = left === null ? '' : `, ${durationText(left)} left`;
  return `${label} [${bar}] ${percent}%${rest}`.slice(0, Math.max(1, columns - 1));
}

export function startProgress(io: CliIo, label: string): Progress {
  if (!io.stderr.isTerminal) return { update: () => undefined, end: () => undefined };
  const begin = io.clock();
  let drawn = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    update: (done, total) => {
      const now = io.clock();
      if (now - drawn < REDRAW_EVERY_MS) return;
      drawn = now;
      shown = true;
      const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
      io.stderr.write(`\r\u001b[K${progressLine(label, share, now - begin, io.stderr.columns)}`);
    },
    end: () => {
      if (shown) io.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
