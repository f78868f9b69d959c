import { useState } from 'react';
import type { RunHeader, RunRequest } from '../../../src-engine/protocol/methods.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { counted } from '../../format/count.ts';
import { formatMoneyCompact } from '../../format/money.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { JudgedBy } from './JudgedBy.tsx';
import { PrecisionFields } from './PrecisionFields.tsx';
import { RunBasis } from './RunBasis.tsx';
import { requestProblems } from './run-request.ts';
import { type KnownLuck, useKnownLuck } from './use-known-luck.ts';

interface Props {
  readonly initial: RunRequest;
  /** The newest run, to say how sure its answer was. */
  readonly lastRun: RunHeader | null;
  readonly onRun: (request: RunRequest) => void;
  readonly onClose: () => void;
}

/** What to run: arms, days, replications, seed, and by which measure it will be judged (ux 2.3, 2.4). */
export function RunSetup({ initial, lastRun, onRun, onClose }: Props) {
  const summary = useDocumentSummary();
  const [request, setRequest] = useState(initial);
  const set = (change: Partial<RunRequest>) => setRequest((before) => ({ ...before, ...change }));
  const problems = requestProblems(request);
  const blocked = useWhyNotRun(request.slots);
  const [problem = blocked] = Object.values(problems);
  const accounts = summary.portfolio?.accounts ?? lastRun?.accounts ?? 0;
  const champion = summary.strategies[0]?.slot;
  const luck = useKnownLuck(lastRun);
  const currency = summary.portfolio?.currency ?? lastRun?.currency ?? 'USD';
  const { precision, ...plain } = request;
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
          <Button unavailable={problem} onClick={() => onRun({ ...plain, replications: 1 })}>
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
        {precision === undefined || request.slots.length < 2 ? (
          <NumberField
            label="Replications"
            help={expectedNoise(lastRun, luck, accounts, request.replications)}
            min={1}
            max={1000}
            value={request.replications}
            error={problems.replications ?? null}
            onCommit={(replications) => set({ replications })}
          />
        ) : (
          <NumberField
            label="At most replications"
            help="Fewer when net cash is precise enough before."
            min={2}
            max={1000}
            value={precision.most}
            error={problems.replications ?? null}
            onCommit={(most) => set({ precision: { ...precision, most } })}
          />
        )}
        <NumberField
          label="Seed"
          help="The same seed gives the same luck, to the last cent."
          min={0}
          value={request.seed}
          error={problems.seed ?? null}
          onCommit={(seed) => set({ seed })}
        />
        <PrecisionFields
          request={request}
          currency={currency}
          lastRun={lastRun}
          luck={luck}
          onChange={(precision) =>
            setRequest(({ precision: _, ...plain }) =>
              precision === undefined ? plain : { ...plain, precision },
            )
          }
        />
        <JudgedBy
          request={request}
          currency={currency}
          lastRun={
            lastRun?.portfolioFingerprint === summary.portfolio?.fingerprint ? lastRun : null
          }
          onChange={setRequest}
        />
        <RunBasis summary={summary} onLeave={onClose} />
      </div>
    </Dialog>
  );
}

/** How much luck alone would move the answer with so many replications, going by the last comparison. */
function expectedNoise(
  run: RunHeader | null,
  luck: KnownLuck | null,
  accounts: number,
  replications: number,
): string {
  if (run === null || luck === null || replications < 2)
    return 'More replications narrow the intervals.';
  // A sum over more accounts varies more, its mean over more replications less.
  const wider = Math.sqrt(accounts / run.accounts);
  const half = luck.halfWidth * wider * Math.sqrt(run.replications / replications);
  return `Simulation noise of net cash about ±${formatMoneyCompact(half, run.currency)}, going by run ${run.id}.`;
}
