import { NumberField } from '../../../ui/NumberField.tsx';
import { LAST_DAY } from '../edit/template-edits.ts';
import { Place } from './Place.tsx';

interface Props {
  readonly pointer: string;
  readonly label: string;
  readonly days: number;
  /** "d after creation" */
  readonly words: string;
  readonly onCommit: (days: number) => void;
}

/** The days that a step waits, edited in its row. */
export function StepWhen({ pointer, label, days, words, onCommit }: Props) {
  return (
    <td className="st-when">
      <Place pointer={`${pointer}/dayOffset`} cell className="st-trigger">
        {(error) => (
          <NumberField
            label={label}
            value={days}
            min={0}
            max={LAST_DAY}
            strict
            error={error}
            onCommit={onCommit}
          />
        )}
      </Place>
      <span className="t2">{words}</span>
    </td>
  );
}
