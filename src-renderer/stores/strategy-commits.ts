import type { Failure } from '../../src-engine/base/failure.ts';
import type { Problem } from '../../src-engine/base/problem.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore, refreshDocument } from './document-state.ts';
import { putDraft, strategyStore } from './strategy-state.ts';
import { showFailure } from './toast-store.ts';

const COMMIT_AFTER_MS = 250;

const timers = new Map<number, ReturnType<typeof setTimeout>>();
let commits: Promise<void> = Promise.resolve();
/** Rises when the engine's strategies became others than those that drafts were read from. */
let epoch = 0;
let held = false;
let lastFailure: Failure | null = null;

/** A refusal of the engine as a finding at its place, so that it is shown where the problems are. */
function refusal(error: Failure): Problem {
  return {
    code: 'not-accepted',
    severity: 'error',
    pointer: error.where,
    message: error.message,
    hint: error.hint,
  };
}

async function commit(slot: number): Promise<void> {
  const sent = strategyStore.getState().drafts[slot];
  if (sent === undefined || sent.strategy === sent.committed) return;
  const mine = epoch;
  const answer = await callEngine('putStrategy', { slot, strategy: sent.strategy });
  if (epoch !== mine) return;
  const now = strategyStore.getState().drafts[slot];
  if (now === undefined) return;
  if (!answer.ok) {
    lastFailure = answer.error;
    if (now.strategy === sent.strategy)
      putDraft(slot, { ...now, problems: [refusal(answer.error)] });
    return;
  }
  refreshDocument(answer.value.document);
  putDraft(slot, {
    strategy: now.strategy,
    committed: sent.strategy,
    problems: now.strategy === sent.strategy ? answer.value.problems : now.problems,
  });
}

function queueCommit(slot: number): Promise<void> {
  const timer = timers.get(slot);
  if (timer !== undefined) clearTimeout(timer);
  timers.delete(slot);
  const mine = epoch;
  // One after the other: the engine's last word on a slot is the user's last word.
  commits = commits.then(() => (held || epoch !== mine ? undefined : commit(slot)));
  return commits;
}

/** Sends the edits of a slot once there is a pause in them. */
export function scheduleCommit(slot: number): void {
  const timer = timers.get(slot);
  if (timer !== undefined) clearTimeout(timer);
  timers.set(
    slot,
    setTimeout(() => void queueCommit(slot), COMMIT_AFTER_MS),
  );
}

/** Sends every edit to the engine now. null when it has them all; otherwise why one was refused. */
export async function flushDrafts(): Promise<Failure | null> {
  lastFailure = null;
  for (const [slot, draft] of Object.entries(strategyStore.getState().drafts)) {
    if (draft.strategy !== draft.committed) void queueCommit(Number(slot));
  }
  await commits;
  return lastFailure;
}

const loading = new Map<string, Promise<void>>();

/** Loads the strategy of a slot from the engine unless its draft is there or on its way. */
export function loadDraft(slot: number): Promise<void> {
  const key = `${epoch} ${slot}`;
  const before = loading.get(key);
  if (before !== undefined) return before;
  const mine = readDraft(slot).finally(() => loading.delete(key));
  loading.set(key, mine);
  return mine;
}

async function readDraft(slot: number): Promise<void> {
  if (strategyStore.getState().drafts[slot] !== undefined) return;
  const { summary } = documentStore.getState();
  if (!summary.strategies.some((header) => header.slot === slot)) return;
  const mine = epoch;
  const loaded = await callEngine('strategy', { slot });
  if (epoch !== mine) return;
  if (!loaded.ok) {
    showFailure(loaded.error);
    return;
  }
  const checked = await callEngine('validateStrategy', { strategy: loaded.value });
  if (epoch !== mine || strategyStore.getState().drafts[slot] !== undefined) return;
  putDraft(slot, {
    strategy: loaded.value,
    committed: loaded.value,
    problems: checked.ok ? checked.value.problems : [refusal(checked.error)],
  });
}

/** The strategies that drafts were read from are gone: their edits are not sent, and late answers about them not taken. */
export function dropScheduledCommits(): void {
  epoch += 1;
  held = false;
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
}

/** Until the next document: an engine that has lost its document must not be sent edits of it. */
export function holdCommits(): void {
  dropScheduledCommits();
  held = true;
}
