import { setPreference, type ThemeChoice, usePreferences } from '../stores/preferences-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';

const THEMES: readonly { readonly id: ThemeChoice; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

/** What is kept on this computer for all documents. Changes apply at once. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const preferences = usePreferences();
  return (
    <Dialog
      title="Preferences"
      description="Kept on this computer, for all documents."
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className="fields">
        <Select
          label="Theme"
          options={THEMES}
          value={preferences.theme}
          onChange={(theme) => setPreference('theme', theme)}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={preferences.chartsAsTables}
            onChange={(event) => setPreference('chartsAsTables', event.target.checked)}
          />
          <span>Show charts as tables</span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={preferences.singleKeys}
            onChange={(event) => setPreference('singleKeys', event.target.checked)}
          />
          <span>
            Keys without Ctrl work outside fields (Space to play, arrows to move between days)
          </span>
        </label>
      </div>
    </Dialog>
  );
}
