import type { ReactNode } from 'react';
import type { ControlCentral } from '../../../src-engine/model/control-central.ts';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { Term } from '../../shell/glossary/Term.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { AccountStanding } from './AccountStanding.tsx';
import { servicesText } from './account-columns.tsx';
import { settled } from './settled.ts';
import type { RunDay } from './use-settled-day.ts';
import { useStanding } from './use-standing.ts';

interface Props {
  readonly accountId: string;
  readonly row: AccountListRow | null;
  readonly story: AccountStory | null;
  /** Run, arm and day of the cursor: facts are of its end; null: the portfolio as it came in. */
  readonly run: RunDay | null;
  readonly currency: string;
  /** Changes when the portfolio does. */
  readonly documentKey: string;
}

/** Who the account is and how it stands on the chosen day. */
export function AccountFacts({ accountId, row, story, run, currency, documentKey }: Props) {
  const standing = useStanding(accountId, run, documentKey);
  const day = run?.day ?? 0;
  const arrears = story?.pastDueMinor[day] ?? row?.pastDueMinor ?? null;
  const [severance] = story?.severanceStartDays ?? [];
  const settlement = story === null ? null : settled(story);
  return (
    <section className="panel facts" aria-label="Account facts">
      <dl>
        <Fact term="arrears" label={`Arrears, day ${day}`} value={moneyOr(arrears, currency)} />
        <Fact
          term="aging"
          label="Oldest debt"
          value={standing === null ? '' : oldestText(standing)}
        />
        <Fact
          term="credit-rating"
          label="Credit rating"
          value={standing === null ? '' : ratingText(standing)}
        />
        <Fact label="Segment" value={row?.segment ?? ''} />
        <Fact
          term="service-agreement"
          label="Services"
          value={row === null ? '' : servicesText(row.services) || 'none'}
        />
      </dl>
      <div className="facts-chips">
        {severance !== undefined && (
          <span className="chip warn">
            <Icon name="severance" />
            Severed on day {severance}
          </span>
        )}
        {settlement !== null && (
          <span className={settlement.isPaid ? 'chip pos' : 'chip'}>
            {settlement.isPaid ? <Icon name="check" /> : null}
            {settlement.text}
          </span>
        )}
      </div>
      <AccountStanding standing={standing} />
    </section>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Of the glossary. */
  readonly term?: string;
}

function Fact({ label, value, term }: FactProps) {
  return (
    <div>
      <dt>{term === undefined ? label : <Term id={term}>{label}</Term>}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function oldestText({ debts, today }: ControlCentral): string {
  const since = debts.flatMap((debt) => debt.overdueSince ?? []);
  return since.length === 0 ? 'none' : formatDays(today - Math.min(...since));
}

function ratingText({ creditRating }: ControlCentral): string {
  return creditRating === null ? 'none' : formatCount(creditRating);
}

function moneyOr(minor: number | null, currency: string): string {
  return minor === null ? '' : formatMoney(minor, currency);
}
