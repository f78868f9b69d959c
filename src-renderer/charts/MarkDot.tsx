import type { ReactElement } from 'react';
import { ArmShape } from '../ui/ArmMark.tsx';

/** One mark of a trade-off with its intervals in both directions. */
export interface TradeOffMark {
  readonly id: number;
  readonly x: number;
  readonly xLow: number;
  readonly xHigh: number;
  readonly y: number;
  readonly yLow: number;
  readonly yHigh: number;
  /** What people call it. */
  readonly text: string;
  /** The champion, beaten by none on both, beaten by another one, or measured on a part only. */
  readonly kind: 'champion' | 'front' | 'plain' | 'partial';
  readonly isLikeBest: boolean;
  readonly isRecommended: boolean;
}

interface Props {
  readonly x: number;
  readonly y: number;
  readonly mark: TradeOffMark;
  readonly isSelected: boolean;
}

/**
 * The mark of a setting: the champion's square, strong on the front, grey elsewhere, hollow when it left the search
 * early; a thin ring when it cannot be told from the best, a thick one when it is chosen, a cross when recommended.
 */
export function MarkDot({ x, y, mark, isSelected }: Props): ReactElement {
  const { kind } = mark;
  return (
    <g data-mark={mark.id}>
      {mark.isLikeBest && <circle className="dot-like" cx={x} cy={y} r={7} />}
      {kind === 'champion' ? (
        <ArmShape slot={0} x={x} y={y} radius={5} />
      ) : (
        <circle className={`dot-${kind}`} cx={x} cy={y} r={kind === 'front' ? 4.5 : 3.5} />
      )}
      {mark.isRecommended && (
        <path className="dot-rec" d={`M${x - 3} ${y - 13}h6M${x} ${y - 16}v6`} />
      )}
      {isSelected && <circle className="dot-sel" cx={x} cy={y} r={9} />}
    </g>
  );
}
