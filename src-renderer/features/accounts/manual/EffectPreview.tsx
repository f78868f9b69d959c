import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { AccountStory, TimelineEvent } from '../../../../src-engine/model/explanation.ts';
import type { CommandPreview } from '../../../../src-engine/protocol/methods.ts';
import { formatDate } from '../../../format/date.ts';
import { formatMoney } from '../../../format/money.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { commandIndex, storyDifference } from './story-difference.ts';

const MOST_EVENTS = 6;

interface Props {
  /** What must be chosen first; null when the effect can be asked for. */
  readonly missing: string | null;
  readonly preview: CommandPreview | null;
  readonly failure: Failure | null;
  readonly stale: boolean;
  /** Day of the command. */
  readonly day: number;
}

/** What the command would do, or why it may not be done; told before it is confirmed. */
export function EffectPreview({ missing, preview, failure, stale, day }: Props) {
  return (
    <div className="mw-effect" aria-live="polite" aria-busy={missing === null && stale}>
      <h3>What will happen</h3>
      {missing !== null ? (
        <Refusal message={missing} hint="" />
      ) : failure !== null ? (
        <Refusal message={failure.message} hint={failure.hint} />
      ) : preview === null ? (
        <p className="t2">Working it out.</p>
      ) : preview.refusal !== null ? (
        <Refusal {...preview.refusal} />
      ) : (
        <Effect preview={preview} day={day} />
      )}
    </div>
  );
}

function Refusal({ message, hint }: { readonly message: string; readonly hint: string }) {
  return (
    <p className="msg bad">
      <Icon name="warn" />
      {message} {hint}
    </p>
  );
}

function Effect({ preview, day }: { readonly preview: CommandPreview; readonly day: number }) {
  const { before, after, warnings } = preview;
  const recorded = after.decisions[commandIndex(after, day) ?? -1];
  const difference = storyDifference(before, after);
  const isSame = difference.added.length + difference.dropped.length === 0;
  return (
    <>
      {recorded === undefined ? null : (
        <p>
          {recorded.title}, by you on day {day}.
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="msg">
          <Icon name="warn" />
          {warning}
        </p>
      ))}
      <dl className="mw-numbers">
        <Change label="Paid" from={before} after={after} of={(story) => story.cashMinor} />
        <Change label="Cost" from={before} after={after} of={(story) => story.costMinor} />
        <div>
          <dt>Severances</dt>
          <dd>
            {changeText(
              String(before.severanceStartDays.length),
              String(after.severanceStartDays.length),
            )}
          </dd>
        </div>
      </dl>
      {isSame ? <p className="t2">No collection event changes.</p> : null}
      <EventList title="No longer" events={difference.dropped} asOfDay={after.asOfDay} />
      <EventList title="New" events={difference.added} asOfDay={after.asOfDay} />
    </>
  );
}

interface ChangeProps {
  readonly label: string;
  readonly from: AccountStory;
  readonly after: AccountStory;
  readonly of: (story: AccountStory) => number;
}

function Change({ label, from, after, of }: ChangeProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {changeText(formatMoney(of(from), from.currency), formatMoney(of(after), after.currency))}
      </dd>
    </div>
  );
}

/** "$666.28 → $381.35", or that nothing changes. */
function changeText(before: string, after: string): string {
  return before === after ? `${before}, unchanged` : `${before} → ${after}`;
}

interface ListProps {
  readonly title: string;
  readonly events: readonly TimelineEvent[];
  readonly asOfDay: number;
}

/** What became of an event, behind its name; most simply run. */
const STATES: Readonly<Record<TimelineEvent['state'], string>> = {
  done: '',
  pending: ', waiting',
  cancelled: ', cancelled',
  skipped: ', given up',
};

function EventList({ title, events, asOfDay }: ListProps) {
  if (events.length === 0) return null;
  const shown = events.slice(0, MOST_EVENTS);
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {shown.map((event) => (
          <li key={`${event.process} ${event.sequence} ${event.day} ${event.state}`}>
            Day {event.day}, {formatDate(asOfDay + event.day)}: {event.title}
            {STATES[event.state]}
          </li>
        ))}
        {events.length > shown.length ? <li>and {events.length - shown.length} more</li> : null}
      </ul>
    </section>
  );
}
