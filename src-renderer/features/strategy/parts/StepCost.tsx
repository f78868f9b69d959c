import { formatMoney } from '../../../format/money.ts';
import type { AgainstChampion } from '../ladder/champion-match.ts';
import type { EventFace } from '../read/event-icon.ts';
import { useEditor } from '../use-editor.ts';
import { AgainstChampionCell } from './AgainstChampionCell.tsx';

interface Props {
  readonly face: EventFace;
  readonly against: AgainstChampion | null;
}

/** What a step costs, and before it how it stands against the champion's where there is one. */
export function StepCost({ face, against }: Props) {
  const { strategy } = useEditor();
  return (
    <>
      {against === null ? null : (
        <td>
          <AgainstChampionCell against={against} />
        </td>
      )}
      <td className="num">
        {face.type === undefined ? '' : formatMoney(face.type.unitCostMinor, strategy.currency)}
      </td>
    </>
  );
}
