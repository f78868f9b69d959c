import type { RangeResult } from '../range-result.ts';

/** The buffers of a result, to be moved to the host instead of copied. Each belongs to this result alone. */
export function rangeBuffers(result: RangeResult): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { log, ...columns } of result.arms) {
    for (const column of [...Object.values(columns), ...Object.values(log)]) {
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) {
        buffers.add(column.buffer);
      }
    }
  }
  return [...buffers];
}
