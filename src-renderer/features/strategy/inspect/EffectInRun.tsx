import type { ReactNode } from 'react';
import { useEditor } from '../use-editor.ts';

interface Props {
  /** Null while the run is counted. */
  readonly counts: ReactNode | null;
}

/** The part of an Effect tab that tells what the last run counted; without a run it says how to get one. */
export function EffectInRun({ counts }: Props) {
  const { runArm } = useEditor();
  if (runArm === null) {
    return <p className="t2">No run shows this strategy yet. Run it (F5) to count here.</p>;
  }
  return (
    <section aria-label={`Effect in run ${runArm.runId}`} className="st-effect first">
      <h3>
        {`Effect in run ${runArm.runId} `}
        <span className="t3">replication 1</span>
      </h3>
      {counts ?? <p className="t3 late">Counting the processes of the run.</p>}
    </section>
  );
}
