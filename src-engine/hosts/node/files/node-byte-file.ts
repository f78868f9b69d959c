import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteFile } from '../../../ingest/byte-file.ts';

/** A file on disk as the importer reads it, and the handle to close when done. */
export interface OpenByteFile extends ByteFile {
  close(): Promise<void>;
}

async function readExactly(
  file: FileHandle,
  name: string,
  start: number,
  end: number,
): Promise<ArrayBuffer> {
  const buffer = new ArrayBuffer(Math.max(0, end - start));
  let filled = 0;
  while (filled < buffer.byteLength) {
    const view = new Uint8Array(buffer, filled);
    const { bytesRead } = await file.read(view, 0, view.byteLength, start + filled);
    if (bytesRead === 0) throw new Error(`${name} became shorter while it was read`);
    filled += bytesRead;
  }
  return buffer;
}

/** Opens a file for slices. Rejects with the system's error when it cannot be read. */
export async function openByteFile(path: string): Promise<OpenByteFile> {
  const file = await open(path, 'r');
  try {
    const found = await file.stat();
    if (!found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    const name = basename(path);
    const { size } = found;
    return {
      name,
      size,
      slice: (start, end) => ({
        arrayBuffer: () => readExactly(file, name, start, Math.min(end, size)),
      }),
      close: () => file.close(),
    };
  } catch (thrown) {
    await file.close();
    throw thrown;
  }
}
