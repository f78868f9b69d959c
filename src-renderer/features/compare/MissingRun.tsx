import { formatCount } from '../../format/count.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  /** The run that is shown in place of the one that the address asks for; null without any. */
  readonly shown: number | null;
}

/** A link may come from another document, or from before a run was removed: what is shown is not what it meant. */
export function MissingRun({ shown }: Props) {
  const summary = useDocumentSummary();
  const { params } = useNavigation();
  const asked = params['run'];
  if (asked === undefined || summary.runs.some(({ id }) => String(id) === asked)) return null;
  const name = /^\d{1,9}$/.test(asked)
    ? `Run ${formatCount(Number(asked))}`
    : 'The run of this link';
  return (
    <div className="bar late" role="status">
      <Icon name="warn" />
      <span>
        {name} is not in this document: it was removed, or the link is of another document.{' '}
        {shown === null
          ? 'Open that document to see it.'
          : `Run ${shown} is shown; open that document to see the other.`}
      </span>
    </div>
  );
}
