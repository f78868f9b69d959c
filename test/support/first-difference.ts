import { at } from '../../src-engine/base/assert.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import { ACCOUNT_MEASURES, DAILY_METRICS, type RunResult } from '../../src-engine/model/run.ts';
import { TALLIES, tallyBins } from '../../src-engine/model/tallies.ts';

function nameOf(names: Readonly<Record<string, number>>, value: number | undefined): string {
  return Object.entries(names).find(([, number]) => number === value)?.[0] ?? `${value}`;
}

function rowText(log: EventLog, row: number): string {
  if (row >= log.count) return 'the end of the log';
  const kind = nameOf(LOG_KIND, log.kind[row]);
  const outcome = nameOf(LOG_OUTCOME, log.outcome[row]);
  return (
    `account ${log.account[row]} replication ${log.replication[row]} day ${log.day[row]}: ${kind} ${outcome}, ` +
    `process ${log.process[row]}, detail ${log.detail[row]}, ${log.amountMinor[row]}`
  );
}

/** Whether a row of two logs is the same, without writing it in words. */
function isSameRow(one: EventLog, other: EventLog, row: number): boolean {
  return (
    row < Math.min(one.count, other.count) &&
    one.account[row] === other.account[row] &&
    one.replication[row] === other.replication[row] &&
    one.day[row] === other.day[row] &&
    one.process[row] === other.process[row] &&
    one.kind[row] === other.kind[row] &&
    one.detail[row] === other.detail[row] &&
    one.outcome[row] === other.outcome[row] &&
    one.amountMinor[row] === other.amountMinor[row]
  );
}

/** Where two runs of one plan first differ, in words; null when logs, daily series and outcomes agree. */
export function firstDifference(one: RunResult, other: RunResult): string | null {
  for (const [arm, a] of one.arms.entries()) {
    const b = at(other.arms, arm);
    for (let row = 0; row < Math.max(a.log.count, b.log.count); row++) {
      if (isSameRow(a.log, b.log, row)) continue;
      return `arm ${arm}, log row ${row}:\n  ${rowText(a.log, row)}\n  ${rowText(b.log, row)}`;
    }
    for (let place = 0; place < a.daily.length; place++) {
      if (a.daily[place] === b.daily[place]) continue;
      const row = Math.floor(place / one.days) % DAILY_METRICS.length;
      return `arm ${arm}, ${DAILY_METRICS[row]} on day ${place % one.days}: ${a.daily[place]} and ${b.daily[place]}`;
    }
    for (let place = 0; place < a.tallies.length; place++) {
      if (a.tallies[place] === b.tallies[place]) continue;
      const bins = tallyBins(one.days);
      const tally = TALLIES[Math.floor(place / bins) % TALLIES.length];
      return `arm ${arm}, ${tally} of ${place % bins}: ${a.tallies[place]} and ${b.tallies[place]}`;
    }
    for (let place = 0; place < a.accountSums.length; place++) {
      if (a.accountSums[place] === b.accountSums[place]) continue;
      const measure = ACCOUNT_MEASURES[Math.floor(place / one.accounts)];
      return `arm ${arm}, ${measure} of account ${place % one.accounts}: ${a.accountSums[place]} and ${b.accountSums[place]}`;
    }
  }
  return null;
}
