import type { Problem } from '../../../src-engine/base/problem.ts';
import * as gates from '../../../src-engine/config/export-gates.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { BehaviourMark } from '../../../src-engine/model/behaviour-notes.ts';
import type { MeasureId } from '../../../src-engine/model/comparison.ts';
import type {
  DocumentSummary,
  RunHeader,
  RunView,
  StrategyHeader,
} from '../../../src-engine/protocol/methods.ts';
import { counted, formatNumber } from '../../format/count.ts';

export type Gate = gates.Gate;
export type NotesNeeded = gates.NotesNeeded;
export const { notesNeeded, reviewGate, blockedBy } = gates;

const MARK_LINES: Readonly<Record<BehaviourMark, string>> = {
  uncalibrated:
    'The backtest of this model is red: what the run says will come in is not to be relied on.',
  replay: 'A replay shows timing and volume, not response: it is no evidence for a strategy.',
};

/** The newest run that tested exactly this strategy on the open portfolio under the document's model, and as which arm. */
export function matchingRun(
  summary: DocumentSummary,
  strategy: StrategyHeader,
): { readonly run: RunHeader; readonly arm: number } | null {
  for (const run of [...summary.runs].reverse()) {
    if (run.portfolioFingerprint !== summary.portfolio?.fingerprint) continue;
    if (run.behaviourFingerprint !== summary.behaviour.fingerprint) continue;
    const arm = run.arms.findIndex(
      (candidate) => candidate.strategyFingerprint === strategy.fingerprint,
    );
    if (arm >= 0) return { run, arm };
  }
  return null;
}

export function evidenceGate(summary: DocumentSummary, strategy: StrategyHeader): Gate {
  const match = matchingRun(summary, strategy);
  if (match !== null) {
    const { run } = match;
    return {
      id: 'evidence',
      state: run.behaviourMark === null ? 'holds' : 'note',
      title: `Evidence matches this version: run ${run.id}${run.behaviourMark === null ? '' : `, ${run.behaviourMark}`}`,
      lines: [
        `${counted(run.accounts, 'account')}, ${counted(run.days, 'day')}, ${counted(run.replications, 'replication')}, seed ${run.seed}`,
        ...(run.behaviourName === null ? [] : [`Behaviour model: ${run.behaviourName}`]),
        ...(run.behaviourMark === null ? [] : [MARK_LINES[run.behaviourMark]]),
      ],
    };
  }
  const newest = summary.runs.at(-1);
  const why =
    newest === undefined
      ? 'Nothing has run yet.'
      : newest.portfolioFingerprint !== summary.portfolio?.fingerprint
        ? `Run ${newest.id} was made on another portfolio.`
        : newest.behaviourFingerprint !== summary.behaviour.fingerprint
          ? `Run ${newest.id} was made with another behaviour model.`
          : `Run ${newest.id} tested other versions of the strategies.`;
  return {
    id: 'evidence',
    state: 'blocks',
    title: 'No run has tested this version',
    lines: [`${why} Run the comparison${newest === undefined ? '' : ' again'}.`],
  };
}

/** Guardrails and checks of the run that tested this version are not known: what is not known does not hold. */
export function unreadGate({ id }: Pick<RunHeader, 'id'>): Gate {
  return {
    id: 'outcomes',
    state: 'blocks',
    title: `The comparison of run ${id} could not be read`,
    lines: ['Whether its guardrails hold is not known. Try again, or run the comparison again.'],
  };
}

// The engine judges; here its numbers are written as this computer writes them.

export function validationGate(problems: readonly Problem[]): Gate {
  return gates.validationGate(problems, formatNumber);
}

export function outcomeGate(
  view: Parameters<typeof gates.outcomeGate>[0],
  arm: number,
): Gate | null {
  return gates.outcomeGate(view, arm, formatNumber);
}

export function checksGate(
  view: Pick<RunView, 'comparison'>,
  arm: number,
  label: (measure: MeasureId) => string,
): Gate | null {
  return gates.checksGate(view, arm, label, formatNumber);
}

export function splitGate(strategy: Pick<Strategy, 'championChallenger'>): Gate {
  return gates.splitGate(strategy, formatNumber);
}
