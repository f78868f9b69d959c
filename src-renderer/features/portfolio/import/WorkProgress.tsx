import { counted, formatNumber } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { cancelWork, type ImportProgress } from './import-session.ts';

const MEGABYTE = 1_000_000;

interface Props {
  readonly title: string;
  readonly progress: ImportProgress | null;
  /** What a cancel leaves as it was. */
  readonly note: string;
}

/** Rows read so far, of how much, with Cancel. */
export function WorkProgress({ title, progress, note }: Props) {
  const known = progress !== null && progress.bytesTotal > 0;
  return (
    <Panel title={title}>
      <div className="working">
        <div className="pr">
          <b>{progress === null ? 'Starting' : `${counted(progress.rows, 'row')} read`}</b>
          {known ? (
            <span className="t2">
              {`${formatNumber(progress.bytesRead / MEGABYTE, 1)} of ${formatNumber(progress.bytesTotal / MEGABYTE, 1)} MB`}
            </span>
          ) : null}
        </div>
        <ProgressBar
          label={title}
          fraction={known ? progress.bytesRead / progress.bytesTotal : null}
        />
        <p className="t2">{note}</p>
        <div>
          <Button onClick={cancelWork}>Cancel</Button>
        </div>
      </div>
    </Panel>
  );
}
