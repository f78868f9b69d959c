import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';

/** Which strategy each arm ran with. */
export function ArmsLine({ run }: { readonly run: RunHeader }) {
  return (
    <ul className="arms" aria-label="Arms">
      {run.arms.map((arm, slot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is the arm's identity; two arms may share a name.
        <li key={slot}>
          <ArmMark slot={slot} />
          <b>{armTitle(slot)}</b> {arm.name}
        </li>
      ))}
    </ul>
  );
}
