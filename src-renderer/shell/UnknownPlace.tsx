import { useAddress } from '../stores/navigation-store.ts';
import { Icon } from '../ui/Icon.tsx';

/** As much of an address as is worth reading again. */
const MOST_CHARACTERS = 60;

/** An address that leads nowhere, from a mistyped link or another version: what is shown is not what it meant. */
export function UnknownPlace() {
  const { unknown } = useAddress();
  if (unknown === undefined) return null;
  const place =
    unknown.length > MOST_CHARACTERS ? `${unknown.slice(0, MOST_CHARACTERS)}…` : unknown;
  return (
    <div className="bar" role="status">
      <Icon name="warn" />
      <span>
        There is no place “{place}” in this program. Start is shown instead; the menus and the
        workflow lead to every place there is.
      </span>
    </div>
  );
}
