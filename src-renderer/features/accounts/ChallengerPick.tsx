import { armTitle } from '../../ui/arm-style.ts';
import { Pick } from '../../ui/Pick.tsx';

interface Props {
  /** How many challengers there are. */
  readonly count: number;
  readonly value: number;
  readonly onChange: (arm: number) => void;
}

/** Which challenger stands beside the champion. */
export function ChallengerPick({ count, value, onChange }: Props) {
  return (
    <Pick
      label="Challenger beside the champion"
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={Array.from({ length: count }, (_, index) => ({
        id: String(index + 1),
        label: `Champion and ${armTitle(index + 1).slice(-1)}`,
      }))}
    />
  );
}
