import { Dialog } from '../../ui/Dialog.tsx';

export function GenerateDialog({ onClose }: { readonly onClose: () => void }) {
  return <Dialog title="Generate a portfolio" onClose={onClose} />;
}
