import { editedMattersOf } from '../../../../src-engine/model/change-that-matters.ts';
import type { Comparison } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { changeSize } from './matters-text.ts';
import './thresholds.css';

/** What was edited when the figures were known, and what the run had: `Net cash collected $1.0k, was $20.4k`. */
export function editedMattersText(comparison: Comparison, currency: string): string | null {
  const edited = editedMattersOf(comparison).map(({ measure, from, to }) => {
    const size = (change: number) => changeSize(measure, change, currency);
    return `${MEASURE_DEFINITIONS[measure].label} ${size(to)}, was ${size(from)}`;
  });
  return edited.length === 0
    ? null
    : `Changes that matter were edited after the run: ${edited.join('; ')}.`;
}

interface Props {
  readonly comparison: Comparison;
  readonly currency: string;
}

/** That the readings go by changes that matter which were edited after the run; nothing where nobody did. */
export function MattersNote({ comparison, currency }: Props) {
  const text = editedMattersText(comparison, currency);
  if (text === null) return null;
  return (
    <p className="th-note t2" role="status">
      <Icon name="warn" />
      {text}
    </p>
  );
}
