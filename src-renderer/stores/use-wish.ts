import { useEffect, useEffectEvent } from 'react';
import { navigationStore, replaceParams, useNavigation } from './navigation-store.ts';

/**
 * Grants what the address wishes of a screen and takes the wish out again: a reload or a copied link does not wish it once
 * more. A wish may come while the screen stands already: keys pressed as it is drawn, before its own command is there, are
 * those of the screen that was left.
 */
export function useWish(name: string, grant: (wished: string) => void): void {
  const wished = useNavigation().params[name];
  const granted = useEffectEvent(grant);
  useEffect(() => {
    if (wished === undefined) return;
    granted(wished);
    const { [name]: _, ...rest } = navigationStore.getState().params;
    replaceParams(rest);
  }, [name, wished]);
}
