import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { Icon } from '../../ui/Icon.tsx';

/** That the figures are an earlier run's at other costs; nothing where the run was simulated. */
export function ReweighedNote({ run }: { readonly run: RunHeader }) {
  if (run.reweighedFrom === null) return null;
  return (
    <p className="precision-note t2" role="status">
      <Icon name="check" />
      Re-weighted: run {run.reweighedFrom} at the costs and prices of now. Only they have changed,
      so nothing was simulated again.
    </p>
  );
}
