import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { dependsText, severanceDays } from '../../../../src-engine/config/severance-days.ts';
import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';
import { Check } from '../../../ui/Check.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { LAST_DAY } from '../edit/template-edits.ts';
import { Place } from '../parts/Place.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { eventFace } from '../read/event-icon.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { severanceActions } from '../severance-actions.ts';
import { useEditor } from '../use-editor.ts';
import { EventTypeFields } from './EventTypeFields.tsx';
import { eventTypeOptions } from './event-type-options.ts';
import { OneDayButtons } from './OneDayButtons.tsx';
import { RuleInspector } from './RuleInspector.tsx';
import { RuleWorth } from './RuleWorth.tsx';
import { SeveranceStepCounts } from './SeveranceStepCounts.tsx';
import { typePointers } from './type-pointers.ts';

interface Props {
  readonly template: number;
  readonly position: number;
}

/** Settings of the selected severance step: when it comes, what it waits for, and its event. */
export function SeveranceStepInspector({ template, position }: Props) {
  const editor = useEditor();
  const { strategy, problems } = editor;
  const edited = strategy.severanceTemplates[template];
  const event = edited?.events[position];
  if (edited === undefined || event === undefined) return null;
  const pointer = `/severanceTemplates/${template}/events/${position}`;
  const face = eventFace(strategy, event.eventType);
  const day = severanceDays(edited)[position] ?? null;
  return (
    <RuleInspector
      title={
        <span className="ev b">
          <Icon name={face.icon} />
          {`Step ${event.sequence}, ${face.title}`}
        </span>
      }
      tools={
        <span className="st-tools">
          <IconButton
            icon="trash"
            label="Remove step"
            disabled={edited.events.length <= 1}
            onClick={() => severanceActions.remove(editor, template, position)}
          />
        </span>
      }
      pointers={[pointer, ...typePointers(strategy, event.eventType)]}
      effect={
        <>
          <SeveranceStepCounts template={edited.code} sequence={event.sequence} />
          <RuleWorth pointer={pointer} words="this step" />
        </>
      }
    >
      <Place pointer={`${pointer}/dayOffset`} className="st-days">
        {(error) => (
          <NumberField
            label="Trigger"
            value={event.dayOffset}
            min={0}
            max={LAST_DAY}
            strict
            error={error}
            onCommit={(days) => severanceActions.setOffset(editor, template, position, days)}
          />
        )}
      </Place>
      <OneDayButtons
        dayOffset={event.dayOffset}
        words={`days ${dependsText(event.dependsOn)}`}
        onMove={(days) => severanceActions.moveBy(editor, template, position, days)}
      />
      <p className="st-hint">
        <Icon name="calendar" />
        <span>
          {day === null
            ? 'This step never gets a date: it waits for itself or for a step that is not there.'
            : `Day ${day} of the severance when every step before it is completed on its day. Field work waits for a working day of the crew, and later steps wait with it.`}
        </span>
      </p>
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <fieldset className="st-set" data-pointer={`${pointer}/dependsOn`}>
        <legend>Waits for</legend>
        {edited.events.map((other) =>
          other.sequence === event.sequence ? null : (
            <Check
              key={other.sequence}
              checked={event.dependsOn.includes(other.sequence)}
              onChange={(on) =>
                severanceActions.setDependency(editor, template, position, other.sequence, on)
              }
            >
              {`Step ${other.sequence}, ${eventFace(strategy, other.eventType).title}`}
            </Check>
          ),
        )}
        {event.dependsOn.length === 0 ? (
          <p className="t2">Nothing: it counts from the start of the process.</p>
        ) : null}
      </fieldset>
      <Place pointer={`${pointer}/eventType`}>
        {(error) => (
          <Select
            label="Event type"
            value={event.eventType}
            error={error}
            options={eventTypeOptions(strategy.eventTypes, event.eventType, isOfSeverance)}
            onChange={(code) => severanceActions.changeEventType(editor, template, position, code)}
          />
        )}
      </Place>
      {face.type === undefined ? null : (
        <EventTypeFields type={face.type} index={strategy.eventTypes.indexOf(face.type)} />
      )}
    </RuleInspector>
  );
}

function isOfSeverance({ algorithm }: EventType): boolean {
  return findAlgorithm('collection-event', algorithm.code)?.families.includes('severance') === true;
}
