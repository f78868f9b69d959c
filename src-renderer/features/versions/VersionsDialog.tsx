import { useState } from 'react';
import { parseIsoDate } from '../../../src-engine/base/day.ts';
import type { SavedVersion } from '../../../src-engine/model/saved-version.ts';
import type { BehaviourHeader } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { formatDate } from '../../format/date.ts';
import { openWindow } from '../../shell/window-store.ts';
import { useDocumentState, withDocument } from '../../stores/document-state.ts';
import { ask } from '../../stores/question-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { restoreVersion } from './restore-version.ts';
import { VersionChanges } from './VersionChanges.tsx';
import './versions.css';

/** Saved versions of the strategies: what differs from one, and the way back to it (ux 4.2). */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { summary, generation } = useDocumentState();
  const key = `${generation} ${summary.revision}`;
  const { value: versions, failure } = useQuery('savedVersions', null, key);
  const [chosen, choose] = useState<string | null>(null);
  const shown = versions?.find(({ name }) => name === chosen) ?? versions?.[0] ?? null;
  const restore = async (name: string): Promise<void> => {
    if (await restoreVersion(name)) onClose();
  };
  return (
    <Dialog
      wide
      title="Saved versions"
      description="Versions of all strategies of this document and of its behaviour model. They stay as they were saved."
      onClose={onClose}
      footer={
        <>
          {shown === null ? null : (
            <Button tone="ghost" icon="trash" onClick={() => void remove(shown.name)}>
              {`Remove version ${shown.name}…`}
            </Button>
          )}
          <Button onClick={() => openWindow('saveVersion')}>Save a version…</Button>
          {shown === null ? (
            <Button onClick={onClose}>Close</Button>
          ) : (
            <Button tone="primary" onClick={() => void restore(shown.name)}>
              {`Restore version ${shown.name}`}
            </Button>
          )}
        </>
      }
    >
      {failure === null ? null : <ErrorState failure={failure} />}
      {versions === null ? null : shown === null ? (
        <EmptyState icon="strategy" title="No version yet">
          Save a version before a change that you may want to take back later.
        </EmptyState>
      ) : (
        <div className="versions">
          <ul className="version-list" aria-label="Versions">
            {versions.map((version) => (
              <li key={version.name}>
                <button
                  type="button"
                  aria-pressed={version.name === shown.name}
                  onClick={() => choose(version.name)}
                >
                  <b>{version.name}</b>
                  <span className="t2">{dateText(version.savedOn)}</span>
                  {version.note === '' ? null : <span>{version.note}</span>}
                  <span className="t3">{arms(version)}</span>
                </button>
              </li>
            ))}
          </ul>
          <section aria-label={`Changed since version ${shown.name}`}>
            <h3>{`Changed since ${shown.name}`}</h3>
            <VersionChanges name={shown.name} revision={key} />
            <p className="t2">{modelText(shown, summary.behaviour)}</p>
          </section>
        </div>
      )}
    </Dialog>
  );
}

function dateText(iso: string): string {
  const day = parseIsoDate(iso);
  return day === null ? iso : formatDate(day);
}

/** What restoring does to the behaviour model. */
function modelText({ behaviour: then }: SavedVersion, now: BehaviourHeader): string {
  if (then === null) return 'Saved before versions held the behaviour model: restoring leaves it.';
  if (then.fingerprint === now.fingerprint) return `Behaviour model ${now.name}, the same as now.`;
  const named = then.name === now.name ? `${then.name}, other figures` : then.name;
  return `Behaviour model then: ${named}; now: ${now.name}. Restoring brings it back.`;
}

function arms({ strategies }: SavedVersion): string {
  return strategies.map(({ name, version }) => `${name} v${version}`).join(', ');
}

/** Cannot be undone: asks first, with the name on the button. */
async function remove(name: string): Promise<void> {
  const answer = await ask({
    title: `Remove version ${name}?`,
    body: 'The strategies of now stay as they are. The version cannot be brought back.',
    choices: [
      { id: 'keep', label: 'Keep version', tone: 'plain' },
      { id: 'remove', label: `Remove version ${name}`, tone: 'danger' },
    ],
    cancelId: 'keep',
  });
  if (answer !== 'remove') return;
  const removed = await withDocument(callEngine('removeVersion', { name }));
  if (removed.ok) showToast('plain', `Removed version ${name}.`);
  else showFailure(removed.error);
}
