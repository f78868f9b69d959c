import { FILE_KINDS, type FileKind } from '../../src-main/contract/file-kinds.ts';

/** Asks with a file input, for browsers without the File System Access API. Empty when cancelled. */
export function pickWithInput(kind: FileKind): Promise<readonly File[]> {
  const info = FILE_KINDS[kind];
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = info.multiple;
    input.accept = info.extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}

/** Hands bytes to the browser's downloads. */
export function startDownload(name: string, bytes: Uint8Array, mime: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes only after it has started.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
