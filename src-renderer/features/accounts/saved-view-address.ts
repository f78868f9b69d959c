import type { SavedView } from '../../../src-engine/model/saved-view.ts';
import type { Params } from '../../stores/navigation-store.ts';
import { type ListFilter, paramsOfFilter } from './list-address.ts';

/** The query of a filter without its run: a view belongs to the document, not to one of its runs. */
export function addressOfFilter(filter: ListFilter): string {
  const { run: _, ...params } = paramsOfFilter(filter);
  return new URLSearchParams(params).toString();
}

/** Parameters that show a view, on the run that is looked at. */
export function openSavedView(view: SavedView, run: string | undefined): Params {
  return {
    ...(run === undefined ? {} : { run }),
    ...Object.fromEntries(new URLSearchParams(view.address)),
  };
}

/** The view that is what the list shows now, or null. */
export function shownView(
  views: readonly SavedView[],
  filter: ListFilter,
  columns: string,
): SavedView | null {
  const address = addressOfFilter(filter);
  return views.find((view) => view.address === address && view.columns === columns) ?? null;
}
