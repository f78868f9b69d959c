import type { PortfolioSummary } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { counted, formatCount } from '../../format/count.ts';
import { saveTable } from '../../stores/save-table.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** Lines beside the totals. */
const SHORT_LINES = 6;

/** Writes the rows that the last import left out, with the reason of each. */
export async function saveRejectedRows(): Promise<void> {
  const rejected = await callEngine('rejectedRows', null);
  if (!rejected.ok) {
    showFailure(rejected.error);
    return;
  }
  if (rejected.value.count === 0) {
    showToast('plain', 'No row was left out of this portfolio.');
    return;
  }
  await saveTable('rejected-rows.csv', rejected.value.csv);
}

interface Props {
  readonly quality: PortfolioSummary['quality'];
  /** Only an import leaves rows out. */
  readonly imported: boolean;
  /** Opens the whole list; the panel then shows its beginning only. */
  readonly onMore?: () => void;
}

/** What a person should know about the data before trusting a result. */
export function QualityPanel({ quality, imported, onMore }: Props) {
  const found = quality.filter((line) => line.count > 0);
  const clear = quality.filter((line) => line.count === 0);
  const shown = onMore === undefined ? found : found.slice(0, SHORT_LINES);
  return (
    <Panel
      title="Data quality"
      sub={found.length === 0 ? 'nothing to look at' : `${formatCount(found.length)} to look at`}
      tools={
        imported ? (
          <Button size="small" onClick={() => void saveRejectedRows()}>
            Save rejected rows as CSV
          </Button>
        ) : undefined
      }
    >
      <ul className="quality">
        {shown.map((line) => (
          <li key={line.text}>
            <Icon name="warn" className="warn" />
            <b className="num">{formatCount(line.count)}</b>
            <span>{line.text}</span>
          </li>
        ))}
        {(onMore === undefined ? clear : clear.slice(0, SHORT_LINES - shown.length)).map((line) => (
          <li key={line.text} className="t3">
            <Icon name="check" />
            <span className="num">0</span>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
      {onMore === undefined || quality.length <= SHORT_LINES ? null : (
        <button type="button" className="link" onClick={onMore}>
          {`All ${counted(quality.length, 'check')}`}
        </button>
      )}
    </Panel>
  );
}
