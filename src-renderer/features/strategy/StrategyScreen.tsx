import { useEffect } from 'react';
import { setSubNavigation } from '../../shell/sub-navigation.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { useActiveSlot } from '../../stores/strategy-store.ts';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { NoStrategy } from './NoStrategy.tsx';
import { StrategyEditor } from './StrategyEditor.tsx';
import { StrategyOutline } from './StrategyOutline.tsx';
import { useEditorState } from './use-editor-state.ts';
import './css/layout.css';
import './css/problems.css';
import './css/ladder.css';
import './css/grids.css';
import './css/guardrails.css';
import './css/row-drag.css';
import './css/inspector.css';
import './css/forms.css';
import './css/behaviour.css';

const OUTLINE = <StrategyOutline />;

/** The strategy editor: an outline in the navigation, a page in the middle, the selected thing at the right. */
export function StrategyScreen() {
  const { summary, generation } = useDocumentState();
  const [active] = useActiveSlot();
  const slots = summary.strategies.map((header) => header.slot);
  const slot = slots.includes(active) ? active : (slots[0] ?? null);
  useEffect(() => {
    setSubNavigation(OUTLINE);
    return () => setSubNavigation(null);
  }, []);
  return slot === null ? <NoStrategy /> : <Loaded key={generation} slot={slot} />;
}

function Loaded({ slot }: { readonly slot: number }) {
  const state = useEditorState(slot);
  return state === null ? (
    <ScreenHead title="Strategy" meta="Loading the strategy" />
  ) : (
    <StrategyEditor state={state} />
  );
}
