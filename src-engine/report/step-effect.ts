import { at } from '../base/assert.ts';
import { collectionTemplates } from '../config/collection-templates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { RunResult } from '../model/run.ts';
import type { StepCounts, StepEffect } from '../model/step-effect.ts';
import { templateOfRows } from './log-processes.ts';

/** Which step of which arm. */
export interface StepAsked {
  readonly arm: number;
  readonly template: string;
  readonly sequence: number;
}

type Tally = { -readonly [K in keyof StepCounts]: StepCounts[K] };

/** A process that stands at the step: since which day, and whether a payment was seen since. */
interface Standing {
  readonly day: number;
  isPaid: boolean;
}

/** Why a process is cancelled that has nothing left to collect; others are held, replaced or cancelled by hand. */
const DEBT_GONE: ReadonlySet<number> = new Set([LOG_OUTCOME.done, LOG_OUTCOME.noAgreementLeft]);

const noCounts = (): Tally => ({ reached: 0, paid: 0, resolved: 0, complaints: 0 });

/**
 * What a step did in replication 1: processes that reached it, that were paid before their next step, that ended there with
 * the debt gone, and complaints on its day. `segments` are those of the accounts of the run. Null when the strategy has no
 * such template.
 */
export function stepEffect(
  result: RunResult,
  strategy: Strategy,
  segments: readonly string[],
  { arm, template, sequence }: StepAsked,
): StepEffect | null {
  const wanted = collectionTemplates(strategy).findIndex(({ code }) => code === template);
  if (wanted < 0) return null;
  const { log } = at(result.arms, arm);
  const templateOf = templateOfRows(log);
  const bySegment = new Map<string, Tally>();
  let created = 0;
  let account = -1;
  let counts = noCounts();
  /** Of one account, by the number of the process: the log lists account after account. */
  const standing = new Map<number, Standing>();
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    if (log.account[row] !== account) {
      standing.clear();
      account = log.account[row] ?? -1;
      const segment = segments[account] ?? '';
      counts = bySegment.get(segment) ?? noCounts();
      bySegment.set(segment, counts);
    }
    const kind = log.kind[row];
    const day = log.day[row] ?? 0;
    const process = log.process[row] ?? 0;
    if (kind === LOG_KIND.payment) {
      for (const one of standing.values()) {
        if (!one.isPaid) counts.paid += 1;
        one.isPaid = true;
      }
    } else if (kind === LOG_KIND.complaint) {
      if ([...standing.values()].some((one) => one.day === day)) counts.complaints += 1;
    } else if (templateOf[row] === wanted) {
      if (kind === LOG_KIND.processCreated) created += 1;
      else if (kind === LOG_KIND.eventCompleted) {
        standing.delete(process);
        if (log.detail[row] !== sequence) continue;
        counts.reached += 1;
        standing.set(process, { day, isPaid: false });
      } else if (kind === LOG_KIND.processCancelled || kind === LOG_KIND.processCompleted) {
        const isDebtGone =
          kind === LOG_KIND.processCancelled && DEBT_GONE.has(log.outcome[row] ?? 0);
        if (standing.delete(process) && isDebtGone) counts.resolved += 1;
      }
    }
  }
  const told = [...bySegment].flatMap(([segment, one]) =>
    one.reached > 0 ? [{ segment, ...one }] : [],
  );
  told.sort((a, b) => b.reached - a.reached || (a.segment < b.segment ? -1 : 1));
  const sum = (of: keyof StepCounts) => told.reduce((total, one) => total + one[of], 0);
  return {
    created,
    reached: sum('reached'),
    paid: sum('paid'),
    resolved: sum('resolved'),
    complaints: sum('complaints'),
    segments: told,
  };
}
