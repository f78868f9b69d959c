import type { SavedVersion } from '../../../src-engine/model/saved-version.ts';
import { callEngine } from '../../engine-client/client.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { todayIso } from '../../format/today-iso.ts';
import { useDocumentState, withDocument } from '../../stores/document-state.ts';
import { flushDrafts } from '../../stores/strategy-commits.ts';
import { showToast } from '../../stores/toast-store.ts';
import { NamingDialog } from '../../ui/NamingDialog.tsx';
import { nextVersionName } from './next-version-name.ts';

const NONE: readonly SavedVersion[] = [];

/** Keeps all strategies as they are now under a name (ux 4.2). */
export function SaveVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { summary, generation } = useDocumentState();
  const { value } = useQuery('savedVersions', null, `${generation} ${summary.revision}`);
  if (value === null) return null;
  const keep = async (name: string, note: string) => {
    const refused = await flushDrafts();
    if (refused !== null) return { ok: false, error: refused } as const;
    const saved = await withDocument(
      callEngine('saveVersion', { name, note, savedOn: todayIso() }),
    );
    if (saved.ok) showToast('good', `Saved version ${name.trim()}. Save keeps it in the file.`);
    return saved;
  };
  return (
    <NamingDialog
      title="Save a version"
      description="Every strategy and the behaviour model as they are now, under a name. A saved version never changes; File, Saved versions shows what differs from it and brings it back."
      name={nextVersionName(value ?? NONE)}
      note=""
      submit="Save version"
      onKeep={keep}
      onClose={onClose}
    />
  );
}
