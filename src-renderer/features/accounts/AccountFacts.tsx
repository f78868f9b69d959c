import type { ReactNode } from 'react';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly row: AccountListRow | null;
  readonly story: AccountStory | null;
  /** Day of the cursor: arrears are of its end. */
  readonly day: number;
  readonly currency: string;
}

/** Who the account is and how it stands on the chosen day. */
export function AccountFacts({ row, story, day, currency }: Props) {
  const arrears = story?.pastDueMinor[day] ?? row?.pastDueMinor ?? null;
  const open = story?.openMinor[day] ?? row?.openMinor ?? null;
  const [severance] = story?.severanceStartDays ?? [];
  const settled = story !== null && (story.openMinor.at(-1) ?? 1) <= 0;
  return (
    <section className="panel facts" aria-label="Account facts">
      <dl>
        <Fact label={`Arrears, day ${day}`} value={moneyOr(arrears, currency)} />
        <Fact label={`Open, day ${day}`} value={moneyOr(open, currency)} />
        <Fact
          label="Oldest debt, day 0"
          value={row === null ? '' : row.oldestDays <= 0 ? 'none' : formatDays(row.oldestDays)}
        />
        <Fact
          label="Credit rating"
          value={row === null ? '' : row.rating === null ? 'none' : formatCount(row.rating)}
        />
        <Fact label="Segment" value={row?.segment ?? ''} />
        <Fact label="Services" value={row === null ? '' : row.services || 'none'} />
        <Fact label="Name" value={row === null ? '' : row.name || 'none'} />
      </dl>
      <div className="facts-chips">
        {severance !== undefined && (
          <span className="chip warn">
            <Icon name="severance" />
            Severed on day {severance}
          </span>
        )}
        {settled && (
          <span className="chip pos">
            <Icon name="check" />
            Paid in full
          </span>
        )}
      </div>
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

function moneyOr(minor: number | null, currency: string): string {
  return minor === null ? '' : formatMoney(minor, currency);
}
