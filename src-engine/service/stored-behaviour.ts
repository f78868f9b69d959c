import { canonicalJson, fingerprint } from '../base/canonical-json.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { parseBehaviour } from '../config/parse-behaviour.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { BehaviourMark } from '../model/behaviour-notes.ts';
import { FEWEST_ENTRIES } from '../model/thin-data.ts';
import type { BehaviourHeader, RunHeader } from '../protocol/methods.ts';
import type { BehaviourLabel, StoredBehaviour } from '../store/repos/behaviour-repo.ts';
import type { RunRecord } from '../store/repos/run-repo.ts';
import type { Workspace } from '../store/workspace.ts';

const DEFAULT_HEADER: BehaviourHeader = {
  name: defaultBehaviour().name,
  fingerprint: fingerprint(defaultBehaviour()),
  isDefault: true,
  mark: null,
};

/** A behaviour model as the document keeps it. */
export function storedBehaviour(model: BehaviourModel): StoredBehaviour {
  return { name: model.name, fingerprint: fingerprint(model), text: canonicalJson(model) };
}

export function isDefaultBehaviour(print: string): boolean {
  return print === DEFAULT_HEADER.fingerprint;
}

/** The behaviour model of the document's new runs. It was checked when it was stored: a failure means an edited file. */
export function documentBehaviour(workspace: Workspace): Result<BehaviourModel, Failure> {
  const stored = workspace.behaviour.current();
  if (stored === null) return ok(defaultBehaviour());
  const parsed = parseBehaviour(stored.text);
  if (parsed.ok && fingerprint(parsed.value) === stored.fingerprint) return parsed;
  const first = parsed.ok ? undefined : parsed.error[0];
  return err(
    failure(
      'document-damaged',
      `Behaviour model ${stored.name} cannot be read: ${first?.message ?? 'it was changed.'}`,
      first?.pointer ?? '',
      'Import a behaviour model or use the default; open a copy from before the change for the old one.',
    ),
  );
}

export function behaviourHeader(workspace: Workspace): BehaviourHeader {
  const stored = workspace.behaviour.current();
  if (stored === null) return DEFAULT_HEADER;
  const { name, fingerprint: print } = stored;
  const label = workspace.behaviour.labelOf(print);
  return {
    name,
    fingerprint: print,
    isDefault: isDefaultBehaviour(print),
    mark: label === null ? null : markOf(label),
  };
}

/** The name with what everything made with the model must say (simulation.md 2.7; replay). */
function markedName(name: string, mark: BehaviourMark | null): string {
  if (mark === 'replay') return `${name}: timing and volume, not response`;
  return mark === 'uncalibrated' ? `${name} (uncalibrated)` : name;
}

function markOf({ isReplay, isRed }: BehaviourLabel): BehaviourMark | null {
  if (isReplay) return 'replay';
  return isRed ? 'uncalibrated' : null;
}

/** A run as lists show it, with the name and the mark of a behaviour model that is not the default. */
export function runHeader(workspace: Workspace, record: RunRecord): RunHeader {
  const print = record.behaviourFingerprint;
  const label = isDefaultBehaviour(print) ? null : workspace.behaviour.labelOf(print);
  if (label === null) return { ...record, behaviourName: null, behaviourMark: null };
  const behaviourMark = markOf(label);
  const header = { ...record, behaviourName: markedName(label.name, behaviourMark), behaviourMark };
  const { entries, isReplay } = label;
  return entries === null || entries >= FEWEST_ENTRIES || isReplay
    ? header
    : { ...header, thinEntries: entries };
}
