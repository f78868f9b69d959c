import { counted } from '../../format/count.ts';
import { setPreference, usePreference } from '../../stores/preferences-store.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ForestRow } from './forest-row.ts';

interface Props {
  /** The measures behind the line. */
  readonly rows: readonly ForestRow[];
  readonly columns: number;
}

/** The line that shows the other measures or puts them away, and says which of them read worse. */
export function MoreMeasures({ rows, columns }: Props) {
  const isOpen = usePreference('moreMeasures');
  const worse = rows
    .filter(({ lines }) => lines.some(({ reading }) => reading === 'Worse'))
    .map(({ definition }) => definition.label);
  return (
    <tr className="fm-band">
      <th scope="rowgroup" colSpan={columns}>
        <button
          type="button"
          className="fm-more"
          aria-expanded={isOpen}
          data-walk=""
          onClick={() => setPreference('moreMeasures', !isOpen)}
        >
          <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
          {isOpen ? 'More measures' : counted(rows.length, 'more measure')}
        </button>
        {worse.length === 0 ? null : (
          <span className="t3">{`worse for a challenger: ${worse.join(', ')}`}</span>
        )}
      </th>
    </tr>
  );
}
