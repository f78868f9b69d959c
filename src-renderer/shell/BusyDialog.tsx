import { useEffect, useState } from 'react';
import { formatPercent } from '../format/percent.ts';
import { type Busy, useDocumentState } from '../stores/document-state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';

/** ux 1.2: nothing shows progress before this. */
const SHOWN_AFTER_MS = 400;

/** A long job that the user waits for. Shown only once it takes long. */
export function BusyDialog() {
  const { busy } = useDocumentState();
  const waiting = busy !== null;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return busy !== null && late ? <BusyBody busy={busy} /> : null;
}

function BusyBody({ busy }: { readonly busy: Busy }) {
  const { label, fraction, detail, cancel } = busy;
  return (
    <Dialog
      title={label}
      onClose={() => cancel?.()}
      footer={cancel === null ? undefined : <Button onClick={cancel}>Cancel</Button>}
    >
      <ProgressBar label={label} fraction={fraction} />
      <p className="t2" aria-live="off">
        {detail === '' && fraction !== null ? formatPercent(fraction, 0) : detail}
      </p>
    </Dialog>
  );
}
