import { useState } from 'react';
import type { ExportReview, ReviewedVersion } from '../../../src-engine/model/export-review.ts';
import { callEngine } from '../../engine-client/client.ts';
import { todayIso } from '../../format/today-iso.ts';
import { refreshDocument } from '../../stores/document-state.ts';
import { usePreferences } from '../../stores/preferences-store.ts';
import { showFailure } from '../../stores/toast-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { NotesNeeded } from './gates.ts';

const NOTHING_SAID: ExportReview = {
  reviewer: '',
  warningsNote: '',
  checksNote: '',
  reviewedOn: '',
};

interface Props {
  readonly version: ReviewedVersion;
  readonly review: ExportReview | null;
  readonly needed: NotesNeeded;
}

/** Who has looked at this version, and what they say of its warnings and open checks. Kept in the document. */
export function ReviewPanel({ version, review, needed }: Props) {
  const { userName } = usePreferences();
  // What was written last counts until the document has answered: notes may follow one another quickly.
  const [written, setWritten] = useState<ExportReview | null>(null);
  const said = written ?? review ?? NOTHING_SAID;
  const write = async (change: Partial<ExportReview>): Promise<void> => {
    // Whoever writes a note has looked: the name of the preferences is theirs unless they give another.
    const reviewer = said.reviewer === '' ? userName.trim() : said.reviewer;
    const next = { ...said, reviewer, ...change, reviewedOn: todayIso() };
    setWritten(next);
    const answer = await callEngine('putExportReview', { version, review: next });
    if (answer.ok) refreshDocument(answer.value);
    else showFailure(answer.error);
  };
  return (
    <Panel
      title="Review"
      sub={
        needed.warnings || needed.checks
          ? 'written into the evidence, for this version only'
          : 'nothing needs a note'
      }
    >
      <div className="fields">
        <TextField
          label="Reviewer"
          value={said.reviewer}
          maxLength={60}
          placeholder={userName.trim()}
          onCommit={(reviewer) => void write({ reviewer })}
        />
        {needed.warnings || said.warningsNote !== '' ? (
          <TextField
            label="Note on the warnings"
            value={said.warningsNote}
            maxLength={1000}
            onCommit={(warningsNote) => void write({ warningsNote })}
          />
        ) : null}
        {needed.checks || said.checksNote !== '' ? (
          <TextField
            label="Note on the open checks"
            value={said.checksNote}
            maxLength={1000}
            onCommit={(checksNote) => void write({ checksNote })}
          />
        ) : null}
      </div>
    </Panel>
  );
}
