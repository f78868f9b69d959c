import { useState } from 'react';
import { findAlgorithm, listAlgorithms } from '../../../../src-engine/algorithms/registry.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { copyAlgorithm } from '../edit/criteria-edits.ts';
import { eventTypeEdits, eventTypeUses } from '../edit/event-type-edits.ts';
import { positionsIn } from '../editor-pages.ts';
import { EventTypeInspector } from '../inspect/EventTypeInspector.tsx';
import { Place } from '../parts/Place.tsx';
import { ProblemBadge } from '../parts/ProblemBadge.tsx';
import { eventFace } from '../read/event-icon.ts';
import { parametersText } from '../read/parameter-text.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

/** What a step can do and what it costs. */
export function EventTypesPage() {
  const { strategy, selected, select, set } = useEditor();
  const algorithms = listAlgorithms('collection-event');
  const [chosen, choose] = useState(algorithms[0]?.code ?? '');
  const [position = 0] = selected.startsWith('/eventTypes/') ? positionsIn(selected) : [];
  const add = () => {
    const spec = findAlgorithm('collection-event', chosen);
    if (spec === undefined) return;
    set(`Add event type ${spec.title}`, (draft) =>
      eventTypeEdits.add(
        draft,
        copyAlgorithm({ code: spec.code, parameters: spec.example }),
        spec.title,
      ),
    );
    select(`/eventTypes/${strategy.eventTypes.length}`);
  };
  return (
    <>
      <div className="st-center">
        <Panel
          flush
          title="Event types"
          sub="each completed event costs its unit cost"
          tools={
            <>
              <Pick
                label="Algorithm of a new event type"
                value={chosen}
                options={algorithms.map((spec) => ({ id: spec.code, label: spec.title }))}
                onChange={choose}
              />
              <Button size="small" icon="plus" onClick={add}>
                Add event type
              </Button>
            </>
          }
        >
          <div className="scroll-x">
            <table className="st-grid">
              <thead>
                <tr>
                  <th>Event type</th>
                  <th>Code</th>
                  <th>Does</th>
                  <th>Parameters</th>
                  <th className="num">Unit cost</th>
                  <th
                    className="num"
                    title="Agent minutes that one takes; a dot leaves them to the algorithm"
                  >
                    Minutes
                  </th>
                  <th title="Capacity group whose agents or crews it waits for">Group</th>
                  <th className="num">Steps</th>
                  <th>
                    <span className="sr">Problems</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {strategy.eventTypes.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
                  <Row key={index} position={index} />
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      </div>
      <EventTypeInspector position={position} />
    </>
  );
}

function Row({ position }: { readonly position: number }) {
  const { strategy, problems, selected, select, set } = useEditor();
  const type = strategy.eventTypes[position];
  if (type === undefined) return null;
  const pointer = `/eventTypes/${position}`;
  const spec = findAlgorithm('collection-event', type.algorithm.code);
  return (
    <tr
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
    >
      <td>
        <button type="button" className="ev" data-pointer={pointer}>
          <Icon name={eventFace(strategy, type.code).icon} />
          {type.title === '' ? type.code : type.title}
        </button>
      </td>
      <td className="mono">{type.code}</td>
      <td className="t2">{spec?.title ?? type.algorithm.code}</td>
      <td className="t2 el">
        {parametersText(spec, type.algorithm.parameters, strategy.currency)}
      </td>
      <td className="num">
        <Place pointer={`${pointer}/unitCostMinor`} cell className="tight">
          {(error) => (
            <MoneyField
              label={`Unit cost of ${type.title}`}
              value={type.unitCostMinor}
              currency={strategy.currency}
              error={error}
              onCommit={(unitCostMinor) =>
                set(`Change unit cost of ${type.title}`, (draft) =>
                  eventTypeEdits.change(draft, position, { unitCostMinor }),
                )
              }
            />
          )}
        </Place>
      </td>
      <td className="num">
        {type.agentMinutes === undefined ? (
          <span className="t3">·</span>
        ) : (
          formatNumber(type.agentMinutes, 0)
        )}
      </td>
      <td className="mono">{type.capacityGroup ?? ''}</td>
      <td className="num">{formatCount(eventTypeUses(strategy, type.code).length)}</td>
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
    </tr>
  );
}
