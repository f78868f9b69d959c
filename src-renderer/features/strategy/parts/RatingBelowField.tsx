import { Field } from '../../../ui/Field.tsx';
import { useCommittedText } from '../../../ui/use-committed-text.ts';

const ANY = 'any';

interface Props {
  readonly label: string;
  /** Points; null asks nothing. */
  readonly value: number | null;
  readonly error: string | null;
  readonly onCommit: (ratingBelow: number | null) => void;
}

/** A credit rating, or "any". What is neither stays as typed and says what it must be. */
export function RatingBelowField({ label, value, error, onCommit }: Props) {
  const edited = useCommittedText<number | null | undefined>({
    value,
    show: (rating) => (rating == null ? ANY : String(rating)),
    parse: (text) => (isNothing(text) ? undefined : points(text)),
    onCommit: (rating) => onCommit(rating ?? null),
  });
  return (
    <Field label={label} error={edited.unreadable ? 'Use a whole number to 9,999, or any.' : error}>
      {(control) => (
        <input
          {...control}
          {...edited.handlers}
          className="fld num"
          autoComplete="off"
          value={edited.text}
        />
      )}
    </Field>
  );
}

function isNothing(text: string): boolean {
  return text.trim() === '' || text.trim().toLowerCase() === ANY;
}

/** null when the text is no rating. */
function points(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}
