import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { problemsAt } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  /** JSON pointer of the value that is edited here. */
  readonly pointer: string;
  /** Inside a table: the label is read, not shown, and the border comes with hover and focus. */
  readonly cell?: boolean;
  readonly className?: string;
  /** The editing control; `error` is what the rules say about the value. */
  readonly children: (error: string | null) => ReactNode;
}

/** Where one value of the strategy is edited: problems and undo find it by its pointer. */
export function Place({ pointer, cell = false, className, children }: Props) {
  const { problems } = useEditor();
  const [worst] = problemsAt(problems, pointer);
  const error = worst?.severity === 'error' ? worst.message : null;
  return (
    <div
      data-pointer={pointer}
      // The message stands in full beside the field: here it is only read (css/inspector.css).
      data-problem={error === null ? undefined : true}
      data-warned={worst?.severity === 'warning' || undefined}
      className={classNames(cell && 'st-cell', className)}
    >
      {children(error)}
    </div>
  );
}
