import type { PointerEvent } from 'react';
import { Icon } from '../../../ui/Icon.tsx';

interface Props {
  readonly onGrab: (event: PointerEvent<HTMLElement>) => void;
}

/** The handle that a row is dragged by. The keys of the row do the same, so the handle is no stop of its own (ux 4.8). */
export function RowGrip({ onGrab }: Props) {
  return (
    <span
      className="st-grip"
      aria-hidden="true"
      title="Drag to another place, or press Alt with ↑ or ↓"
      onPointerDown={onGrab}
    >
      <Icon name="grip" />
    </span>
  );
}
