import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { type LinearScale, pixel } from '../../charts/linear-scale.ts';
import { textRoom } from '../../charts/text-room.ts';
import { heldStretches } from './guardrail-lane.ts';

interface Props {
  readonly story: AccountStory;
  readonly y: number;
  readonly x: LinearScale;
  readonly lastDay: number;
}

/** Least width of a stretch, pixels: a day of it must be seen. */
const LEAST = 8;
const LABEL_GAP = 6;
const LABEL_SIZE = 11;

/** What guardrails and holds kept back: stretches with their reason where there is room for it. */
export function HeldLane({ story, y, x, lastDay }: Props) {
  const stretches = heldStretches(story).filter(({ fromDay }) => fromDay <= lastDay);
  const boxes = stretches.map((stretch) => {
    const left = x(stretch.fromDay);
    return { stretch, left, width: Math.max(LEAST, x(Math.min(stretch.toDay, lastDay)) - left) };
  });
  return (
    <g className="held">
      <text className="labb" x={0} y={y - 1}>
        Guardrails
      </text>
      <text className="mut" x={0} y={y + 13}>
        holds applied
      </text>
      {boxes.length === 0 && (
        <text className="mut" x={pixel(x(0))} y={y + 4}>
          nothing held back
        </text>
      )}
      {boxes.map(({ stretch, left, width }, index) => {
        const end = left + width;
        const room = (boxes[index + 1]?.left ?? x(lastDay) + 16) - end - LABEL_GAP;
        const needed = textRoom([stretch.label], LABEL_SIZE);
        const isInside = width >= needed + 2 * LABEL_GAP;
        return (
          <g key={`${stretch.fromDay} ${stretch.label}`} data-day={stretch.fromDay}>
            <title>{`${daysText(stretch.fromDay, stretch.toDay)}: ${stretch.title}`}</title>
            <rect x={pixel(left)} y={y - 7} width={pixel(width)} height={14} rx={3} />
            {(isInside || room >= needed) && (
              <text className="lab" x={pixel((isInside ? left : end) + LABEL_GAP)} y={y + 4}>
                {stretch.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** "Days 18 to 24", "Day 40". */
function daysText(from: number, to: number): string {
  return from === to ? `Day ${from}` : `Days ${from} to ${to}`;
}
