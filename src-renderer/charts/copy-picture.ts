/** Puts a PNG on the clipboard. Answers false where the platform refuses. */
export async function copyPicture(png: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const image = new Blob([png], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
    return true;
  } catch {
    return false;
  }
}
