import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface Props {
  readonly title: string;
  readonly description?: ReactNode;
  readonly wide?: boolean;
  /** The content is only text that may scroll: the keyboard must reach it. */
  readonly readOnly?: boolean;
  readonly onClose: () => void;
  /** Whether the focus goes back to where it came from; asked when the dialog closes. Default: it does. */
  readonly returnFocus?: () => boolean;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** A modal dialog while it is mounted: keeps the focus, leaves with Escape, gives the focus back. */
export function Dialog(props: Props) {
  const { title, description, wide = false, readOnly = false, onClose, footer, children } = props;
  const { returnFocus } = props;
  return (
    <Base.Root open={true} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={classNames('dialog', wide && 'wide')} finalFocus={returnFocus}>
          <header>
            <Base.Title>{title}</Base.Title>
            {description === undefined ? null : <Base.Description>{description}</Base.Description>}
          </header>
          {children === undefined ? null : (
            <section className="db" aria-label={title} tabIndex={readOnly ? 0 : undefined}>
              {children}
            </section>
          )}
          {footer === undefined ? null : <footer>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
