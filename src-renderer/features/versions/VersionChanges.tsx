import { useQuery } from '../../engine-client/use-query.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';

const SIGNS = { '+': 'Added', '-': 'Removed', '~': 'Changed' } as const;
const ONLY = {
  now: 'New since then; restoring takes it away.',
  saved: 'Not here now; restoring brings it back.',
} as const;

interface Props {
  readonly name: string;
  /** Changes whenever the document does. */
  readonly revision: string;
}

/** What the strategies of now change against a saved version, strategy by strategy. */
export function VersionChanges({ name, revision }: Props) {
  const { value, failure, stale } = useQuery('changesSinceVersion', { name }, revision);
  if (failure !== null) return <ErrorState failure={failure} />;
  if (value === null) return <p className="t2">Comparing.</p>;
  const changed = value.filter(({ only, changes }) => only !== null || changes.length > 0);
  if (changed.length === 0) return <p className="t2">Nothing: the strategies are this version.</p>;
  return (
    <div className={stale ? 'stale' : undefined}>
      {changed.map(({ slot, name: strategy, only, changes }) => (
        <section key={slot} aria-label={strategy}>
          <h4>{strategy}</h4>
          {only === null ? (
            <ul>
              {changes.map(({ sign, pointer, text }) => (
                <li key={`${sign} ${pointer} ${text}`}>
                  <span className="sign" role="img" aria-label={SIGNS[sign]}>
                    {sign === '-' ? '\u2212' : sign}
                  </span>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="t2">{ONLY[only]}</p>
          )}
        </section>
      ))}
    </div>
  );
}
