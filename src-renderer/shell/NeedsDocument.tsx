import { useDocumentState } from '../stores/document-state.ts';
import { useAddress } from '../stores/navigation-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { NAV_ITEMS } from './nav-items.ts';

/** The address of a screen while no document is open, from a link or a page read again: why Start is shown instead. */
export function NeedsDocument() {
  const { screen, params } = useAddress();
  const { isOpen, busy } = useDocumentState();
  const item = NAV_ITEMS.find((one) => one.screen === screen);
  const isImporting = screen === 'portfolio' && params['import'] !== undefined;
  if (isOpen || busy !== null || item === undefined || isImporting) return null;
  return (
    <div className="bar" role="status">
      <Icon name="warn" />
      <span>
        {item.label} shows a document, and none is open: Start is shown instead. Open the document
        that the address belongs to, or the sample.
      </span>
    </div>
  );
}
