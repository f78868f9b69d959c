import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../base/hash.ts';
import { ARM_COLUMNS } from '../model/arm-columns.ts';
import type { EventLog } from '../model/event-log.ts';
import { LOG_COLUMNS } from '../model/log-columns.ts';
import type { ArmResult } from '../model/run.ts';

/** Number of the replication that logs are kept of. */
const FIRST = 0;

/** Numbers as bytes; every supported host keeps them with the least byte first. */
function bytesOf(values: Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/**
 * SHA-256 of all columns of an arm, lower-case hex: two runs have equal digests when every number of every account, day
 * and replication is equal. `differenceSquares` is left out for the champion, who has none.
 */
export function resultDigest(arm: ArmResult, isChampion: boolean): string {
  const hash = sha256.create();
  for (const name of ARM_COLUMNS) {
    if (isChampion && name === 'differenceSquares') continue;
    // A document gives a negative zero back as zero.
    const values = Float64Array.from(arm[name], (value) => value + 0);
    hash.update(utf8(`${name} ${values.length}\n`)).update(bytesOf(values));
  }
  return bytesToHex(hash.digest());
}

/** The same of the log of replication 1, whichever others are kept beside it; null when none is. */
export function logDigest(log: EventLog): string | null {
  const rows: number[] = [];
  for (let row = 0; row < log.count; row++) if (log.replication[row] === FIRST) rows.push(row);
  if (rows.length === 0) return null;
  const hash = sha256.create();
  // The table names every column.
  for (const name of Object.keys(LOG_COLUMNS) as (keyof typeof LOG_COLUMNS)[]) {
    const column = log[name];
    hash
      .update(utf8(`${name} ${rows.length}\n`))
      .update(bytesOf(Float64Array.from(rows, (row) => (column[row] ?? 0) + 0)));
  }
  return bytesToHex(hash.digest());
}
