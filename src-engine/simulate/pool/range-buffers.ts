import type { RangeResult } from '../range-result.ts';

/** The buffers of a result, to be moved to the host instead of copied. Each belongs to this result alone. */
export function rangeBuffers(result: RangeResult): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { log, charges, ...columns } of result.arms) {
    const all = [columns, log, charges ?? {}].flatMap((one) => Object.values<unknown>(one));
    for (const column of all) {
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) {
        buffers.add(column.buffer);
      }
    }
  }
  return [...buffers];
}
