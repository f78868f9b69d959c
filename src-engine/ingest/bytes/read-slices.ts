import { FailureError, failure } from '../../base/failure.ts';
import type { ByteFile } from '../byte-file.ts';

/** Small enough to answer a cancel at once, large enough that the calls cost nothing. */
const SLICE_BYTES = 1_048_576;

async function slice(file: ByteFile, start: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FailureError(
      failure(
        'bad-file',
        `The file cannot be read any more: ${reason}.`,
        file.name,
        'Check that it still exists and choose it again.',
      ),
    );
  }
}

/** Bytes [start, end) of a file, clipped to it. Throws FailureError when the host cannot read them. */
export function readSlice(file: ByteFile, start: number, end: number): Promise<Uint8Array> {
  return slice(file, Math.max(0, start), Math.min(file.size, end));
}

/**
 * The file in order, slice by slice, one read ahead; at most two slices are in memory. `onSlice` returns false to
 * stop early. Throws FailureError when the host cannot read the file.
 */
export async function readSlices(
  file: ByteFile,
  onSlice: (bytes: Uint8Array, readSoFar: number) => boolean,
): Promise<void> {
  let next = slice(file, 0, Math.min(SLICE_BYTES, file.size));
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    const bytes = await next;
    const end = Math.min(start + SLICE_BYTES, file.size);
    if (end < file.size) {
      next = slice(file, end, Math.min(end + SLICE_BYTES, file.size));
      // Waited for in the next round; without this a failure during `onSlice` would count as unhandled.
      next.catch(() => undefined);
    }
    if (!onSlice(bytes, end)) return;
  }
}
