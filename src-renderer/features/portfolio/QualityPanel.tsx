import type { PortfolioSummary } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { formatCount } from '../../format/count.ts';
import { host } from '../../host/index.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';

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
  const saved = await host.saveFile({
    kind: 'table',
    suggestedName: 'rejected-rows.csv',
    bytes: new TextEncoder().encode(rejected.value.csv),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}

interface Props {
  readonly quality: PortfolioSummary['quality'];
  /** Only an import leaves rows out. */
  readonly imported: boolean;
}

/** What a person should know about the data before trusting a result. */
export function QualityPanel({ quality, imported }: Props) {
  const found = quality.filter((line) => line.count > 0);
  const clear = quality.filter((line) => line.count === 0);
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
        {found.map((line) => (
          <li key={line.text}>
            <Icon name="warn" className="warn" />
            <b className="num">{formatCount(line.count)}</b>
            <span>{line.text}</span>
          </li>
        ))}
        {clear.map((line) => (
          <li key={line.text} className="t3">
            <Icon name="check" />
            <span className="num">0</span>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
