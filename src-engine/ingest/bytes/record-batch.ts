/** Enough for loops over a column to pay, few enough for all their fields to stay in the processor's cache. */
export const BATCH_RECORDS = 1024;

/**
 * Records that were read one after another, as ranges of UTF-8 bytes of one buffer: the fields of all of them in three
 * flat arrays. It is scratch: the next batch overwrites it, nobody keeps it.
 */
export interface RecordBatch {
  /** Raised with every batch, so that what was made of an earlier one shows. */
  serial: number;
  bytes: Uint8Array;
  /** Number of records; arrays by record are longer. */
  records: number;
  /** Place of the first field of each record in the flat arrays; one more, where the fields of the last one end. */
  readonly firsts: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** FIELD_KIND of each field. */
  kinds: Uint8Array;
  readonly lines: Float64Array;
  readonly rawStarts: Int32Array;
  readonly rawEnds: Int32Array;
  /** 1: bytes outside ASCII occur. */
  readonly hasHighBytes: Uint8Array;
  /** Why a record cannot be read; mostly empty. */
  readonly problems: string[];
}

export function emptyBatch(): RecordBatch {
  const fields = 64;
  return {
    serial: 0,
    bytes: new Uint8Array(0),
    records: 0,
    firsts: new Int32Array(BATCH_RECORDS + 1),
    starts: new Int32Array(fields),
    ends: new Int32Array(fields),
    kinds: new Uint8Array(fields),
    lines: new Float64Array(BATCH_RECORDS),
    rawStarts: new Int32Array(BATCH_RECORDS),
    rawEnds: new Int32Array(BATCH_RECORDS),
    hasHighBytes: new Uint8Array(BATCH_RECORDS),
    problems: new Array<string>(BATCH_RECORDS).fill(''),
  };
}

/** Room for twice as many fields. */
export function growFields(batch: RecordBatch): void {
  const grown = batch.starts.length * 2;
  const starts = new Int32Array(grown);
  const ends = new Int32Array(grown);
  const kinds = new Uint8Array(grown);
  starts.set(batch.starts);
  ends.set(batch.ends);
  kinds.set(batch.kinds);
  batch.starts = starts;
  batch.ends = ends;
  batch.kinds = kinds;
}
