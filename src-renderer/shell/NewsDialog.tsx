import { ENGINE_VERSION } from '../../src-engine/version.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NEWS } from './news.ts';

/** What users notice of this version, newest first. */
export function NewsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="What’s new"
      description={`Engine ${ENGINE_VERSION}`}
      readOnly
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <ul className="news">
        {NEWS.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
