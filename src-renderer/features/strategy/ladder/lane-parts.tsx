import { ArmShape } from '../../../ui/ArmMark.tsx';
import { armTitle } from '../../../ui/arm-style.ts';
import type { LadderNode, LadderPlot } from './ladder-layout.ts';

/** Where a lane is drawn. */
export interface LaneProps {
  readonly y: number;
  readonly plot: LadderPlot;
  readonly lastDay: number;
}

/** The arm of a lane, at its left. */
export function LaneTitle({
  slot,
  note,
  y,
}: {
  readonly slot: number;
  readonly note: string;
  readonly y: number;
}) {
  return (
    <>
      <ArmShape slot={slot} x={6} y={y - 7} radius={4.4} />
      <text className="labb" x={16} y={y - 3}>
        {armTitle(slot)}
      </text>
      <text className="mut" x={16} y={y + 11}>
        {note}
      </text>
    </>
  );
}

/** The line behind the nodes. */
export function Rail({
  nodes,
  slot,
  y,
}: {
  readonly nodes: readonly LadderNode[];
  readonly slot: number;
  readonly y: number;
}) {
  const last = nodes.at(-1);
  const first = nodes[0];
  if (last === undefined || first === undefined) return null;
  return <line className={`rail s${slot}`} x1={first.x} x2={last.x} y1={y} y2={y} />;
}
