import { useMemo } from 'react';
import { useStore } from 'zustand';
import { diffStrategies } from '../../../../src-engine/config/diff-strategies.ts';
import { counted } from '../../../format/count.ts';
import { formatClock } from '../../../format/date.ts';
import { editHistory, type TracedEdit } from '../../../stores/edit-history.ts';
import { strategyStore, undoSteps } from '../../../stores/strategy-store.ts';
import { useUserName } from '../../../stores/user-name.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEditor } from '../use-editor.ts';

/** More differences of one edit than this are counted, not told. */
const TOLD = 3;

/** Every edit of the selected thing since the document was opened, newest first, and the way back to each (ux 2.2b). */
export function HistoryPanel({ pointers }: { readonly pointers: readonly string[] }) {
  const { slot } = useEditor();
  const { undo, drafts } = useStore(strategyStore);
  const key = pointers.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the pointers.
  const history = useMemo(() => {
    const now = new Map(
      Object.entries(drafts).map(([of, { strategy }]) => [Number(of), strategy] as const),
    );
    return editHistory(undo, now, slot, pointers);
  }, [undo, drafts, slot, key]);
  const { edits, all, origin } = history;
  if (edits.length === 0) {
    return (
      <p className="t2">
        Not edited since this document was opened. File, Save a version keeps a state for longer.
      </p>
    );
  }
  return (
    <>
      <ol className="st-history" aria-label="Edits, newest first">
        {edits.map((edit, index) => (
          <Edit key={`${edit.later} ${edit.atMs}`} edit={edit} others={edit.later - index} />
        ))}
        <li>
          <span className="t2">As the document was opened, or before it was added</span>
          <BackTo
            later={all}
            others={all - edits.length}
            words="before the first edit"
            pointer={origin ?? ''}
          />
        </li>
      </ol>
      <p className="t3">
        Every edit of the document is on one stack: going back takes back all that came after, and
        Redo brings it again. The list ends when the document is closed.
      </p>
    </>
  );
}

/** `others` of the later edits are of other things. */
function Edit({ edit, others }: { readonly edit: TracedEdit; readonly others: number }) {
  const who = useUserName();
  const lines = linesOf(edit);
  return (
    <li>
      <b>{edit.label}</b>
      <span className="t3">{`${who}, ${formatClock(edit.atMs)}`}</span>
      {lines.slice(0, TOLD).map((line) => (
        <span key={line} className="t2">
          {line}
        </span>
      ))}
      {lines.length > TOLD ? (
        <span className="t3">{`and ${counted(lines.length - TOLD, 'more difference')}`}</span>
      ) : null}
      {edit.later === 0 ? (
        <span className="t3">The newest edit</span>
      ) : (
        <BackTo later={edit.later} others={others} words={edit.label} pointer={edit.pointer} />
      )}
    </li>
  );
}

const told = new WeakMap<TracedEdit['after'], readonly string[]>();

/** From what to what, in the words of "Show changes". */
function linesOf({ before, after }: TracedEdit): readonly string[] {
  const known = told.get(after);
  if (known !== undefined) return known;
  const lines =
    before === null ? [] : [...new Set(diffStrategies(before, after).map(({ text }) => text))];
  told.set(after, lines);
  return lines;
}

interface BackProps {
  readonly later: number;
  readonly others: number;
  /** What it goes back to. */
  readonly words: string;
  /** Where the thing is then; empty when it is not there. */
  readonly pointer: string;
}

function BackTo({ later, others, words, pointer }: BackProps) {
  const { select } = useEditor();
  const takes = `Takes back ${counted(later, 'edit')}${others > 0 ? `, ${others} of them elsewhere` : ''}.`;
  return (
    <span className="st-back">
      <Button
        size="small"
        icon="undo"
        aria-label={`Undo to here: ${words}. ${takes}`}
        onClick={() => {
          // The button goes with its line.
          document.getElementById('inspector-tab-history')?.focus();
          void undoSteps(later).then(() => select(pointer));
        }}
      >
        Undo to here
      </Button>
      <span className="t3">{takes}</span>
    </span>
  );
}
