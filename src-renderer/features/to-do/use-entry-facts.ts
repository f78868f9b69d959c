import { useEffect, useState } from 'react';
import type { Failure } from '../../../src-engine/base/failure.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { ControlCentral } from '../../../src-engine/model/control-central.ts';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';

/** What is known of an entry's account; null while it is being worked out. */
export interface EntryFacts {
  readonly strategy: Strategy | null;
  readonly story: AccountStory | null;
  /** The account on the morning of the day: at the end of the day before. */
  readonly central: ControlCentral | null;
  readonly failure: Failure | null;
}

const SETTLE_MS = 120;

/** The account, held back while the keyboard runs through the list. */
function useSettled(accountId: string | null): string | null {
  const [settled, settle] = useState(accountId);
  useEffect(() => {
    const timer = setTimeout(() => settle(accountId), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [accountId]);
  return settled === accountId ? settled : null;
}

/** Story, alerts and rules for the account of an entry; `accountId` null asks nothing. */
export function useEntryFacts(
  run: RunHeader,
  arm: number,
  accountId: string | null,
  day: number,
): EntryFacts {
  const settled = useSettled(accountId);
  const id = settled ?? '';
  const key = settled === null ? null : `run-${run.id}`;
  const strategy = useQuery('runStrategy', { runId: run.id, arm }, `run-${run.id}`);
  const story = useQuery('accountStory', { runId: run.id, arm, accountId: id }, key);
  const morning = { runId: run.id, arm, day: Math.max(0, day - 1) };
  const central = useQuery('controlCentral', { accountId: id, run: morning }, key);
  const isKnown = key !== null;
  return {
    strategy: strategy.value,
    story: isKnown && !story.stale ? story.value : null,
    central: isKnown && !central.stale ? central.value : null,
    failure: isKnown ? (story.failure ?? central.failure) : null,
  };
}
