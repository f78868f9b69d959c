import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { eventTypeEdits } from '../edit/event-type-edits.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';

interface Props {
  readonly type: EventType;
  /** Its place in the strategy. */
  readonly index: number;
}

/** What one step of an event type costs. */
export function UnitCostField({ type, index }: Props) {
  const { strategy, set } = useEditor();
  return (
    <Place pointer={`/eventTypes/${index}/unitCostMinor`}>
      {(error) => (
        <MoneyField
          inRow
          label="Unit cost"
          value={type.unitCostMinor}
          currency={strategy.currency}
          error={error}
          onCommit={(unitCostMinor) =>
            set(`Change unit cost of ${type.title}`, (draft) =>
              eventTypeEdits.change(draft, index, { unitCostMinor }),
            )
          }
        />
      )}
    </Place>
  );
}
