import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { cancelReasonWords } from '../../../../src-engine/model/cancel-reason-words.ts';
import type { AccountStory } from '../../../../src-engine/model/explanation.ts';
import { CANCEL_REASONS } from '../../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { Check } from '../../../ui/Check.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { CollectionClassField } from './CollectionClassField.tsx';
import { coded } from './coded.ts';
import type { CommandDraft } from './command-draft.ts';
import { EntryFields } from './EntryFields.tsx';
import { pendingEvents } from './first-draft.ts';
import type { ManualField } from './manual-actions.ts';

interface Props {
  readonly field: ManualField;
  readonly draft: CommandDraft;
  readonly set: (change: Partial<CommandDraft>) => void;
  readonly story: AccountStory;
  readonly strategy: Strategy;
  readonly run: RunHeader;
  readonly arm: number;
}

/** The control, or the controls, of one field of a command. */
export function ActionFields(props: Props) {
  const { field, draft, set, story, strategy } = props;
  switch (field) {
    case 'debtClass':
      return (
        <Select
          label="Debt class"
          options={coded(strategy.debtClasses)}
          value={draft.debtClass}
          onChange={(debtClass) => set({ debtClass })}
        />
      );
    case 'event':
      return <EventField {...props} />;
    case 'newSequence':
      return (
        <NumberField
          label="Sequence"
          min={1}
          max={9999}
          value={draft.newSequence}
          onCommit={(newSequence) => set({ newSequence })}
        />
      );
    case 'eventType':
      return (
        <Select
          label="Event type"
          options={coded(strategy.eventTypes)}
          value={draft.eventType}
          onChange={(eventType) => set({ eventType })}
        />
      );
    case 'trigger':
      return (
        <DateField
          label="Trigger date"
          value={story.asOfDay + draft.triggerDay}
          onChange={(day) => day !== null && set({ triggerDay: day - story.asOfDay })}
        />
      );
    case 'agreement':
      return (
        <Select
          label="Service agreement"
          options={story.agreements.map(({ id, service }) => ({ id, label: `${service} ${id}` }))}
          value={draft.agreement}
          onChange={(agreement) => set({ agreement })}
        />
      );
    case 'agreements':
      return <AgreementsField {...props} />;
    case 'template':
      return (
        <Select
          label="Process template"
          options={coded(strategy.processTemplates)}
          value={draft.template}
          onChange={(template) => set({ template })}
        />
      );
    case 'severanceTemplate':
      return <SeveranceTemplateField {...props} />;
    case 'writeOffTemplate':
      return <WriteOffTemplateField {...props} />;
    case 'agency':
      return <AgencyField {...props} />;
    case 'daysInArrears':
      return (
        <NumberField
          label="Days in arrears"
          help="The base date is so many days before."
          min={0}
          max={9999}
          unit="d"
          value={draft.daysInArrears}
          onCommit={(daysInArrears) => set({ daysInArrears })}
        />
      );
    case 'reason':
      return <ReasonField {...props} />;
    case 'plan':
      return <PlanFields {...props} />;
    case 'until':
      return (
        <DateField
          label="No review before"
          value={story.asOfDay + draft.untilDay}
          onChange={(day) => day !== null && set({ untilDay: day - story.asOfDay })}
        />
      );
    case 'collectionClass':
      return <CollectionClassField {...props} />;
    case 'entry':
    case 'assignee':
    case 'toRole':
      return <EntryFields {...props} field={field} />;
  }
}

function SeveranceTemplateField({ draft, set, strategy }: Props) {
  return (
    <Select
      label="Severance template"
      options={coded(strategy.severanceTemplates)}
      value={draft.severanceTemplate}
      onChange={(severanceTemplate) => set({ severanceTemplate })}
    />
  );
}

function WriteOffTemplateField({ draft, set, strategy }: Props) {
  if (strategy.writeOff.templates.length === 0)
    return <p className="t2">The strategy has no write-off templates: add one there first.</p>;
  return (
    <Select
      label="Write-off template"
      options={coded(strategy.writeOff.templates)}
      value={draft.writeOffTemplate}
      onChange={(writeOffTemplate) => set({ writeOffTemplate })}
    />
  );
}

function AgencyField({ draft, set, strategy }: Props) {
  const agencies = strategy.writeOff.agencies.filter(({ active }) => active);
  if (agencies.length === 0)
    return <p className="t2">The strategy has no agency that takes referrals: add one first.</p>;
  return (
    <Select
      label="Agency"
      options={coded(agencies)}
      value={draft.agency}
      onChange={(agency) => set({ agency })}
    />
  );
}

function ReasonField({ draft, set }: Props) {
  return (
    <Select
      label="Reason"
      options={CANCEL_REASONS.map((reason) => ({ id: reason, label: cancelReasonWords(reason) }))}
      value={draft.reason}
      onChange={(reason) => set({ reason })}
    />
  );
}

function EventField({ draft, set, story }: Props) {
  const events = pendingEvents(story, draft.debtClass, draft.day);
  if (events.length === 0)
    return <p className="t2">No event of this debt class is pending on that day.</p>;
  return (
    <Select
      label="Event"
      options={events.map(({ sequence, title, day }) => ({
        id: String(sequence),
        label: `${sequence}, ${title}, day ${day}`,
      }))}
      value={String(draft.sequence)}
      onChange={(id) => set({ sequence: Number(id), newSequence: Number(id) })}
    />
  );
}

function AgreementsField({ draft, set, story }: Props) {
  return (
    <fieldset>
      <legend>Service agreements</legend>
      {story.agreements.map(({ id, service, debtClass }) => (
        <Check
          key={id}
          checked={draft.agreements.includes(id)}
          onChange={(on) =>
            set({
              agreements: story.agreements
                .map((agreement) => agreement.id)
                .filter((other) => (other === id ? on : draft.agreements.includes(other))),
            })
          }
        >
          {`${service} ${id}, ${debtClass}`}
        </Check>
      ))}
    </fieldset>
  );
}

function PlanFields({ draft, set, story }: Props) {
  return (
    <>
      <NumberField
        label="Instalments"
        min={1}
        max={60}
        value={draft.instalments}
        onCommit={(instalments) => set({ instalments })}
      />
      <MoneyField
        label="Each"
        currency={story.currency}
        value={draft.instalmentMinor}
        onCommit={(instalmentMinor) => set({ instalmentMinor })}
      />
      <NumberField
        label="Every"
        help="The first one is due after 14 days."
        min={1}
        max={90}
        unit="d"
        value={draft.everyDays}
        onCommit={(everyDays) => set({ everyDays })}
      />
    </>
  );
}
