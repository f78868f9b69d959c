import { type KeyboardEvent, useState } from 'react';

interface Options {
  /** What the chart is of; its accessible name. */
  readonly name: string;
  /** Stops along x. */
  readonly count: number;
  /** Series to walk with up and down. */
  readonly lanes: number;
  /** What a reader hears at a stop: "Day 60, Challenger A, +$59.4k, 95% interval 46.6 to 72.2". */
  readonly describe: (index: number, lane: number) => string;
  readonly onOpen?: ((index: number, lane: number) => void) | undefined;
}

/**
 * The cursor of a chart, shared by pointer and keyboard: one tab stop; left and right move along x (with Shift seven
 * stops), up and down change the series, Home and End jump, Enter opens, Esc takes the cursor away. As a slider its
 * value text is announced by screen readers at every move, and their own arrow keys do not get in the way.
 */
export interface ChartCursor {
  /** Null while nobody looks at a point. */
  readonly index: number | null;
  readonly lane: number;
  readonly point: (index: number | null) => void;
  readonly props: {
    readonly role: 'slider';
    readonly tabIndex: 0;
    readonly 'aria-label': string;
    readonly 'aria-roledescription': string;
    readonly 'aria-orientation': 'horizontal';
    readonly 'aria-valuemin': number;
    readonly 'aria-valuemax': number;
    readonly 'aria-valuenow': number;
    readonly 'aria-valuetext': string;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
}

export function useChartCursor(options: Options): ChartCursor {
  const { name, count, lanes, describe, onOpen } = options;
  const [index, setIndex] = useState<number | null>(null);
  const [lane, setLane] = useState(0);
  const last = Math.max(0, count - 1);
  const now = Math.min(index ?? last, last);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && onOpen !== undefined) {
      onOpen(now, lane);
    } else if (event.key === 'Escape' && index !== null) {
      setIndex(null);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const step = event.key === 'ArrowUp' ? lanes - 1 : 1;
      setLane((lane + step) % Math.max(1, lanes));
      setIndex(now);
    } else {
      const target = moved(event.key, event.shiftKey ? 7 : 1, index, last);
      if (target === null) return;
      setIndex(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    index: index === null ? null : now,
    lane,
    point: setIndex,
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': name,
      'aria-roledescription': 'chart',
      'aria-orientation': 'horizontal',
      'aria-valuemin': 0,
      'aria-valuemax': last,
      'aria-valuenow': now,
      'aria-valuetext': count === 0 ? 'No values' : describe(now, lane),
      onKeyDown,
      onBlur: () => setIndex(null),
    },
  };
}

/** Where a key leads, or null for a key that is not ours. The first arrow press shows the cursor at the end. */
function moved(key: string, step: number, index: number | null, last: number): number | null {
  const from = index ?? last;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowLeft') return Math.max(0, from - step);
  if (key === 'ArrowRight') return index === null ? last : Math.min(last, from + step);
  return null;
}
