import { findAlgorithm, listAlgorithms } from '../../../../src-engine/algorithms/registry.ts';
import { isWorded } from '../../../../src-engine/config/is-worded.ts';
import { counted } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { copyAlgorithm } from '../edit/criteria-edits.ts';
import { eventTypeEdits, eventTypeUses } from '../edit/event-type-edits.ts';
import { CapacityFields } from '../parts/CapacityFields.tsx';
import { ParameterInputs } from '../parts/ParameterInputs.tsx';
import { Place } from '../parts/Place.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { UnitCostField } from '../parts/UnitCostField.tsx';
import { WordingFields } from '../parts/WordingFields.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { EventTypeEffectPanel } from './EventTypeEffectPanel.tsx';
import { RuleInspector } from './RuleInspector.tsx';

/** Everything about one event type. */
export function EventTypeInspector({ position }: { readonly position: number }) {
  const { strategy, problems, set, select } = useEditor();
  const type = strategy.eventTypes[position];
  if (type === undefined) return null;
  const pointer = `/eventTypes/${position}`;
  const spec = findAlgorithm('collection-event', type.algorithm.code);
  const uses = eventTypeUses(strategy, type.code);
  const algorithms = listAlgorithms('collection-event').map((one) => ({
    id: one.code,
    label: one.title,
  }));
  return (
    <RuleInspector
      title={type.title === '' ? type.code : type.title}
      pointers={[pointer]}
      effect={<EventTypeEffectPanel type={type} pointer={pointer} isUsed={uses.length > 0} />}
    >
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <Place pointer={`${pointer}/title`}>
        {(error) => (
          <TextField
            label="Title"
            maxLength={120}
            value={type.title}
            error={error}
            onCommit={(title) =>
              set(`Change title of ${type.code}`, (draft) =>
                eventTypeEdits.change(draft, position, { title }),
              )
            }
          />
        )}
      </Place>
      <Place pointer={`${pointer}/code`}>
        {(error) => (
          <TextField
            label="Code"
            mono
            maxLength={40}
            value={type.code}
            error={error}
            onCommit={(code) =>
              set(`Rename event type ${type.code}`, (draft) =>
                eventTypeEdits.setCode(draft, position, code.trim()),
              )
            }
          />
        )}
      </Place>
      <Place pointer={`${pointer}/algorithm/code`}>
        {(error) => (
          <Select
            label="Does"
            value={type.algorithm.code}
            error={error}
            help={
              <>
                {spec?.summary} <span className="mono">{type.algorithm.code}</span>
              </>
            }
            options={
              spec === undefined
                ? [{ id: type.algorithm.code, label: 'Unknown' }, ...algorithms]
                : algorithms
            }
            onChange={(code) => {
              const chosen = findAlgorithm('collection-event', code);
              if (chosen === undefined) return;
              set(`Change ${type.code} to ${chosen.title}`, (draft) =>
                eventTypeEdits.change(draft, position, {
                  algorithm: copyAlgorithm({ code, parameters: chosen.example }),
                }),
              );
            }}
          />
        )}
      </Place>
      <ParameterInputs
        spec={spec}
        use={type.algorithm}
        pointer={`${pointer}/algorithm`}
        find={(draft) => draft.eventTypes[position]?.algorithm}
      />
      <UnitCostField type={type} index={position} />
      <CapacityFields position={position} type={type} />
      {isWorded(type) ? <WordingFields position={position} type={type} /> : null}
      <p className="t2">
        {uses.length === 0
          ? 'No step uses this event type.'
          : `${counted(uses.length, 'step')}: ${uses.join(', ')}.`}
      </p>
      <Button
        tone="danger"
        icon="trash"
        unavailable={
          uses.length === 0
            ? strategy.eventTypes.length > 1
              ? null
              : 'A strategy needs at least one event type.'
            : `Used by ${counted(uses.length, 'step')}: change or remove ${uses.length === 1 ? 'it' : 'them'} first.`
        }
        onClick={() => {
          select('');
          set(`Remove event type ${type.code}`, (draft) => eventTypeEdits.remove(draft, position));
        }}
      >
        {`Remove ${type.code}`}
      </Button>
    </RuleInspector>
  );
}
