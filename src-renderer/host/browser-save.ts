import type { SavedFile, SaveRequest } from '../../src-main/contract/desktop.ts';
import { FILE_KINDS, type FileKind } from '../../src-main/contract/file-kinds.ts';
import type { DesktopResult } from '../../src-main/contract/result.ts';
import type { BrowserDocuments } from './browser-documents.ts';
import { pickWithInput, startDownload } from './browser-files.ts';
import { filePickers, isCancelled, pickerOptions } from './file-pickers.ts';
import { causeOf, hostFailure } from './host-failure.ts';
import type { HostFile } from './port.ts';
import { writeFailure } from './write-failure.ts';

/** Asks for files; empty when the person cancels. */
export async function openWithPicker(
  kind: FileKind,
  documents: BrowserDocuments,
  fromFile: (file: File) => HostFile,
): Promise<DesktopResult<readonly HostFile[]>> {
  const pickers = filePickers();
  try {
    if (pickers.showOpenFilePicker === undefined) {
      const files = await pickWithInput(kind);
      return { ok: true, value: files.map(fromFile) };
    }
    const handles = await pickers.showOpenFilePicker(pickerOptions(kind));
    return { ok: true, value: handles.map((handle) => documents.fromHandle(handle, kind)) };
  } catch (error) {
    if (isCancelled(error)) return { ok: true, value: [] };
    return hostFailure('io', `No file could be chosen (${causeOf(error)}).`, '', 'Try again.');
  }
}

/** Writes to the granted file, to a new one that is asked for, or into the downloads. */
export async function saveToBrowser(
  request: SaveRequest,
  documents: BrowserDocuments,
): Promise<DesktopResult<SavedFile | null>> {
  const { kind, suggestedName, bytes, target, overwriteChanged } = request;
  const pickers = filePickers();
  const known = target === null ? null : documents.granted(target);
  try {
    if (known === null && pickers.showSaveFilePicker === undefined) {
      startDownload(suggestedName, bytes, FILE_KINDS[kind].mime);
      return { ok: true, value: { name: suggestedName, folder: 'Downloads', grant: '' } };
    }
    if (known !== null && !overwriteChanged) {
      const { lastModified } = await known.handle.getFile();
      if (lastModified !== known.modifiedMs) return changedByOthers(known.handle.name);
    }
    const handle =
      known?.handle ??
      (await pickers.showSaveFilePicker?.({ ...pickerOptions(kind), suggestedName }));
    if (handle === undefined) return { ok: true, value: null };
    const stream = await handle.createWritable();
    await stream.write(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    await stream.close();
    const grant = known !== null && target !== null ? target : crypto.randomUUID();
    if (kind === 'document') await documents.remember(grant, handle, await handle.getFile());
    return { ok: true, value: { name: handle.name, folder: '', grant } };
  } catch (error) {
    if (isCancelled(error)) return { ok: true, value: null };
    return writeFailure(error, suggestedName);
  }
}

function changedByOthers(name: string): DesktopResult<never> {
  return hostFailure(
    'changed-on-disk',
    `${name} was changed by another program since it was opened.`,
    name,
    'Choose Keep mine to overwrite it, or Save as to keep both.',
  );
}
