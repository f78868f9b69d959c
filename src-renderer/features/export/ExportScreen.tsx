import { useState } from 'react';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import { runCommand } from '../../commands/registry.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { useDocument } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { useActiveSlot, useStrategyDraft } from '../../stores/strategy-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { type ExportedFile, exportConfiguration } from './export-configuration.ts';
import './export.css';
import { GatesPanel } from './GatesPanel.tsx';
import {
  blockedBy,
  checksGate,
  evidenceGate,
  type Gate,
  matchingRun,
  outcomeGate,
  validationGate,
} from './gates.ts';
import { PackagePanel } from './PackagePanel.tsx';

/** From a tested strategy to the file that production loads. */
export function ExportScreen() {
  const { summary } = useDocument();
  const [active, setActive] = useActiveSlot();
  const [exported, setExported] = useState<ExportedFile | null>(null);
  const { strategies } = summary;
  const strategy = strategies.find((header) => header.slot === active) ?? strategies[0];
  const slot = strategy?.slot ?? 0;
  const draft = useStrategyDraft(slot);
  const match = strategy === undefined ? null : matchingRun(summary, strategy);
  const view = useQuery('runView', { runId: match?.run.id ?? 0 }, match?.run.id ?? null);
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
  const gates: readonly Gate[] = [
    validationGate(draft.problems),
    evidenceGate(summary, strategy),
    ...(outcomes === null ? [] : [outcomes]),
    ...(checks === null ? [] : [checks]),
  ];
  const loading = draft.strategy === null ? 'The strategy is being read.' : null;
  const waiting = draft.pending ? 'The last edit is being checked.' : loading;
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
          <GatesPanel
            gates={gates}
            onShowProblems={() => go('strategy')}
            onRun={() => runCommand('run.start')}
            onShowRun={match === null ? null : () => go('compare', { run: String(match.run.id) })}
          />
          <PackagePanel
            strategy={strategy}
            exported={exported !== null && exported.slot === slot ? exported : null}
            blocked={waiting ?? blockedBy(gates)}
            onExport={() =>
              void exportConfiguration(slot).then((file) => file && setExported(file))
            }
          />
        </div>
        <ChangesPanel slot={slot} revision={summary.revision} />
      </div>
    </>
  );
}
