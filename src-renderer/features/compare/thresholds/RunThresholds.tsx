import { mattersInForce } from '../../../../src-engine/model/change-that-matters.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { editMatters } from '../../../stores/edit-matters.ts';
import { ThresholdsDialog } from './ThresholdsDialog.tsx';

interface Props {
  readonly view: RunView;
  readonly onClose: () => void;
}

/** Edits the changes that matter that a finished run is read by. */
export function RunThresholds({ view, onClose }: Props) {
  const { header, comparison } = view;
  const thin =
    header.thinEntries === undefined
      ? ''
      : ' The behaviour model was fitted to thin data: money and the liquidation rate matter from 2% of recovery on, whatever is set here.';
  return (
    <ThresholdsDialog
      thresholds={comparison.measures.map(
        ({ measure, changeThatMatters, defaultChangeThatMatters = changeThatMatters }) => ({
          measure,
          usual: defaultChangeThatMatters,
        }),
      )}
      set={mattersInForce(header)}
      currency={header.currency}
      description={`Smaller differences are shaded and read as too small to matter; with 0 every sure one matters. Run ${header.id} is read again at once, no number of it changes, and it is told that they were edited after it.${thin}`}
      {...(header.matters !== undefined && { before: header.matters })}
      onKeep={(matters) => editMatters(header, matters)}
      onClose={onClose}
    />
  );
}
