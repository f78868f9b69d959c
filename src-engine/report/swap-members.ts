import { firstReplication } from '../analyze/account-columns.ts';
import { at } from '../base/assert.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { LOG_KIND, type LogKindName } from '../model/event-log.ts';
import type { AccountMeasure, RunResult } from '../model/run.ts';
import type { SwapHappening, SwapRule } from '../model/swap-rule.ts';
import { type LadderRow, visitLadderRows } from './ladder-rows.ts';
import { ladderTemplates } from './ladder-templates.ts';

/** What is counted by account. */
const BY_MEASURE: Readonly<Partial<Record<SwapHappening, AccountMeasure>>> = {
  treated: 'processes',
  severed: 'severances',
  contacted: 'contacts',
  cured: 'cured',
};

/** What stands in the event log. */
const BY_LOG: Readonly<Partial<Record<SwapHappening, LogKindName>>> = {
  'on-plan': 'planStarted',
  promised: 'promiseMade',
  referred: 'referred',
  'written-off': 'writtenOff',
  disputed: 'disputeRaised',
  complained: 'complaint',
  left: 'customerLeft',
};

/** By account: 1 where the rule's treatment happened to it in replication 1 of arm `arm`, which ran `strategy`. */
export function swapMembers(
  result: RunResult,
  arm: number,
  strategy: Strategy,
  rule: SwapRule,
): Uint8Array {
  const one = at(result.arms, arm);
  const measure = rule.kind === 'happened' ? BY_MEASURE[rule.what] : undefined;
  if (measure !== undefined)
    return Uint8Array.from(firstReplication(one, measure), (value) => (value > 0 ? 1 : 0));
  const { log } = one;
  const members = new Uint8Array(result.accounts);
  if (rule.kind === 'happened') {
    const name = BY_LOG[rule.what];
    const kind = name === undefined ? null : LOG_KIND[name];
    for (let row = 0; row < log.count; row++)
      if (log.replication[row] === 0 && log.kind[row] === kind) members[log.account[row] ?? 0] = 1;
    return members;
  }
  const isAsked = rowTest(strategy, rule);
  visitLadderRows(log, (row) => {
    if (isAsked(row)) members[row.account] = 1;
  });
  return members;
}

function rowTest(
  strategy: Strategy,
  rule: Exclude<SwapRule, { readonly kind: 'happened' }>,
): (row: LadderRow) => boolean {
  const templates = ladderTemplates(strategy);
  switch (rule.kind) {
    case 'template': {
      const index = templates[rule.ladder].findIndex(({ code }) => code === rule.template);
      return ({ ladder, template, sequence }) =>
        ladder === rule.ladder && sequence === null && template === index;
    }
    case 'step': {
      const index = templates[rule.ladder].findIndex(({ code }) => code === rule.template);
      return ({ ladder, template, sequence }) =>
        ladder === rule.ladder && template === index && sequence === rule.sequence;
    }
    case 'event':
      return ({ ladder, template, sequence }) =>
        templates[ladder][template]?.events.some(
          (step) => step.sequence === sequence && step.eventType === rule.eventType,
        ) === true;
  }
}
