import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { MAX_SLOTS } from '../../stores/strategy-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ArmVersion } from './ArmVersion.tsx';
import { addChallengerHere } from './add-challenger-here.ts';

/** Which strategy each arm ran with, in the version that ran, and where to add one. */
export function ArmsLine({ run }: { readonly run: RunHeader }) {
  const summary = useDocumentSummary();
  return (
    <ul className="arms" aria-label="Arms">
      {run.arms.map((arm, slot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is the arm's identity; two arms may share a name.
        <li key={slot}>
          <ArmMark slot={slot} />
          <b>{armTitle(slot)}</b> {arm.name}
          <ArmVersion run={run} arm={slot} />
        </li>
      ))}
      {summary.strategies.length > 0 && summary.strategies.length < MAX_SLOTS && (
        <li>
          <button type="button" className="link" onClick={() => void addChallengerHere()}>
            <Icon name="plus" className="arms-plus" />
            Add challenger
          </button>
        </li>
      )}
    </ul>
  );
}
