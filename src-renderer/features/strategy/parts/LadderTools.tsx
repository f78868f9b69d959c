import { armTitle } from '../../../ui/arm-style.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { useEditor } from '../use-editor.ts';

export type LanesShown = 'both' | 'own';

interface Props {
  /** Null when there is no champion's ladder to stand beside. */
  readonly lanes: LanesShown | null;
  readonly onLanes: (lanes: LanesShown) => void;
  /** Place of the template whose settings the last button opens. */
  readonly pointer: string;
}

/** Beside a ladder's title: with the champion's lane or without, and the template's settings. */
export function LadderTools({ lanes, onLanes, pointer }: Props) {
  const { slot, select } = useEditor();
  return (
    <>
      {lanes === null ? null : (
        <SegmentedControl
          label="Lanes"
          value={lanes}
          onChange={onLanes}
          options={[
            { id: 'both', label: 'Side by side' },
            { id: 'own', label: `${armTitle(slot).replace('Challenger ', '')} only` },
          ]}
        />
      )}
      <IconButton icon="more" label="Template settings" onClick={() => select(pointer)} />
    </>
  );
}
