import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';

/** Says that a run is another one with manual changes, and leads back to that one (ux 2.5b). Nothing for other runs. */
export function BranchLine({ run }: { readonly run: RunHeader }) {
  const { params, go } = useNavigation();
  const { summary } = useDocumentState();
  const { branchOf } = run;
  if (branchOf === null) return null;
  const isThere = summary.runs.some(({ id }) => id === branchOf);
  const back = (): void => {
    // Decisions of the other run have other numbers.
    const { decision: _, ...rest } = params;
    go('accounts', { ...rest, run: String(branchOf) });
  };
  return (
    <p className="ac-branch t2">
      Run {run.id} is run {branchOf} with manual changes.
      {isThere && (
        <button type="button" className="link" onClick={back}>
          Back to run {branchOf}
        </button>
      )}
    </p>
  );
}
