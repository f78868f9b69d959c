import { copyText } from '../../charts/copy-text.ts';
import { formatAddress, type Params, type Screen } from '../../stores/navigation-store.ts';
import { showToast } from '../../stores/toast-store.ts';

/** Puts a plain-text caption and the full address of a screen on the clipboard, and says so (ux 4.6). */
export async function copyLink(screen: Screen, params: Params, caption: string): Promise<void> {
  const address = new URL(formatAddress(screen, params), window.location.href).href;
  if (await copyText(`${caption}\n${address}`)) {
    showToast('plain', 'Copied the link with its caption.');
  } else {
    showToast('bad', 'The clipboard is not available here.');
  }
}
