import { countWords } from '../../../base/count-words.ts';
import type { GateReading } from '../bench/gates.ts';
import { GOALS, verdictOf } from '../bench/goals.ts';
import type { Measurement } from '../bench/rounds.ts';
import { table } from './comparison-lines.ts';

/** `12,345,678`; one decimal below a thousand, two below ten. */
function benchFigure(value: number): string {
  if (value < 10) return value.toFixed(2);
  if (value < 1000) return value.toFixed(1);
  return value.toFixed(0).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A table with goals, and what each figure is. */
export function benchLines(measurements: readonly Measurement[]): string[] {
  const rows = measurements.map((one) => {
    const goal = GOALS.find(({ id }) => id === one.id);
    const { id, unit, value, lowest, highest } = one;
    return [
      id,
      `${benchFigure(value)} ${unit}`,
      `${benchFigure(lowest)} to ${benchFigure(highest)}`,
      goal === undefined ? '' : benchFigure(goal.must),
      goal === undefined ? '' : benchFigure(goal.goal),
      verdictOf(one) ?? '',
    ];
  });
  return [
    ...table([['', 'median', 'range', 'must', 'goal', ''], ...rows]),
    '',
    ...measurements.map(
      ({ id, rounds, what }) => `${id}: ${what} (${countWords(rounds, 'round')})`,
    ),
  ];
}

export function gateLines(readings: readonly GateReading[]): string[] {
  const rows = readings.map(({ id, ratio, least, isPassed }) => [
    id,
    `${ratio.toFixed(2)}x`,
    `${least}x`,
    isPassed ? 'fine' : 'TOO SMALL',
  ]);
  return [
    ...table([['', 'measured', 'at least', ''], ...rows]),
    '',
    ...readings.map(({ id, what }) => `${id}: ${what}`),
  ];
}
