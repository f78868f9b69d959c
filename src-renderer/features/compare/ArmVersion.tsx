import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
}

/** " v3": the version with which an arm ran. The run keeps it when the document has been edited since. */
export function ArmVersion({ run, arm }: Props) {
  const { strategies } = useDocumentSummary();
  const fingerprint = run.arms[arm]?.strategyFingerprint;
  const open = strategies.find((strategy) => strategy.fingerprint === fingerprint);
  const key = open === undefined ? `run-${run.id}` : null;
  const { value } = useQuery('runStrategy', { runId: run.id, arm }, key);
  const version = open?.version ?? value?.version;
  return version === undefined ? null : ` v${version}`;
}
