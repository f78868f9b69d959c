import { at } from '../base/assert.ts';
import { guardrailsOf } from '../config/always-on-guardrails.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { GuardrailHits } from '../model/guardrail-hits.ts';

/** Counts what each guardrail of one arm did in replication 1, over the logs of ranges that share no account. */
export class GuardrailTally {
  private readonly rules: ReturnType<typeof guardrailsOf>;
  private readonly counts: {
    blocked: number;
    deferred: number;
    warned: number;
    accounts: number;
  }[];

  constructor(strategy: Strategy) {
    this.rules = guardrailsOf(strategy.guardrails);
    this.counts = this.rules.map(() => ({ blocked: 0, deferred: 0, warned: 0, accounts: 0 }));
  }

  add(log: EventLog): void {
    const seen = this.rules.map(() => new Set<number>());
    for (let row = 0; row < log.count; row++) {
      if (log.kind[row] !== LOG_KIND.guardrail || log.replication[row] !== 0) continue;
      const index = log.detail[row] ?? 0;
      const count = at(this.counts, index);
      const outcome = log.outcome[row];
      if (outcome === LOG_OUTCOME.deferred) count.deferred++;
      else if (outcome === LOG_OUTCOME.warned) count.warned++;
      else count.blocked++;
      at(seen, index).add(log.account[row] ?? 0);
    }
    for (const [index, accounts] of seen.entries())
      at(this.counts, index).accounts += accounts.size;
  }

  /** Every rule that was on: the strategy's own, then the always-on ones, those without a hit included. */
  hits(): readonly GuardrailHits[] {
    return this.rules.flatMap(({ id, title, enabled }, index) =>
      enabled ? [{ id, title, ...at(this.counts, index) }] : [],
    );
  }
}
