import { spreadLabels } from '../../../charts/label-placement.ts';
import { type LinearScale, linearScale, pixel } from '../../../charts/linear-scale.ts';

/** Pixels of a ladder's plot. */
export interface LadderPlot {
  readonly left: number;
  readonly right: number;
}

export interface LadderStep {
  readonly position: number;
  readonly day: number;
}

/** A node of a lane: `x` is where it is drawn, which neighbours may push off its day's place. */
export interface LadderNode {
  readonly position: number;
  readonly day: number;
  readonly x: number;
}

/** One number under the nodes that share a day. */
export interface DayLabel {
  readonly day: number;
  readonly x: number;
}

const NODE_PX = 24;
const SHORTEST_DAYS = 60;
const ROOM_AFTER_LAST_DAYS = 10;

/** Last day of the axis: 60 (or `shortest`), or ten days after the last step, in full tens. */
export function ladderDays(days: readonly number[], shortest = SHORTEST_DAYS): number {
  const last = Math.max(0, ...days);
  return Math.max(shortest, Math.ceil((last + ROOM_AFTER_LAST_DAYS) / 10) * 10);
}

/** Labels every 10 days, or wider on a long axis. */
export function axisDays(lastDay: number): readonly number[] {
  const step = [10, 20, 50, 100, 200, 500, 1000, 2000].find((one) => lastDay / one <= 9) ?? 2000;
  return Array.from({ length: Math.floor(lastDay / step) + 1 }, (_, index) => index * step);
}

export function ladderScale(lastDay: number, plot: LadderPlot): LinearScale {
  return linearScale([0, lastDay], [plot.left, plot.right]);
}

/** The day nearest to a pixel, within the axis. */
export function dayAtPixel(x: number, lastDay: number, plot: LadderPlot): number {
  const day = Math.round(linearScale([plot.left, plot.right], [0, lastDay])(x));
  return Math.max(0, Math.min(lastDay, day));
}

/**
 * Places the nodes of one lane: each as near to its day as its neighbours allow, never overlapping as long as they all
 * fit. Steps come in their order; the nodes keep it.
 */
export function placeNodes(
  steps: readonly LadderStep[],
  lastDay: number,
  plot: LadderPlot,
): readonly LadderNode[] {
  const x = ladderScale(lastDay, plot);
  const room = plot.right - plot.left;
  const gap = steps.length > 1 ? Math.min(NODE_PX, room / (steps.length - 1)) : NODE_PX;
  const placed = spreadLabels(
    steps.map((step) => x(step.day)),
    gap,
    plot.left,
    plot.right,
  );
  return steps.map((step, index) => ({
    position: step.position,
    day: step.day,
    x: pixel(placed[index] ?? 0),
  }));
}

/** One label a day, in the middle of the nodes that share it; labels that would touch the one before are left out. */
export function dayLabels(nodes: readonly LadderNode[]): readonly DayLabel[] {
  const labels: DayLabel[] = [];
  let index = 0;
  while (index < nodes.length) {
    const day = nodes[index]?.day ?? 0;
    const first = index;
    while (nodes[index]?.day === day) index += 1;
    const middle = ((nodes[first]?.x ?? 0) + (nodes[index - 1]?.x ?? 0)) / 2;
    const before = labels.at(-1);
    if (before === undefined || middle - before.x >= labelWidth(String(day))) {
      labels.push({ day, x: pixel(middle) });
    }
  }
  return labels;
}

/** A step's name under its node; `row` 0 is the upper of two lines. */
export interface NameLabel {
  readonly position: number;
  readonly text: string;
  readonly x: number;
  readonly row: 0 | 1;
}

/** A name this near to its node is still read as the node's. */
const NUDGE_PX = 16;

/**
 * Names under the edited lane, on two lines: each goes on the first line where it does not touch the name before it, or
 * a little to the right of its node. A name that fits on neither is left out; the steps table has it.
 */
export function placeNames(
  nodes: readonly LadderNode[],
  nameOf: (position: number) => string,
  plot: LadderPlot,
): readonly NameLabel[] {
  const taken: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const labels: NameLabel[] = [];
  for (const node of nodes) {
    const text = nameOf(node.position);
    const half = labelWidth(text) / 2;
    const x = Math.max(plot.left - NODE_PX, Math.min(plot.right + 10 - half, node.x));
    const nudges = taken.map((end) => Math.max(0, end - (x - half)));
    const row = ([0, 1] as const).find((one) => nudges[one] === 0);
    const near = row ?? ([0, 1] as const).find((one) => (nudges[one] ?? 0) <= NUDGE_PX);
    if (near === undefined) continue;
    const at = x + (nudges[near] ?? 0);
    taken[near] = at + half + 4;
    labels.push({ position: node.position, text, x: pixel(at), row: near });
  }
  return labels;
}

/** Width of 11-px text, near enough to keep labels apart. */
function labelWidth(text: string): number {
  return text.length * 5.9 + 2;
}
