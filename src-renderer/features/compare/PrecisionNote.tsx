import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { precisionText } from '../../format/precision-text.ts';
import { Icon } from '../../ui/Icon.tsx';

/** How many replications the run needed and why it stopped; nothing where their number was given. */
export function PrecisionNote({ run }: { readonly run: RunHeader }) {
  const { precision, currency } = run;
  if (precision === null) return null;
  const isReached = precision.why !== 'most allowed';
  return (
    <p className="precision-note t2">
      <Icon name={isReached ? 'check' : 'warn'} />
      {precisionText(precision, currency)}
    </p>
  );
}
