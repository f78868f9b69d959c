import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { FirstMinute } from '../features/first-minute/FirstMinute.tsx';
import { host } from '../host/index.ts';
import { documentStore } from '../stores/document-state.ts';
import { ShownAddress, useAddress } from '../stores/navigation-store.ts';
import { usePreferences } from '../stores/preferences-store.ts';
import { classNames } from '../ui/class-names.ts';
import { BusyDialog } from './BusyDialog.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { tellShellDrawn, useFirstOpening } from './first-launch.ts';
import { Navigation } from './Navigation.tsx';
import { NeedsDocument } from './NeedsDocument.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { RunAnnouncer } from './RunAnnouncer.tsx';
import { ScreenFrame } from './ScreenFrame.tsx';
import { ShellWindows } from './ShellWindows.tsx';
import { StatusBar } from './StatusBar.tsx';
import { ScreenOf } from './screens.tsx';
import { TitleBar } from './TitleBar.tsx';
import { Toasts } from './Toasts.tsx';
import { TrainerSlot } from './TrainerSlot.tsx';
import { UnknownPlace } from './UnknownPlace.tsx';
import { useDrawnScreen } from './use-drawn-screen.ts';
import { usePreloadedScreens } from './use-preloaded-screens.ts';
import { useScreenTop } from './use-screen-top.ts';

/** Title, workflow, screen and status around everything. */
export function Shell() {
  const address = useAddress();
  const { screen, params } = address;
  const isOpen = useStore(documentStore, (state) => state.isOpen);
  const { navigationOpen, inspectorOpen } = usePreferences();
  const main = useRef<HTMLElement>(null);
  // Without a document there is nothing to show but the way to one.
  const importing = screen === 'portfolio' && params['import'] !== undefined;
  const shown = isOpen || importing ? screen : 'start';
  // The very first start opens the sample by itself: nobody asked for the Start page, and drawing it would take longer.
  const isFirstOpening = useFirstOpening();
  const drawn = useDrawnScreen(shown, address, isFirstOpening);
  usePreloadedScreens(!isFirstOpening);
  useEffect(tellShellDrawn, []);
  useScreenTop(main, [shown, params['run'], params['account']].join(' '));

  return (
    <div
      className={classNames(
        'app',
        host.kind === 'electron' && 'bare',
        !navigationOpen && 'narrow',
        !inspectorOpen && 'no-inspector',
        !isOpen && !isFirstOpening && 'no-nav',
      )}
    >
      {host.kind === 'electron' ? null : <TitleBar />}
      {isOpen ? <Navigation /> : null}
      {/* Its room, so that nothing moves when it comes. */}
      {!isOpen && isFirstOpening ? <div className="nav" /> : null}
      <main className="main" ref={main} tabIndex={-1}>
        <FirstMinute />
        {isFirstOpening ? (
          <p className="t3" role="status">
            Opening the sample…
          </p>
        ) : (
          <>
            <UnknownPlace />
            <NeedsDocument />
            {drawn.isLate ? <ScreenFrame screen={shown} /> : null}
            <div className="screen-slot" hidden={drawn.isLate}>
              <ShownAddress value={drawn.address}>
                <ErrorBoundary resetKey={drawn.screen}>
                  <ScreenOf screen={drawn.screen} />
                </ErrorBoundary>
              </ShownAddress>
            </div>
          </>
        )}
      </main>
      <TrainerSlot />
      <StatusBar />
      <RunAnnouncer />
      <ShellWindows />
      {isFirstOpening ? null : <BusyDialog />}
      <QuestionDialog />
      <DropTarget />
      <Toasts />
    </div>
  );
}
