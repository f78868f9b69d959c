import { useEffect, useRef, useState } from 'react';
import { useWish } from '../../stores/use-wish.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import { EDITOR_PAGES, SECTION_PAGES } from './editor-pages.ts';
import { ProblemsDialog } from './ProblemsDialog.tsx';
import { BehaviourPage } from './pages/BehaviourPage.tsx';
import { ControlsPage } from './pages/ControlsPage.tsx';
import { DunningPage } from './pages/DunningPage.tsx';
import { EventTypesPage } from './pages/EventTypesPage.tsx';
import { GuardrailsPage } from './pages/GuardrailsPage.tsx';
import { SectionPage } from './pages/SectionPage.tsx';
import { SettingsPage } from './pages/SettingsPage.tsx';
import { SeverancePage } from './pages/SeverancePage.tsx';
import { TemplatesPage } from './pages/TemplatesPage.tsx';
import { ThresholdsPage } from './pages/ThresholdsPage.tsx';
import { PasteRowsDialog } from './paste/PasteRowsDialog.tsx';
import { revealPlace } from './reveal-place.ts';
import { StaleBar } from './StaleBar.tsx';
import { StrategyHead } from './StrategyHead.tsx';
import { EditorContext } from './use-editor.ts';
import type { EditorState } from './use-editor-state.ts';
import { useSelectionCommands } from './use-selection-commands.ts';
import { useStrategyCommands } from './use-strategy-commands.ts';

const PAGES = {
  controls: ControlsPage,
  templates: TemplatesPage,
  events: EventTypesPage,
  thresholds: ThresholdsPage,
  settings: SettingsPage,
  dunning: () => <DunningPage />,
  capacity: () => <SectionPage sections={SECTION_PAGES.capacity} />,
  terms: () => <SectionPage sections={SECTION_PAGES.terms} />,
  severance: SeverancePage,
  'write-off': () => <SectionPage sections={SECTION_PAGES['write-off']} />,
  work: () => <SectionPage sections={SECTION_PAGES.work} />,
  guardrails: GuardrailsPage,
  protection: () => <SectionPage sections={SECTION_PAGES.protection} />,
  behaviour: BehaviourPage,
} as const;

export type EditorDialog = 'problems' | 'changes' | 'paste';

/** A dialog that a menu of another screen asked for in the address. */
function dialogOf(text: string): EditorDialog | null {
  return text === 'problems' || text === 'changes' ? text : null;
}

/** The editor around one strategy. */
export function StrategyEditor({ state }: { readonly state: EditorState }) {
  const { editor, draft, page, wish } = state;
  const root = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  useWish('dialog', (wished) => setDialog(dialogOf(wished)));
  useEffect(() => {
    if (wish.serial > 0 && root.current !== null) {
      return revealPlace(root.current, wish.pointer, wish.focus);
    }
    return undefined;
  }, [wish]);
  useStrategyCommands(state, setDialog);
  useSelectionCommands(editor, page, () => setDialog('paste'));
  const Page = PAGES[page];
  const title = EDITOR_PAGES.find((one) => one.id === page)?.label ?? '';
  return (
    <EditorContext value={editor}>
      <div className="screen-fixed st" ref={root}>
        <div className="st-top">
          <StrategyHead page={title} draft={draft} onValidate={() => setDialog('problems')} />
          <StaleBar pending={draft.pending} onShow={() => setDialog('changes')} />
        </div>
        <div className="st-body" key={page}>
          <Page />
        </div>
      </div>
      {dialog === 'problems' ? <ProblemsDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'paste' ? <PasteRowsDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'changes' ? <ChangesDialog onClose={() => setDialog(null)} /> : null}
    </EditorContext>
  );
}
