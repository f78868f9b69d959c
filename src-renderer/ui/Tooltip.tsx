import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly content: ReactNode;
  /** One element that can be focused. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Opens on hover and focus, can be hovered, leaves with Escape (WCAG 1.4.13). */
export function Tooltip({ content, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="tip-layer" sideOffset={6} collisionPadding={8}>
          <Base.Popup className="tip">{content}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
