import { useState } from 'react';
import type { LiveTest } from '../../../../src-engine/model/live-test.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { LiveTestDialog } from './LiveTestDialog.tsx';
import {
  openLiveTestPlan,
  removeLiveTest,
  saveLiveTestPlan,
  saveLiveTestUnits,
} from './live-test-actions.ts';
import { TestView } from './TestView.tsx';

/** The live tests of the document: who gets which strategy, phase by phase, and files to carry it out. */
export function TestsPanel({ run }: { readonly run: RunHeader }) {
  const summary = useDocumentSummary();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'none' | 'new' | 'next'>('none');
  const list = useQuery('liveTests', null, `live-tests-${summary.revision}`);
  const tests = list.value ?? [];
  const test = tests.find(({ experiment }) => experiment === chosen) ?? tests.at(-1) ?? null;
  const open = async (): Promise<void> => {
    const experiment = await openLiveTestPlan();
    if (experiment !== null) setChosen(experiment);
  };
  const unavailable = summary.portfolio === null ? 'Import or generate a portfolio first.' : null;
  return (
    <Panel
      title="Allocation"
      sub="who gets which strategy"
      note="Each challenger owns a range of basis points of the bucket that the test’s name and the customer’s number give. A share that grows takes from the champion only: a range that a challenger keeps never moves."
      tools={
        <>
          {tests.length > 1 && test !== null && (
            <Pick
              label="Live test"
              value={test.experiment}
              onChange={setChosen}
              options={tests.map(({ experiment }) => ({ id: experiment, label: experiment }))}
            />
          )}
          <Button icon="folder" unavailable={unavailable} onClick={() => void open()}>
            Open plan…
          </Button>
          <Button icon="plus" unavailable={unavailable} onClick={() => setDialog('new')}>
            New live test…
          </Button>
        </>
      }
    >
      {list.failure !== null && (
        <ErrorState failure={list.failure} actions={<TryAgain onRetry={list.retry} />} />
      )}
      {list.value !== null && test === null && (
        <EmptyState icon="task" title="No live test yet">
          A live test gives each customer one strategy. It is kept in the document with all its
          phases. Begin one, or open the plan that cslab split wrote.
        </EmptyState>
      )}
      {test !== null && (
        <>
          <TestView test={test} />
          <TestButtons test={test} onNext={() => setDialog('next')} />
        </>
      )}
      {dialog !== 'none' && (
        <LiveTestDialog
          run={run}
          previous={dialog === 'next' ? test : null}
          onDone={(experiment) => {
            setChosen(experiment);
            setDialog('none');
          }}
          onClose={() => setDialog('none')}
        />
      )}
    </Panel>
  );
}

function TestButtons({ test, onNext }: { readonly test: LiveTest; readonly onNext: () => void }) {
  const isFixed = test.strata.length > 0;
  return (
    <div className="acts live-acts">
      <Button
        unavailable={
          isFixed ? 'Quotas within strata depend on who takes part: they have one phase.' : null
        }
        onClick={onNext}
      >
        Change shares…
      </Button>
      <Button icon="file" onClick={() => void saveLiveTestUnits(test)}>
        Save customers…
      </Button>
      <Button icon="file" onClick={() => void saveLiveTestPlan(test)}>
        Save plan…
      </Button>
      <Button tone="ghost" icon="trash" onClick={() => void removeLiveTest(test)}>
        Remove
      </Button>
    </div>
  );
}
