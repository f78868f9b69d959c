import type { LadderCounts } from '../../../../src-engine/protocol/methods.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatDate, formatWeekday } from '../../../format/date.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { eventTypeEdits, eventTypeUses } from '../edit/event-type-edits.ts';
import { LAST_DAY, templateEdits } from '../edit/template-edits.ts';
import { Place } from '../parts/Place.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { UnitCostField } from '../parts/UnitCostField.tsx';
import { eventFace } from '../read/event-icon.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { triggerDate } from '../read/trigger-date.ts';
import { stepActions, stepLabel } from '../step-actions.ts';
import { useEditor } from '../use-editor.ts';
import { EventTypeFields } from './EventTypeFields.tsx';
import { eventTypeOptions } from './event-type-options.ts';
import { OneDayButtons } from './OneDayButtons.tsx';
import { RuleInspector } from './RuleInspector.tsx';
import { StepEffectPanel } from './StepEffectPanel.tsx';
import { typePointers } from './type-pointers.ts';

interface Props {
  readonly template: number;
  readonly position: number;
  readonly counts: LadderCounts | null;
  /** Times the champion reached its counterpart of this step; null without one. */
  readonly championReached: number | null;
}

/** Settings of the selected step, and what it did in the last run. */
export function StepInspector({ template, position, counts, championReached }: Props) {
  const editor = useEditor();
  const { strategy, problems, set } = editor;
  const steps = strategy.processTemplates[template]?.events ?? [];
  const event = steps[position];
  if (event === undefined) return null;
  const pointer = `/processTemplates/${template}/events/${position}`;
  const face = eventFace(strategy, event.eventType);
  return (
    <RuleInspector
      title={
        <span className="ev b">
          <Icon name={face.icon} />
          {`Step ${event.sequence}, ${lowerFirst(face.title)}`}
        </span>
      }
      tools={
        <span className="st-tools">
          <IconButton
            icon="copy"
            label="Duplicate step"
            onClick={() => stepActions.duplicate(editor, template, position)}
          />
          <IconButton
            icon="trash"
            label="Remove step"
            disabled={steps.length <= 1}
            onClick={() => stepActions.remove(editor, template, position)}
          />
        </span>
      }
      pointers={[pointer, ...typePointers(strategy, event.eventType)]}
      effect={
        <StepEffectPanel
          template={template}
          position={position}
          unitCostMinor={face.type?.unitCostMinor ?? null}
          championReached={championReached}
        />
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
            onCommit={(day) => stepActions.moveTo(editor, template, position, day)}
          />
        )}
      </Place>
      <OneDayButtons
        dayOffset={event.dayOffset}
        words="days after creation"
        onMove={(days) => stepActions.moveBy(editor, template, position, days)}
      />
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <DateHint dayOffset={event.dayOffset} />
      <Place pointer={`${pointer}/eventType`}>
        {(error) => (
          <Select
            label="Event type"
            value={event.eventType}
            error={error}
            options={eventTypeOptions(strategy.eventTypes, event.eventType)}
            onChange={(code) =>
              set(stepLabel(strategy, template, position, `to ${code}`, 'Change'), (draft) =>
                templateEdits.changeEventType(draft, template, position, code),
              )
            }
          />
        )}
      </Place>
      <TypeSettings code={event.eventType} template={template} position={position} />
      <Effect
        sequence={event.sequence}
        unitCostMinor={face.type?.unitCostMinor ?? null}
        counts={counts}
        championReached={championReached}
      />
    </RuleInspector>
  );
}

/** "Send letter" inside a sentence; names that start with an abbreviation stay as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function DateHint({ dayOffset }: { readonly dayOffset: number }) {
  const { strategy, asOfDay } = useEditor();
  if (asOfDay === null) return null;
  const day = triggerDate(strategy, asOfDay, dayOffset);
  const rule =
    strategy.settings.dateMode === 'CALENDAR'
      ? 'Non-working days move to the next working day.'
      : 'Only working days are counted.';
  return (
    <p className="st-hint">
      <Icon name="calendar" />
      <span>
        {day === null
          ? 'The work calendar has no working day to land on.'
          : `For a process created ${formatWeekday(asOfDay)} this lands on ${formatWeekday(day)} ${formatDate(day).slice(-4)}. ${rule}`}
      </span>
    </p>
  );
}

/** The event type behind the step; it is shared, so the number of steps that change with it is said. */
function TypeSettings({
  code,
  template,
  position,
}: {
  readonly code: string;
  readonly template: number;
  readonly position: number;
}) {
  const { strategy, set } = useEditor();
  const index = strategy.eventTypes.findIndex((type) => type.code === code);
  const type = strategy.eventTypes[index];
  if (type === undefined) return null;
  const uses = eventTypeUses(strategy, code).length;
  return (
    <EventTypeFields type={type} index={index}>
      <UnitCostField type={type} index={index} />
      {uses > 1 ? (
        <div className="st-shared">
          <span>{`${counted(uses, 'step')} use this event type and change with it.`}</span>
          <Button
            size="small"
            onClick={() =>
              set(`Give step its own event type`, (draft) => {
                eventTypeEdits.add(
                  draft,
                  { code: type.algorithm.code, parameters: { ...type.algorithm.parameters } },
                  type.title,
                );
                const added = draft.eventTypes.at(-1);
                if (added === undefined) return;
                added.unitCostMinor = type.unitCostMinor;
                templateEdits.changeEventType(draft, template, position, added.code);
              })
            }
          >
            Copy for this step
          </Button>
        </div>
      ) : null}
    </EventTypeFields>
  );
}

interface EffectProps {
  readonly sequence: number;
  readonly unitCostMinor: number | null;
  readonly counts: LadderCounts | null;
  readonly championReached: number | null;
}

function Effect({ sequence, unitCostMinor, counts, championReached }: EffectProps) {
  const { strategy, runArm, baseline } = useEditor();
  const reached = counts?.reached[sequence];
  if (counts === null || runArm === null || reached === undefined) return null;
  const saved = baseline?.processTemplates
    .find((template) => template.code === counts.template)
    ?.events.find((event) => event.sequence === sequence);
  return (
    <div className="st-effect">
      <h3>
        {`Effect in run ${runArm.runId} `}
        <span className="t3">
          {saved === undefined ? 'replication 1' : `replication 1, day ${saved.dayOffset}`}
        </span>
      </h3>
      <dl>
        <dt>Processes created</dt>
        <dd>{formatCount(counts.created)}</dd>
        <dt>Reached this step</dt>
        <dd>
          {formatCount(reached)}
          {counts.created > 0 ? (
            <span className="t3">{` ${formatPercent(reached / counts.created)}`}</span>
          ) : null}
        </dd>
        {unitCostMinor === null ? null : (
          <>
            <dt>At unit cost</dt>
            <dd>{formatMoney(reached * unitCostMinor, strategy.currency)}</dd>
          </>
        )}
        {championReached === null ? null : (
          <>
            <dt>Champion, same step</dt>
            <dd>{formatCount(championReached)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
