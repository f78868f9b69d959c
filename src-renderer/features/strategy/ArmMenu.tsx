import { Menu } from '@base-ui/react/menu';
import { exampleLadders } from '../../../src-engine/config/default-strategies.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { freeSlot } from '../../stores/strategy-store.ts';
import { Icon } from '../../ui/Icon.tsx';
import {
  addChallenger,
  addLadder,
  exportStrategy,
  importStrategy,
  promoteChallenger,
  removeStrategy,
} from './strategy-actions.ts';
import { useEditor } from './use-editor.ts';

/** What can be done with a whole strategy. */
export function ArmMenu() {
  const { slot, strategy, reveal } = useEditor();
  const summary = useDocumentSummary();
  const isChampion = summary.strategies[0]?.slot === slot;
  const full = freeSlot() === null;
  return (
    <Menu.Root>
      <Menu.Trigger className="icb" aria-label={`Actions for ${strategy.name}`}>
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-layer" sideOffset={4} align="end">
          <Menu.Popup className="menu">
            <Menu.Item disabled={full} onClick={() => void addChallenger(strategy)}>
              {full ? 'Add challenger (5 arms at most)' : 'Add challenger from this strategy'}
            </Menu.Item>
            {isChampion ? null : (
              <Menu.Item onClick={() => void promoteChallenger(slot)}>
                Promote to champion
              </Menu.Item>
            )}
            <Menu.Item onClick={() => reveal('/name')}>Rename</Menu.Item>
            <Menu.Separator />
            <Menu.Item onClick={() => void exportStrategy(slot)}>Export JSON…</Menu.Item>
            <Menu.Item onClick={() => void importStrategy(slot)}>Replace by JSON file…</Menu.Item>
            <Menu.Item disabled={full} onClick={() => void importStrategy(null)}>
              Import JSON as challenger…
            </Menu.Item>
            <Menu.Separator />
            <LadderItems disabled={full} />
            <Menu.Separator />
            <Menu.Item
              disabled={isChampion && summary.strategies.length > 1}
              onClick={() => void removeStrategy(slot, strategy.name)}
            >
              {isChampion && summary.strategies.length > 1
                ? 'Remove (remove the challengers first)'
                : `Remove ${strategy.name}`}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Drawn only while the menu is open: the ladders are parsed then. */
function LadderItems({ disabled }: { readonly disabled: boolean }) {
  return exampleLadders().map((ladder) => (
    <Menu.Item key={ladder.name} disabled={disabled} onClick={() => void addLadder(ladder)}>
      {`Add example ladder ${ladder.name} as challenger`}
    </Menu.Item>
  ));
}
