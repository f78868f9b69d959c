import type { ReactNode } from 'react';
import type { DebtProfile } from '../../../src-engine/model/debt-profile.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LoadingState } from '../../ui/LoadingState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { eventIcon } from './event-icon.ts';
import { profileFacts } from './profile-facts.ts';
import { type RunDay, useSettledDay } from './use-settled-day.ts';

interface Props {
  readonly accountId: string;
  /** Whose run is looked at, and at the end of which day; null: the portfolio as it came in. */
  readonly run: RunDay | null;
  /** Changes when the portfolio does. */
  readonly documentKey: string;
}

/** The debt profile of the account on the chosen day (eTOM; domain.md 5.5). */
export function ProfilePanel({ accountId, run, documentKey }: Props) {
  const day = useSettledDay(run?.day ?? 0);
  const { value, failure, retry } = useQuery(
    'debtProfile',
    { accountId, run: run === null ? null : { ...run, day } },
    `${documentKey} ${run?.runId ?? ''}`,
  );
  if (failure !== null) {
    return (
      <section className="panel" aria-label="Debt profile">
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      </section>
    );
  }
  if (value === null || value.accountId !== accountId)
    return <LoadingState>Reading the debt profile.</LoadingState>;
  const sub =
    run === null ? 'on the as-of date, before any run' : `at the end of day ${run.day} of the run`;
  return (
    <Panel title="Debt profile" sub={sub} className="profile">
      <div className="pf-facts">
        {profileFacts(value).map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>
                    {fact.value}
                    {fact.note === '' ? null : <span className="t3"> {fact.note}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Debts profile={value} />
      <Products profile={value} />
      <Means profile={value} isRun={run !== null} />
    </Panel>
  );
}

function ProfileTable({
  title,
  heads,
  children,
}: {
  readonly title: string;
  readonly heads: readonly { readonly text: string; readonly numeric?: boolean }[];
  readonly children: ReactNode;
}) {
  return (
    <div className="scroll-x">
      <table aria-label={title}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map(({ text, numeric }) => (
              <th key={text} scope="col" className={numeric === true ? 'num' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Debts({ profile }: { readonly profile: DebtProfile }) {
  const { debts, currency, today } = profile;
  if (debts.length === 0) return <p className="t2">Nothing is owed on this day.</p>;
  return (
    <ProfileTable
      title="Exposure by debt class"
      heads={[
        { text: 'Debt class' },
        { text: 'Owed', numeric: true },
        { text: 'Past due', numeric: true },
        { text: 'Overdue since' },
        { text: 'Days', numeric: true },
        { text: 'Collection starts above', numeric: true },
      ]}
    >
      {debts.map((debt) => (
        <tr key={debt.debtClass}>
          <td>{debt.debtClass}</td>
          <td className="num">{formatMoney(debt.owedMinor, currency)}</td>
          <td className="num">{formatMoney(debt.pastDueMinor, currency)}</td>
          <td>{debt.overdueSince === null ? 'not overdue' : formatDate(debt.overdueSince)}</td>
          <td className="num">
            {debt.overdueSince === null ? '' : formatCount(today - debt.overdueSince)}
          </td>
          <td className="num">
            {debt.startsAboveMinor === null
              ? 'never'
              : formatMoney(debt.startsAboveMinor, currency)}
          </td>
        </tr>
      ))}
    </ProfileTable>
  );
}

/** By product where there is more than one: with a single one it is what the debt classes say. */
function Products({ profile: { products, currency } }: { readonly profile: DebtProfile }) {
  if (products.length < 2) return null;
  return (
    <ProfileTable
      title="Balance by product"
      heads={[
        { text: 'Product' },
        { text: 'Agreements', numeric: true },
        { text: 'Balance', numeric: true },
      ]}
    >
      {products.map(({ service, agreements, balanceMinor }) => (
        <tr key={service}>
          <td>{service}</td>
          <td className="num">{formatCount(agreements)}</td>
          <td className="num">{formatMoney(balanceMinor, currency)}</td>
        </tr>
      ))}
    </ProfileTable>
  );
}

function Means({ profile, isRun }: { readonly profile: DebtProfile; readonly isRun: boolean }) {
  const { means, currency } = profile;
  if (means.length === 0) {
    return (
      <p className="t2">
        {isRun
          ? 'No means of recovery was used up to this day.'
          : 'Means of recovery and the responses to them are those of a run: run the strategies first.'}
      </p>
    );
  }
  return (
    <ProfileTable
      title="Means of recovery used, and the response"
      heads={[
        { text: 'Means' },
        { text: 'Times', numeric: true },
        { text: 'Last used' },
        { text: 'Followed by a payment', numeric: true },
        { text: 'Paid before the next', numeric: true },
      ]}
    >
      {means.map((one) => (
        <tr key={`${one.eventKind} ${one.title}`}>
          <td>
            <span className="pf-means">
              <Icon name={eventIcon(one.eventKind)} />
              {one.title}
            </span>
          </td>
          <td className="num">{formatCount(one.times)}</td>
          <td>{formatDate(one.lastDay)}</td>
          <td className="num">
            {formatCount(one.answered)} of {formatCount(one.times)}
          </td>
          <td className="num">{formatMoney(one.paidAfterMinor, currency)}</td>
        </tr>
      ))}
    </ProfileTable>
  );
}
