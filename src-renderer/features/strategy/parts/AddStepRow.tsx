interface Props {
  readonly columns: number;
  /** The champion's steps that are not here, in words; empty when none is missing. */
  readonly missing: string;
  readonly onAdd: () => void;
}

/** The last row of a table of steps: what the champion has besides, and the way to add a step. */
export function AddStepRow({ columns, missing, onAdd }: Props) {
  return (
    <tr className="rem">
      <td />
      <td colSpan={columns - 1}>
        {missing === '' ? null : (
          <>
            <span className="t3">In champion, not here:</span> {missing}.{' '}
          </>
        )}
        <button type="button" className="link" onClick={onAdd}>
          Add step
        </button>{' '}
        <kbd>Ctrl Enter</kbd>
      </td>
    </tr>
  );
}
