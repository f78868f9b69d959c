import { useEffect, useState } from 'react';
import type { RecentDocument } from '../../../src-main/contract/desktop.ts';
import { openThenShow } from '../../commands/open-then-show.ts';
import { formatMoment } from '../../format/date.ts';
import { host } from '../../host/index.ts';
import { open, openRecent } from '../../stores/document-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

interface Props {
  /** The open document, which is shown above the list. */
  readonly openGrant: string | null;
}

/** Files used before, newest first; a file that is gone stays with Locate. */
export function RecentList({ openGrant }: Props) {
  const [files, setFiles] = useState<readonly RecentDocument[] | null>(null);
  useEffect(() => {
    let current = true;
    void host.recentDocuments().then((answer) => {
      if (current) setFiles(answer.ok ? answer.value : []);
    });
    return () => {
      current = false;
    };
  }, []);
  if (files === null) return null;
  const forget = (grant: string) => {
    setFiles(files.filter((file) => file.grant !== grant));
    void host.forgetRecent(grant);
  };
  const shown = files.filter((file) => file.grant !== openGrant);
  if (shown.length === 0) {
    return openGrant === null && files.length === 0 ? (
      <p className="t2 none">Files that you open or save appear here.</p>
    ) : null;
  }
  return (
    <ul className="recent">
      {shown.map((file) => (
        <li key={file.grant} className={file.missing ? 'panel gone' : 'panel'}>
          <button
            type="button"
            className="card"
            disabled={file.missing}
            onClick={() => void openThenShow(() => openRecent(file.grant))}
          >
            <Icon name="file" />
            <span>
              <b>{file.name}</b>
              <span className="t2">{file.missing ? 'No longer where it was' : file.detail}</span>
              {file.folder === '' ? null : <span className="t3">{file.folder}</span>}
            </span>
            <span className="t3 nowrap">{formatMoment(file.usedMs, Date.now())}</span>
          </button>
          {file.missing ? (
            <Button size="small" onClick={() => void openThenShow(open)}>
              Locate…
            </Button>
          ) : null}
          <IconButton
            icon="cross"
            label={`Remove ${file.name} from this list`}
            onClick={() => forget(file.grant)}
          />
        </li>
      ))}
    </ul>
  );
}
