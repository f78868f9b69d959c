import { useEffect } from 'react';
import { navigationStore, replaceParams } from './navigation-store.ts';

/** Takes a wish out of the address once its screen has read it: a reload or a copied link does not wish it again. */
export function useDropParam(name: string): void {
  useEffect(() => {
    const { params } = navigationStore.getState();
    const { [name]: wished, ...rest } = params;
    if (wished !== undefined) replaceParams(rest);
  }, [name]);
}
