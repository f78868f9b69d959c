import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { counted } from '../../format/count.ts';
import { host } from '../../host/index.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { armTitle } from '../../ui/arm-style.ts';

/** The account on screen and whose decisions are shown. */
export interface ShownAccount {
  readonly run: RunHeader;
  readonly arm: number;
  readonly accountId: string;
}

/** Writes the account where the person chooses as a case: what the rules of the arm did to it is what must come out. */
export async function saveAccountCase({ run, arm, accountId }: ShownAccount): Promise<void> {
  const made = await callEngine('accountCase', { runId: run.id, arm, accountId });
  if (!made.ok) {
    showFailure(made.error);
    return;
  }
  const { fileName, text, days } = made.value;
  const bytes = new TextEncoder().encode(text);
  const request = { kind: 'case' as const, suggestedName: fileName, bytes, target: null };
  const saved = await host.saveFile({ ...request, overwriteChanged: true });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null)
    showToast('good', `Saved ${saved.value.name}: ${whatItHolds(run, arm, days)}`);
}

function whatItHolds(run: RunHeader, arm: number, days: number): string {
  const rules = `the account and what ${armTitle(arm)} did to it`;
  if (days === run.days) return `${rules} in ${counted(days, 'day')}.`;
  return `${rules} in the first ${counted(days, 'day')} of ${run.days}. Later days hang on what a case has not: chance, other accounts, busy agents.`;
}
