import type { QualityCheck } from '../../../src-engine/model/quality-check.ts';
import type { QualityLine } from '../../../src-engine/protocol/portfolio-methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatPercent } from '../../format/percent.ts';
import { saveTable } from '../../stores/save-table.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QUALITY_WORDS } from '../accounts/filter-chips.ts';

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
  readonly quality: readonly QualityLine[];
  /** Only an import leaves rows out. */
  readonly imported: boolean;
  /** Lists the accounts that a check concerns. */
  readonly onList: (check: QualityCheck) => void;
  /** Opens the whole list; the panel then shows its beginning only. */
  readonly onMore?: () => void;
}

/** What a person should know about the data before trusting a result. */
export function QualityPanel({ quality, imported, onList, onMore }: Props) {
  const found = quality.filter((line) => line.count > 0);
  const clear = quality.filter((line) => line.count === 0);
  const all = onMore === undefined;
  const shown = all ? found : found.slice(0, SHORT_LINES);
  const good = all ? clear : clear.slice(0, SHORT_LINES - shown.length);
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
            <span>
              <span className="told">
                {line.text}
                <Share line={line} />
              </span>
              <ListButton line={line} onList={onList} />
            </span>
          </li>
        ))}
        {good.map((line) => (
          <li key={line.text} className="t3">
            <Icon name="check" />
            <span className="num">0</span>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
      {all || quality.length <= SHORT_LINES ? null : (
        <button type="button" className="link" onClick={onMore}>
          {`All ${counted(quality.length, 'check')}`}
        </button>
      )}
    </Panel>
  );
}

/** ", 18.1% of 12,000"; nothing where it is not known of how many. */
function Share({ line: { count, of } }: { readonly line: QualityLine }) {
  if (of === null || of === 0) return null;
  return <span className="t2">{`, ${sharePercent(count / of)} of ${formatCount(of)}`}</span>;
}

/** Small shares are not 0.0%. */
function sharePercent(share: number): string {
  return share > 0 && share < 0.0005 ? 'less than 0.1%' : formatPercent(share);
}

interface ListButtonProps {
  readonly line: QualityLine;
  readonly onList: (check: QualityCheck) => void;
}

function ListButton({ line: { check, accounts }, onList }: ListButtonProps) {
  if (check === null || accounts === null || accounts === 0) return null;
  return (
    <button
      type="button"
      className="link"
      aria-label={`List ${counted(accounts, 'account')}: ${QUALITY_WORDS[check]}`}
      onClick={() => onList(check)}
    >
      {`List ${counted(accounts, 'account')}`}
    </button>
  );
}
