import type { z } from '../../../../src-engine/base/zod.ts';
import { entryWord, patternOf } from '../../../../src-engine/config/schema-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { blankValue } from '../edit/blank-value.ts';
import { addEntry } from '../edit/put-value.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  /** What the list is called. */
  readonly label: string;
  /** JSON pointer of the list. */
  readonly pointer: string;
  /** Of one entry. */
  readonly schema: z.core.$ZodType;
}

/** Adds an entry to a list of the strategy, filled in as far as the schema tells. */
export function AddEntry({ label, pointer, schema }: Props) {
  const { set } = useEditor();
  const title = `Add ${entryWord(label)}`;
  return (
    <Button
      size="small"
      icon="plus"
      onClick={() =>
        set(title, (draft) =>
          addEntry(draft, pointer, blankValue(schema, `${patternOf(pointer)}/*`)),
        )
      }
    >
      {title}
    </Button>
  );
}
