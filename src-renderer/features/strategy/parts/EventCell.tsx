import { Icon } from '../../../ui/Icon.tsx';
import type { EventFace } from '../read/event-icon.ts';

interface Props {
  readonly pointer: string;
  readonly face: EventFace;
}

/** The event of a step in a table of steps; where the row has its focus. */
export function EventCell({ pointer, face }: Props) {
  return (
    <td>
      <button type="button" className="ev" data-pointer={pointer} title={face.title}>
        <Icon name={face.icon} />
        <span>{face.title}</span>
      </button>
    </td>
  );
}
