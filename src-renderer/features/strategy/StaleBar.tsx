import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEditor } from './use-editor.ts';

interface Props {
  /** Edits are on their way to the engine. */
  readonly pending: boolean;
  readonly onShow: () => void;
}

/** The amber bar: results on the other screens are of an earlier version (ux 4.3). */
export function StaleBar({ pending, onShow }: Props) {
  const { slot, runArm, baseline, set } = useEditor();
  const summary = useDocumentSummary();
  const changed = runArm?.changed === true;
  const changes = useQuery(
    'changesSinceRun',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0, slot },
    changed ? summary.revision : null,
  );
  if (runArm === null || (!changed && !pending)) return null;
  const count = changed ? (changes.value?.length ?? 0) : 0;
  return (
    <div className="bar" role="status">
      <Icon name="info" />
      <span>
        {`${count === 0 ? 'Edited' : counted(count, 'edit')} since run ${runArm.runId}. Compare still shows the saved version.`}
      </span>
      {changed ? (
        <button type="button" className="link" onClick={onShow}>
          Show changes
        </button>
      ) : null}
      {changed && baseline !== null ? (
        <button
          type="button"
          className="link"
          onClick={() =>
            set(`Revert to run ${runArm.runId}`, (draft) => {
              Object.assign(draft, structuredClone(baseline));
            })
          }
        >
          {`Revert to run ${runArm.runId}`}
        </button>
      ) : null}
    </div>
  );
}
