import { useState } from 'react';
import type { RunHeader, RunRequest } from '../../../src-engine/protocol/methods.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { formatMoneyCompact } from '../../format/money.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { requestProblems } from './run-request.ts';

interface Props {
  readonly initial: RunRequest;
  /** The newest run, to say how sure its answer was. */
  readonly lastRun: RunHeader | null;
  readonly onRun: (request: RunRequest) => void;
  readonly onClose: () => void;
}

/** What to run: arms, days, replications, seed (ux 2.3). */
export function RunSetup({ initial, lastRun, onRun, onClose }: Props) {
  const { summary } = useDocumentState();
  const [request, setRequest] = useState(initial);
  const set = (change: Partial<RunRequest>) => setRequest((before) => ({ ...before, ...change }));
  const problems = requestProblems(request);
  const blocked = useWhyNotRun(request.slots);
  const [problem = blocked] = Object.values(problems);
  const champion = summary.strategies[0]?.slot;
  return (
    <Dialog
      title="Run setup"
      description={
        summary.portfolio === null
          ? 'No portfolio'
          : `${summary.portfolio.name}, ${counted(summary.portfolio.accounts, 'account')}. Agreements with a recurring charge are billed each cycle.`
      }
      onClose={onClose}
      footer={
        <>
          <Button className="left" onClick={onClose}>
            Cancel
          </Button>
          <Button unavailable={problem} onClick={() => onRun({ ...request, replications: 1 })}>
            Run 1 replication
          </Button>
          <Button tone="primary" icon="run" unavailable={problem} onClick={() => onRun(request)}>
            {request.slots.length > 1 ? 'Run comparison' : 'Run'}
          </Button>
        </>
      }
    >
      <div className="si-setup">
        <fieldset>
          <legend>Arms</legend>
          {summary.strategies.map((strategy) => (
            <label className="check" key={strategy.slot}>
              <input
                type="checkbox"
                checked={request.slots.includes(strategy.slot)}
                // The champion is what every challenger is compared with.
                disabled={strategy.slot === champion}
                onChange={(event) => {
                  const on = event.target.checked;
                  set({
                    slots: summary.strategies
                      .map((one) => one.slot)
                      .filter((slot) =>
                        slot === strategy.slot ? on : request.slots.includes(slot),
                      ),
                  });
                }}
              />
              <ArmMark slot={strategy.slot} />
              {`${armTitle(strategy.slot)}, ${strategy.name} v${strategy.version}`}
            </label>
          ))}
        </fieldset>
        <NumberField
          label="Days"
          help="Day 0 is the portfolio’s as-of date."
          min={1}
          max={1000}
          value={request.days}
          error={problems.days ?? null}
          onCommit={(days) => set({ days })}
        />
        <NumberField
          label="Replications"
          help={<Precision run={lastRun} replications={request.replications} />}
          min={1}
          max={1000}
          value={request.replications}
          error={problems.replications ?? null}
          onCommit={(replications) => set({ replications })}
        />
        <NumberField
          label="Seed"
          help="The same seed gives the same luck, to the last cent."
          min={0}
          value={request.seed}
          error={problems.seed ?? null}
          onCommit={(seed) => set({ seed })}
        />
      </div>
    </Dialog>
  );
}

/** How much luck alone would move the answer with so many replications, going by the last comparison. */
function Precision({
  run,
  replications,
}: {
  readonly run: RunHeader | null;
  readonly replications: number;
}) {
  const usable = run !== null && run.arms.length > 1 && run.replications > 1;
  const view = useQuery('runView', { runId: run?.id ?? 0 }, usable ? `run-${run.id}` : null).value;
  const [difference] =
    view?.comparison.measures.find((one) => one.measure === 'netCash')?.differences ?? [];
  const low = difference?.luckLow ?? null;
  const high = difference?.luckHigh ?? null;
  if (run === null || low === null || high === null || replications < 2) {
    return 'More replications narrow the intervals.';
  }
  const half = ((high - low) / 2) * Math.sqrt(run.replications / replications);
  return `Simulation noise of net cash about ±${formatMoneyCompact(half, run.currency)}, going by run ${run.id}.`;
}
