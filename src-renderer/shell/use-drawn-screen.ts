import { useEffect, useState } from 'react';
import type { Address, Screen } from '../stores/navigation-store.ts';
import { behindNextFrame } from '../ui/after-paint.ts';

/** A screen and the address that it is shown for. */
export interface ShownScreen {
  readonly screen: Screen;
  readonly address: Address;
}

export interface DrawnScreen extends ShownScreen {
  /** True while another screen is asked for and only its title is painted. */
  readonly isLate: boolean;
}

/**
 * The screen that is drawn: the asked one, one painted frame after it was asked for. Its title can be painted in between, so
 * that the key is answered at once (ux 4.9). Another address of the same screen is drawn at once, and so is everything while
 * no screen is drawn at all (`nothingDrawn`).
 */
export function useDrawnScreen(
  screen: Screen,
  address: Address,
  nothingDrawn: boolean,
): DrawnScreen {
  const [drawn, setDrawn] = useState<ShownScreen>({ screen, address });
  const isSame = drawn.screen === screen;
  const isLate = !isSame && !nothingDrawn;
  if (!isLate && !(isSame && drawn.address === address)) setDrawn({ screen, address });
  useEffect(() => {
    if (!isLate) return;
    // Drawn in one go: in slices, each message of a run would begin it anew.
    return behindNextFrame(() => setDrawn({ screen, address }));
  }, [isLate, screen, address]);
  return { ...(isLate ? drawn : { screen, address }), isLate };
}
