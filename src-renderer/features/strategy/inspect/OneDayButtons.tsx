import { IconButton } from '../../../ui/IconButton.tsx';

interface Props {
  readonly dayOffset: number;
  /** What the days count from: "days after creation". */
  readonly words: string;
  readonly onMove: (days: number) => void;
}

/** A day earlier or later, beside the field of a step's day. */
export function OneDayButtons({ dayOffset, words, onMove }: Props) {
  return (
    <div className="st-beside">
      <IconButton
        icon="chevronLeft"
        label="One day earlier"
        disabled={dayOffset === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton icon="chevronRight" label="One day later" onClick={() => onMove(1)} />
      <span className="t2">{words}</span>
    </div>
  );
}
