import { useEffect, useState } from 'react';
import { openThenShow } from '../commands/open-then-show.ts';
import { startImport } from '../features/portfolio/import/import-session.ts';
import { openDroppedCase } from '../features/start/own-cases.ts';
import { importStrategyText } from '../features/strategy/strategy-actions.ts';
import { host } from '../host/index.ts';
import { documentStore } from '../stores/document-state.ts';
import { newDocument, openHostFile } from '../stores/document-store.ts';
import { go } from '../stores/navigation-store.ts';
import { strategyStore } from '../stores/strategy-store.ts';
import { showFailure, showToast } from '../stores/toast-store.ts';
import { droppedKind } from './dropped-kind.ts';

async function take(files: readonly File[]): Promise<void> {
  const kind = await droppedKind(files);
  const [first] = files;
  if (typeof kind === 'object') showToast('bad', kind.refusal);
  if (typeof kind === 'object' || first === undefined) return;
  if (kind === 'portfolio') {
    startImport(files);
    return;
  }
  if (kind === 'strategy') {
    await takeStrategy(first);
    return;
  }
  if (kind === 'case') {
    await openDroppedCase(first);
    return;
  }
  const opened = await host.openDropped('document', first);
  if (!opened.ok) {
    showFailure(opened.error);
    return;
  }
  await openThenShow(() => openHostFile(opened.value));
}

/** In the place of the strategy on screen, as an undoable step; without a document in a new one. */
async function takeStrategy(file: File): Promise<void> {
  if (!documentStore.getState().isOpen && !(await newDocument())) return;
  go('strategy');
  await importStrategyText(strategyStore.getState().activeSlot, file.name, await file.text());
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** The whole window takes files, and says what it will do with them (ux 4.8). */
export function DropTarget() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child leaves its parent: only the balance tells whether the pointer is inside.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const move = (event: DragEvent) => {
      // Without this the browser would leave the page for the file.
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', move);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', move);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="dropover" aria-hidden="true">
      <div>
        <b>Drop to open or import</b>
        <span>
          A .cstrat document opens. CSV, Excel, JSON and SQLite are imported as portfolio,
          strategy.json as champion. A case file opens as the worked example it is.
        </span>
      </div>
    </div>
  );
}
