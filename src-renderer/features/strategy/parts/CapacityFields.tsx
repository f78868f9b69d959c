import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { eventTypeEdits } from '../edit/event-type-edits.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';

const NOBODY = '';

interface Props {
  readonly position: number;
  readonly type: EventType;
}

/** Whose capacity an event type takes, and how much of it. */
export function CapacityFields({ position, type }: Props) {
  const { strategy, set } = useEditor();
  const pointer = `/eventTypes/${position}`;
  const groups = strategy.capacityGroups ?? [];
  const named = groups.map(({ code, title }) => ({ id: code, label: title === '' ? code : title }));
  const chosen = type.capacityGroup ?? NOBODY;
  const isUnknown = chosen !== NOBODY && !groups.some(({ code }) => code === chosen);
  const own = findAlgorithm('collection-event', type.algorithm.code)?.agentMinutes;
  return (
    <>
      <Place pointer={`${pointer}/capacityGroup`}>
        {(error) => (
          <Select
            label="Waits for"
            value={chosen}
            error={error}
            help="Groups are set up under Agents and crews."
            options={[
              { id: NOBODY, label: 'Nobody' },
              ...named,
              ...(isUnknown ? [{ id: chosen, label: chosen }] : []),
            ]}
            onChange={(group) =>
              set(`Change capacity group of ${type.code}`, (draft) =>
                eventTypeEdits.setGroup(draft, position, group === NOBODY ? null : group),
              )
            }
          />
        )}
      </Place>
      <Place pointer={`${pointer}/agentMinutes`}>
        {(error) => (
          <NumberField
            inRow
            label="Minutes taken"
            unit="min"
            value={type.agentMinutes ?? 0}
            error={error}
            help={own === undefined ? '0 takes none.' : '0 takes those of the algorithm.'}
            onCommit={(minutes) =>
              set(`Change minutes of ${type.code}`, (draft) =>
                eventTypeEdits.setMinutes(draft, position, minutes),
              )
            }
          />
        )}
      </Place>
    </>
  );
}
