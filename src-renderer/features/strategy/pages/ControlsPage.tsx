import { useState } from 'react';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { criteriaEdits } from '../edit/criteria-edits.ts';
import { positionsIn } from '../editor-pages.ts';
import { ControlsInspector } from '../inspect/ControlsInspector.tsx';
import { ControlTable } from '../parts/ControlTable.tsx';
import { CoveragePanel } from '../parts/CoveragePanel.tsx';
import { LiveTests } from '../parts/LiveTests.tsx';
import { TestAccount } from '../parts/TestAccount.tsx';
import { useEditor } from '../use-editor.ts';

/** More controls than this are shown one at a time. */
const ALL_AT_ONCE = 4;

/** Which debt starts which process: class controls with their conditions and criteria rows. */
export function ControlsPage() {
  const { slot, strategy, selected, select, set } = useEditor();
  const [picked, setPicked] = useState('all');
  const { classControls } = strategy;
  const summary = useDocumentSummary();
  const documentKey = `${summary.revision}`;
  const coverage = useQuery(
    'criteriaCoverage',
    { slot },
    summary.portfolio === null ? null : documentKey,
  ).value;
  const [position] = selected.startsWith('/classControls/') ? positionsIn(selected) : [];
  const many = classControls.length > ALL_AT_ONCE;
  // What is selected is always on show, whatever the filter says.
  const only = picked === 'all' ? (many ? (position ?? 0) : null) : (position ?? Number(picked));
  return (
    <>
      <div className="st-center">
        <div className="st-toolbar">
          <Pick
            label="Class control"
            value={only === null ? 'all' : String(only)}
            options={[
              ...(many
                ? []
                : [{ id: 'all', label: `All ${counted(classControls.length, 'class control')}` }]),
              ...classControls.map((control, index) => ({
                id: String(index),
                label: control.title === '' ? control.code : control.title,
              })),
            ]}
            onChange={(id) => {
              setPicked(id);
              select(id === 'all' ? '' : `/classControls/${id}`);
            }}
          />
          <span className="t2">
            The first true condition picks its rows, the first match starts its template.
          </span>
          <span className="sp" />
          <Button
            size="small"
            icon="plus"
            onClick={() => {
              const from = position ?? 0;
              set('Add class control', (draft) => criteriaEdits.duplicateControl(draft, from));
              select(`/classControls/${classControls.length}`);
            }}
          >
            Add control
          </Button>
        </div>
        {classControls.map((control, index) =>
          only === null || only === index ? (
            <ControlTable
              // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
              key={index}
              control={control}
              position={index}
              hits={coverage?.rows ?? []}
            />
          ) : null,
        )}
        {summary.portfolio === null ? null : <CoveragePanel coverage={coverage} />}
        {summary.portfolio === null ? null : <TestAccount documentKey={documentKey} />}
        <LiveTests />
      </div>
      <ControlsInspector />
    </>
  );
}
