import { useEffect, useState } from 'react';
import { closeToast, type Toast, useToasts } from '../stores/toast-store.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';

const SHOWN_MS = 10_000;
const ICONS = { plain: 'info', good: 'check', bad: 'warn' } as const;

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const leaves = toast.tone !== 'bad' && !held;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => closeToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [leaves, toast.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops its clock.
    <div
      className={classNames('toast', toast.tone)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={ICONS[toast.tone]} />
      <div className="tx">{toast.text}</div>
      {toast.action === null ? null : (
        <Button
          size="small"
          onClick={() => {
            toast.action?.run();
            closeToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <button
        type="button"
        className="icb"
        aria-label="Close message"
        onClick={() => closeToast(toast.id)}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}

/** Messages that need no answer. Failures are announced at once, the rest when there is a pause. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <section className="toasts" aria-label="Messages">
      <div aria-live="polite">
        {toasts
          .filter((toast) => toast.tone !== 'bad')
          .map((toast) => (
            <ToastCard key={toast.id} toast={toast} />
          ))}
      </div>
      <div role="alert">
        {toasts
          .filter((toast) => toast.tone === 'bad')
          .map((toast) => (
            <ToastCard key={toast.id} toast={toast} />
          ))}
      </div>
    </section>
  );
}
