/** The columns of an event log and their kinds, in the order they are written in. */
export const LOG_COLUMNS = {
  account: Int32Array,
  replication: Uint16Array,
  day: Int16Array,
  process: Uint16Array,
  kind: Uint8Array,
  detail: Uint16Array,
  outcome: Uint8Array,
  amountMinor: Float64Array,
} as const;
