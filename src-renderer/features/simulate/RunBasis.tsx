import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';
import { shortFingerprint } from '../../format/fingerprint.ts';
import { go } from '../../stores/navigation-store.ts';

interface Props {
  readonly summary: DocumentSummary;
  readonly onLeave: () => void;
}

/** What a run rests on and the setup does not ask: behaviour model, calendars (ux 2.3). */
export function RunBasis({ summary, onLeave }: Props) {
  const { behaviour, strategies } = summary;
  const open = (page: string) => {
    onLeave();
    go('strategy', { page });
  };
  return (
    <dl className="si-basis">
      <dt>Behaviour model</dt>
      <dd>
        {`${behaviour.name}, fingerprint ${shortFingerprint(behaviour.fingerprint)}`}
        {behaviour.mark === null ? null : `, ${behaviour.mark}`}{' '}
        <button type="button" className="link" onClick={() => open('behaviour')}>
          Open behaviour model
        </button>
      </dd>
      <dt>Calendar</dt>
      <dd>
        {strategies.length === 1 ? 'That of the strategy' : 'Each strategy’s own'}{' '}
        <button type="button" className="link" onClick={() => open('settings')}>
          Open calendar
        </button>
      </dd>
    </dl>
  );
}
