import { ENGINE_VERSION } from '../../src-engine/version.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Collections Strategy Lab"
      description={`Engine ${ENGINE_VERSION}`}
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <p>
        Simulates, compares and exports debt-collection strategies on your own portfolio. Everything
        stays on this computer: nothing is sent.
      </p>
    </Dialog>
  );
}
