import { formatMoney } from '../../format/money.ts';
import { AlertList } from '../accounts/AlertList.tsx';
import type { EntryFacts } from './use-entry-facts.ts';

interface Props {
  readonly facts: EntryFacts;
  readonly day: number;
}

/** How the account stands on the morning of the day: arrears, alerts, and how collection can be stopped. */
export function EntrySummary({ facts, day }: Props) {
  const { story, central } = facts;
  if (story === null || central === null)
    return (
      <p className="t2 td-wait" aria-busy="true">
        Looking the account up.
      </p>
    );
  const morning = Math.max(0, day - 1);
  const services = story.agreements.map(({ service }) => service.toLowerCase());
  return (
    <div className="td-sum">
      <p>
        <b>{formatMoney(story.pastDueMinor[morning] ?? 0, story.currency)}</b> past due this morning
        {central.name === '' ? '' : `, ${central.name}`}
        {services.length === 0 ? '' : `, ${[...new Set(services)].join(' and ')}`}
      </p>
      <AlertList alerts={central.alerts} />
      {central.cancellation.map((one) => (
        <p key={one.processId} className="t2">
          {one.text}
        </p>
      ))}
    </div>
  );
}
