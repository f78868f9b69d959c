import type { Measurement } from './rounds.ts';

/** What a figure must be, and what it should be, on an everyday computer (a laptop's core). */
export interface Goal {
  /** Of the measurement that it is a goal for. */
  readonly id: string;
  readonly must: number;
  readonly goal: number;
}

export const GOALS: readonly Goal[] = [
  { id: 'engine.accountDaysPerSecondPerCore', must: 25_000_000, goal: 70_000_000 },
  { id: 'peers.timesSimPy', must: 30, goal: 90 },
  { id: 'run.hundredThousandSeconds', must: 2, goal: 1 },
  { id: 'sweep.hundredCellsSeconds', must: 12, goal: 5 },
  { id: 'memory.bytesPerAccount', must: 400, goal: 100 },
  { id: 'import.columnsMbPerSecond', must: 100, goal: 200 },
  { id: 'browser.columnsMbPerSecond', must: 80, goal: 150 },
  { id: 'browser.firstChartMs', must: 2000, goal: 1000 },
  { id: 'ui.sliderToChartMs', must: 400, goal: 100 },
  { id: 'ui.inputToPaintMs', must: 50, goal: 50 },
  { id: 'ui.launchTaskCpuMs', must: 50, goal: 50 },
  { id: 'ui.journeyTaskCpuMs', must: 50, goal: 50 },
  { id: 'ui.pageChangeMs', must: 100, goal: 100 },
];

export type Verdict = 'goal met' | 'must met' | 'missed';

/** How a measurement stands to its goal; null when it has none. */
export function verdictOf({ id, better, value }: Measurement): Verdict | null {
  const goal = GOALS.find((one) => one.id === id);
  if (goal === undefined) return null;
  const reaches = (limit: number) => (better === 'higher' ? value >= limit : value <= limit);
  if (reaches(goal.goal)) return 'goal met';
  return reaches(goal.must) ? 'must met' : 'missed';
}
