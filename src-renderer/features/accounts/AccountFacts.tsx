import type { ReactNode } from 'react';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { Icon } from '../../ui/Icon.tsx';
import { servicesText } from './account-columns.tsx';

interface Props {
  readonly row: AccountListRow | null;
  readonly story: AccountStory | null;
  /** Day of the cursor: arrears are of its end. */
  readonly day: number;
  readonly currency: string;
  /** What stands below the facts: alerts, and what stops collection. */
  readonly standing: ReactNode;
}

/** Who the account is and how it stands on the chosen day. */
export function AccountFacts({ row, story, day, currency, standing }: Props) {
  const arrears = story?.pastDueMinor[day] ?? row?.pastDueMinor ?? null;
  const [severance] = story?.severanceStartDays ?? [];
  const settledDay = story === null ? null : paidInFullDay(story);
  return (
    <section className="panel facts" aria-label="Account facts">
      <dl>
        <Fact label={`Arrears, day ${day}`} value={moneyOr(arrears, currency)} />
        <Fact
          label="Oldest debt, day 0"
          value={row === null ? '' : row.oldestDays <= 0 ? 'none' : formatDays(row.oldestDays)}
        />
        <Fact
          label="Credit rating"
          value={row === null ? '' : row.rating === null ? 'none' : formatCount(row.rating)}
        />
        <Fact label="Segment" value={row?.segment ?? ''} />
        <Fact label="Services" value={row === null ? '' : servicesText(row.services) || 'none'} />
      </dl>
      <div className="facts-chips">
        {severance !== undefined && (
          <span className="chip warn">
            <Icon name="severance" />
            Severed on day {severance}
          </span>
        )}
        {settledDay !== null && (
          <span className="chip pos">
            <Icon name="check" />
            Paid in full on day {settledDay}
          </span>
        )}
      </div>
      {standing}
    </section>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** First day from which nothing is owed to the end of the horizon; null when something still is. */
function paidInFullDay(story: AccountStory): number | null {
  const lastOwed = story.openMinor.findLastIndex((open) => open > 0);
  return lastOwed === story.openMinor.length - 1 ? null : lastOwed + 1;
}

function moneyOr(minor: number | null, currency: string): string {
  return minor === null ? '' : formatMoney(minor, currency);
}
