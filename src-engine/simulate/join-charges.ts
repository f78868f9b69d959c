import { at } from '../base/assert.ts';
import type { ChargeLedger } from '../model/charge-ledger.ts';
import type { RunResult } from '../model/run.ts';

/** The ledgers of one arm, by part, and the replication with which each part begins. */
interface ArmParts {
  readonly ledgers: readonly ChargeLedger[];
  readonly firsts: readonly number[];
  readonly replications: number;
}

/**
 * The ledgers of a run from those of its parts (RunPlan.firstReplication), by arm: charges by account, then replication; money of the
 * accounts that some arm charged in some replication. Null for each arm when none is kept.
 */
export function joinCharges(parts: readonly RunResult[]): readonly (ChargeLedger | null)[] {
  const first = at(parts, 0);
  const firsts: number[] = [];
  let replications = 0;
  for (const part of parts) {
    firsts.push(replications);
    replications += part.replications;
  }
  const byArm = first.arms.map((_, arm) =>
    parts.flatMap(({ arms }) => at(arms, arm).charges ?? []),
  );
  if (byArm.some((ledgers) => ledgers.length < parts.length)) return byArm.map(() => null);
  const isCharged = new Uint8Array(first.accounts);
  for (const ledgers of byArm)
    for (const { account } of ledgers) for (const charged of account) isCharged[charged] = 1;
  return byArm.map((ledgers) => joined({ ledgers, firsts, replications }, isCharged));
}

function joined(parts: ArmParts, isCharged: Uint8Array): ChargeLedger {
  const { ledgers, firsts, replications } = parts;
  const rows = ledgers.reduce((sum, { account }) => sum + account.length, 0);
  const charged = Int32Array.from(isCharged.keys()).filter((place) => isCharged[place] === 1);
  const made = {
    account: new Int32Array(rows),
    replication: new Uint16Array(rows),
    day: new Int16Array(rows),
    price: new Uint16Array(rows),
    times: new Float64Array(rows),
    charged,
    cashMinor: new Float64Array(charged.length * replications),
    presentMinor: new Float64Array(charged.length * replications),
  };
  const next = ledgers.map(() => 0);
  let row = 0;
  for (const [place, account] of charged.entries()) {
    for (const [part, ledger] of ledgers.entries()) {
      const first = firsts[part] ?? 0;
      const until = firsts[part + 1] ?? replications;
      for (let from = next[part] ?? 0; ; from++, row++) {
        next[part] = from;
        if (ledger.account[from] !== account) break;
        made.account[row] = account;
        made.replication[row] = first + (ledger.replication[from] ?? 0);
        made.day[row] = ledger.day[from] ?? 0;
        made.price[row] = ledger.price[from] ?? 0;
        made.times[row] = ledger.times[from] ?? 0;
      }
      // A part keeps the money of every account.
      const width = until - first;
      const to = place * replications + first;
      made.cashMinor.set(ledger.cashMinor.subarray(account * width, (account + 1) * width), to);
      made.presentMinor.set(
        ledger.presentMinor.subarray(account * width, (account + 1) * width),
        to,
      );
    }
  }
  return made;
}
