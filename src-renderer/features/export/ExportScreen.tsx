import { useState } from 'react';
import type { ReviewedVersion } from '../../../src-engine/model/export-review.ts';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import { runCommand } from '../../commands/registry.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { go, navigationStore, replaceParams } from '../../stores/navigation-store.ts';
import { useActiveSlot, useStrategyDraft } from '../../stores/strategy-store.ts';
import { useDocument } from '../../stores/use-document.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { type ExportedFile, exportConfiguration } from './export-configuration.ts';
import './export.css';
import { runViewKey } from '../../stores/run-view-key.ts';
import { MattersNote } from '../compare/thresholds/MattersNote.tsx';
import { GatesPanel } from './GatesPanel.tsx';
import {
  blockedBy,
  checksGate,
  evidenceGate,
  type Gate,
  matchingRun,
  notesNeeded,
  outcomeGate,
  reviewGate,
  splitGate,
  unreadGate,
  validationGate,
} from './gates.ts';
import { type ExportFailure, PackagePanel } from './PackagePanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';

/** File, Export evidence… comes with the address. */
function showWhenAsked(place: HTMLElement | null): void {
  const { show, ...rest } = navigationStore.getState().params;
  if (place === null || show !== 'evidence') return;
  replaceParams(rest);
  place.scrollIntoView({ block: 'center' });
}

/** From a tested strategy to the file that production loads. */
export function ExportScreen() {
  const { summary } = useDocument();
  const [active, setActive] = useActiveSlot();
  const [exported, setExported] = useState<ExportedFile | null>(null);
  const [failure, setFailure] = useState<ExportFailure | null>(null);
  const { strategies } = summary;
  const strategy = strategies.find((header) => header.slot === active) ?? strategies[0];
  const slot = strategy?.slot ?? 0;
  const draft = useStrategyDraft(slot);
  const match = strategy === undefined ? null : matchingRun(summary, strategy);
  // Asked anew: what guardrails block is read from the document, not from what a screen has seen before.
  const view = useQuery(
    'runView',
    { runId: match?.run.id ?? 0 },
    match === null ? null : `export ${runViewKey(match.run)}`,
  );
  const version: ReviewedVersion = {
    strategyFingerprint: strategy?.fingerprint ?? '',
    runId: match?.run.id ?? null,
  };
  const asked = strategy === undefined ? null : `revision ${summary.revision}`;
  const reviewed = useQuery('exportReview', version, asked);
  if (strategy === undefined) {
    return (
      <>
        <ScreenHead title="Export configuration" />
        <section className="panel" aria-label="Nothing to export">
          <EmptyState
            icon="export"
            title="No strategy yet"
            actions={
              <Button tone="primary" onClick={() => go('strategy')}>
                Open the strategy
              </Button>
            }
          >
            A strategy that validates and that a run has tested can be exported.
          </EmptyState>
        </section>
      </>
    );
  }
  const checks =
    match === null || view.value === null || view.stale
      ? null
      : checksGate(view.value, match.arm, (measure) => MEASURE_DEFINITIONS[measure].label);
  const outcomes =
    match === null || view.value === null || view.stale ? null : outcomeGate(view.value, match.arm);
  const found: readonly Gate[] = [
    validationGate(draft.problems),
    evidenceGate(summary, strategy),
    ...(match === null || view.failure === null ? [] : [unreadGate(match.run)]),
    ...(outcomes === null ? [] : [outcomes]),
    ...(checks === null ? [] : [checks]),
    ...(draft.strategy === null ? [] : [splitGate(draft.strategy)]),
  ];
  const needed = notesNeeded(found);
  const gates: readonly Gate[] = [...found, reviewGate(needed, reviewed.value)];
  // What nobody has read yet may be a breached guardrail.
  const unread = match !== null && view.failure === null && (view.value === null || view.stale);
  const loading =
    draft.strategy === null
      ? 'The strategy is being read.'
      : unread
        ? `Run ${match.run.id} is being read.`
        : null;
  const waiting = draft.pending ? 'The last edit is being checked.' : loading;
  // Before, what is still to come would push the place out of sight again.
  const isWhole = waiting === null;
  return (
    <>
      <ScreenHead
        title="Export configuration"
        meta="The rule configuration that production loads. It holds no account data."
        actions={
          <>
            <ArmMark slot={slot} />
            <Pick
              label="Strategy to export"
              options={strategies.map((header) => ({
                id: String(header.slot),
                label: `${armTitle(header.slot)}, ${header.name} v${header.version}`,
              }))}
              value={String(slot)}
              onChange={(id) => setActive(Number(id))}
            />
          </>
        }
      />
      <div className="grid2 export">
        <div className="stack">
          {view.failure === null ? null : (
            <section className="panel" aria-label="Comparison">
              <ErrorState failure={view.failure} actions={<TryAgain onRetry={view.retry} />} />
            </section>
          )}
          {match === null || view.value === null ? null : (
            <MattersNote comparison={view.value.comparison} currency={match.run.currency} />
          )}
          <GatesPanel
            gates={gates}
            onShowProblems={() => go('strategy')}
            onRun={() => runCommand('run.start')}
            onShowRun={match === null ? null : () => go('compare', { run: String(match.run.id) })}
          />
          <ReviewPanel
            key={`${version.strategyFingerprint} ${version.runId}`}
            version={version}
            review={reviewed.value}
            needed={needed}
          />
          <div ref={isWhole ? showWhenAsked : undefined}>
            <EvidencePanel
              run={match?.run ?? null}
              portfolio={summary.portfolio}
              review={reviewed.value}
              arm={match?.arm ?? 0}
              blocked={waiting ?? blockedBy(gates)}
            />
          </div>
        </div>
        <div className="stack">
          <ChangesPanel key={slot} slot={slot} revision={summary.revision} />
          <PackagePanel
            strategy={strategy}
            exported={exported !== null && exported.slot === slot ? exported : null}
            blocked={waiting ?? blockedBy(gates)}
            failure={failure !== null && failure.slot === slot ? failure : null}
            onExport={(format) =>
              void exportConfiguration(slot, format).then((answer) => {
                setFailure(answer.ok ? null : { ...answer.error, slot });
                if (answer.ok && answer.value !== null) setExported(answer.value);
              })
            }
          />
        </div>
      </div>
    </>
  );
}
