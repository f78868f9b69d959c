import { Menu } from '@base-ui/react/menu';
import { useRef, useState } from 'react';
import type { SavedView } from '../../../src-engine/model/saved-view.ts';
import { callEngine } from '../../engine-client/client.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { refreshDocument, useDocumentState, withDocument } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { setPreference, usePreferences } from '../../stores/preferences-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { NamingDialog } from '../../ui/NamingDialog.tsx';
import type { ListFilter } from './list-address.ts';
import { addressOfFilter, openSavedView, shownView } from './saved-view-address.ts';

const NONE: readonly SavedView[] = [];

/** Lists of the document that have a name: shows one, saves what is shown now, takes one away. */
export function SavedViews({ filter }: { readonly filter: ListFilter }) {
  const { summary, generation } = useDocumentState();
  const { params } = useNavigation();
  const { turnedColumns } = usePreferences();
  const [isNaming, setNaming] = useState(false);
  const answer = useQuery('savedViews', null, `${generation} ${summary.revision}`);
  const views = answer.value ?? NONE;
  const current = shownView(views, filter, turnedColumns);
  const show = (view: SavedView): void => {
    setPreference('turnedColumns', view.columns);
    go('accounts', openSavedView(view, params['run']));
  };
  const remove = async (view: SavedView): Promise<void> => {
    const removed = await callEngine('removeSavedView', { name: view.name });
    if (!removed.ok) {
      showFailure(removed.error);
      return;
    }
    refreshDocument(removed.value);
    showToast('plain', `Removed the view ${view.name}.`);
  };
  const keep = async (name: string) => {
    const view = { name, address: addressOfFilter(filter), columns: turnedColumns };
    const saved = await withDocument(callEngine('putSavedView', view));
    if (saved.ok) showToast('good', `Saved the view ${name.trim()}.`);
    return saved;
  };
  return (
    <>
      {views.length === 0 ? null : (
        <ViewMenu
          views={views}
          current={current}
          onShow={show}
          onRemove={(view) => void remove(view)}
        />
      )}
      <Button size="small" onClick={() => setNaming(true)}>
        Save view…
      </Button>
      {isNaming ? (
        <NamingDialog
          title="Save this view"
          description="Filters, order and columns under a name, kept in the document. It shows the accounts that fit when it is opened."
          name={current?.name ?? ''}
          submit={(name) =>
            views.some((view) => view.name === name) ? `Replace ${name}` : 'Save view'
          }
          onKeep={keep}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  );
}

interface MenuProps {
  readonly views: readonly SavedView[];
  /** The view that is shown now; null when it is none of them. */
  readonly current: SavedView | null;
  readonly onShow: (view: SavedView) => void;
  readonly onRemove: (view: SavedView) => void;
}

function ViewMenu({ views, current, onShow, onRemove }: MenuProps) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <Menu.Root>
      <span ref={place}>
        <Menu.Trigger className="btn small">
          {current === null ? 'Views' : `View: ${current.name}`}
        </Menu.Trigger>
      </span>
      <Menu.Portal container={place}>
        <Menu.Positioner className="menu-layer" align="end" sideOffset={4} positionMethod="fixed">
          <Menu.Popup className="menu">
            {views.map((view) => (
              <Menu.Item key={view.name} onClick={() => onShow(view)}>
                {view.name}
              </Menu.Item>
            ))}
            {current === null ? null : (
              <>
                <Menu.Separator />
                <Menu.Item onClick={() => onRemove(current)}>
                  {`Remove the view ${current.name}`}
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
