import {
  type Density,
  setPreference,
  type ThemeChoice,
  usePreferences,
} from '../stores/preferences-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

const THEMES: readonly { readonly id: ThemeChoice; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
];

const DENSITIES: readonly { readonly id: Density; readonly label: string }[] = [
  { id: 'compact', label: 'Compact' },
  { id: 'default', label: 'Default' },
  { id: 'comfortable', label: 'Comfortable' },
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
        <TextField
          label="Your name"
          help="Stands beside what you do by hand, in To Do entries that you take, and in reviews."
          maxLength={60}
          value={preferences.userName}
          onCommit={(name) => setPreference('userName', name.trim())}
        />
        <Select
          label="Theme"
          options={THEMES}
          value={preferences.theme}
          onChange={(theme) => setPreference('theme', theme)}
        />
        <Select
          label="Rows"
          options={DENSITIES}
          value={preferences.density}
          onChange={(density) => setPreference('density', density)}
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
