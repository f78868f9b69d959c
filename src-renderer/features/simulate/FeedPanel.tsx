import { useState } from 'react';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { useOnPaper } from '../../ui/use-on-paper.ts';
import { AccountLink } from './AccountLink.tsx';

const LIMIT = 500;
/** As many as stand beside the other panels of a sheet. */
const LIMIT_ON_PAPER = 12;

const KINDS = [
  { id: 'all', label: 'Everything', kinds: null },
  { id: 'events', label: 'Events', kinds: ['eventCompleted'] },
  {
    id: 'processes',
    label: 'Processes',
    kinds: [
      'processCreated',
      'processCancelled',
      'processCompleted',
      'agreementRemoved',
      'agreementLinked',
    ],
  },
  {
    id: 'severance',
    label: 'Severance',
    kinds: [
      'severanceStarted',
      'severanceEvent',
      'fieldActivity',
      'severanceCancelled',
      'severanceCompleted',
      'reconnectStarted',
      'agreementExpired',
      'agreementStopped',
      'agreementClosed',
    ],
  },
  { id: 'payments', label: 'Payments', kinds: ['payment', 'planInstalment'] },
  { id: 'plans', label: 'Pay plans', kinds: ['planInstalment', 'planBroken', 'planKept'] },
] as const;
type KindId = (typeof KINDS)[number]['id'];

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  /** The day on show; while the days rush by, the last one that was looked at. */
  readonly day: number;
}

/** What happened on a day, account by account. */
export function FeedPanel({ run, arm, day }: Props) {
  const [chosen, choose] = useState<KindId>('all');
  const kinds: readonly string[] | null = KINDS.find((one) => one.id === chosen)?.kinds ?? null;
  const { value, failure, stale } = useQuery(
    'dayFeed',
    { runId: run.id, arm, day, limit: LIMIT, ...(kinds === null ? {} : { kinds }) },
    `run-${run.id}`,
  );
  const isOnPaper = useOnPaper();
  const limit = isOnPaper ? LIMIT_ON_PAPER : LIMIT;
  const rows = value?.rows.slice(0, limit) ?? [];
  const total = value?.total ?? 0;
  const are = isOnPaper ? 'printed' : 'shown';
  return (
    <Panel
      flush
      title="Feed"
      sub={value === null ? `day ${day}` : `day ${day}, ${counted(total, 'entry', 'entries')}`}
      className="si-feed"
      tools={<Pick label="Show in the feed" value={chosen} options={KINDS} onChange={choose} />}
      {...(total > limit ? { note: `The first ${formatCount(limit)} by account are ${are}.` } : {})}
    >
      {failure === null ? null : <ErrorState failure={failure} />}
      {rows.length === 0 ? (
        <p className={value === null || stale ? 'si-none late' : 'si-none'}>
          {value === null || stale
            ? 'Reading the day.'
            : kinds === null
              ? `Nothing happened on day ${day}.`
              : 'Nothing of this kind on this day.'}
        </p>
      ) : (
        <ul className={stale ? 'stale' : undefined}>
          {rows.map((row) => (
            <li key={row.logRow}>
              <AccountLink run={run} arm={arm} day={day} accountId={row.accountId} />
              <span>{row.text}</span>
              {row.amountMinor === 0 ? null : (
                <span className="num">{formatMoney(row.amountMinor, run.currency)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
