import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Screens in the order of the work. */
const SCREENS = [
  'start',
  'portfolio',
  'strategy',
  'simulate',
  'compare',
  'accounts',
  'to-do',
  'trends',
  'export',
] as const;
export type Screen = (typeof SCREENS)[number];
export type Params = Readonly<Record<string, string>>;

export interface Address {
  readonly screen: Screen;
  /** Query members, and `run` from the path. */
  readonly params: Params;
  /** The place that an address asked for and that does not exist: Start is shown instead. */
  readonly unknown?: string;
}

const RUN_PREFIX = /^run\/(\d+)\//;

/** `#/run/14/compare?tab=swap` to screen and parameters; anything unknown is the Start screen, which says so. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const params: Record<string, string> = {};
  const run = RUN_PREFIX.exec(path);
  if (run?.[1] !== undefined) params['run'] = run[1];
  for (const [name, value] of new URLSearchParams(query)) params[name] = value;
  const name = path.replace(RUN_PREFIX, '');
  const screen = SCREENS.find((candidate) => candidate === name);
  if (screen !== undefined) return { screen, params };
  return { screen: 'start', params: {}, ...(path === '' ? {} : { unknown: decoded(path) }) };
}

/** A path as a person wrote it; as it is when it cannot be read. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The hash of a screen: the run in the path, everything else in the query. */
export function formatAddress(screen: Screen, params: Params): string {
  const { run, ...rest } = params;
  const query = new URLSearchParams(rest).toString();
  const prefix = run === undefined ? '' : `run/${run}/`;
  return `#/${prefix}${screen}${query === '' ? '' : `?${query}`}`;
}

export const navigationStore = createStore<Address>(() => parseAddress(window.location.hash));

window.addEventListener('hashchange', () => {
  navigationStore.setState(parseAddress(window.location.hash), true);
});

/** Shows a screen and adds it to the history, so that Alt+Left comes back. */
export function go(screen: Screen, params: Params = {}): void {
  const hash = formatAddress(screen, params);
  navigationStore.setState({ screen, params }, true);
  if (window.location.hash !== hash) window.location.hash = hash;
}

/** Changes parameters of the shown screen without a new entry in the history (tabs, filters while typing). */
export function replaceParams(params: Params): void {
  const { screen } = navigationStore.getState();
  navigationStore.setState({ screen, params }, true);
  window.history.replaceState(null, '', formatAddress(screen, params));
}

export function back(): void {
  window.history.back();
}

export function forward(): void {
  window.history.forward();
}

/**
 * The address that the screen around is drawn for; null outside a screen: the address of now. A screen that is about to be
 * replaced is not drawn again for an address that is another one's.
 */
export const ShownAddress = createContext<Address | null>(null);

export interface Navigation extends Address {
  readonly go: typeof go;
  readonly replaceParams: typeof replaceParams;
  readonly back: typeof back;
}

export function useNavigation(): Navigation {
  const shown = useContext(ShownAddress);
  const { screen, params } = useStore(navigationStore, (now) => shown ?? now);
  const replaceMine = useCallback(
    (next: Params) => {
      // What a screen still had to do when it was left is not the next one's.
      if (navigationStore.getState().screen === screen) replaceParams(next);
    },
    [screen],
  );
  return { screen, params, go, replaceParams: replaceMine, back };
}

/** Where the person has gone, whatever is drawn: one object until the address changes. */
export function useAddress(): Address {
  return useStore(navigationStore);
}
