import type { ReactNode } from 'react';
import { Inspector } from '../../../ui/Inspector.tsx';
import { TabPanel } from '../../../ui/TabPanel.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { type InspectorTab, showInspectorTab, useInspectorTab } from './inspector-tab.ts';

interface Props {
  readonly title: ReactNode;
  readonly tools?: ReactNode;
  /** JSON pointers of the thing and of what its settings change with it; History tells the edits of all of them. */
  readonly pointers: readonly string[];
  /** Null: nothing can be said of its effect, there is no such tab. */
  readonly effect: ReactNode;
  /** Its settings. */
  readonly children: ReactNode;
}

const GROUP = 'inspector';

/** The inspector of a rule of the strategy: its settings, its effect, and its history (ux 2.2b). */
export function RuleInspector({ title, tools, pointers, effect, children }: Props) {
  const hasEffect = effect !== null;
  const tab = useInspectorTab(hasEffect);
  const tabs: readonly { readonly id: InspectorTab; readonly label: string }[] = [
    { id: 'settings', label: 'Settings' },
    ...(hasEffect ? [{ id: 'effect' as const, label: 'Effect' }] : []),
    { id: 'history', label: 'History' },
  ];
  return (
    <Inspector title={title} tools={tools}>
      <Tabs
        label="What is shown of it"
        group={GROUP}
        tabs={tabs}
        value={tab}
        onChange={showInspectorTab}
      />
      <TabPanel group={GROUP} tab={tab} className="frm">
        {tab === 'settings' ? children : null}
        {tab === 'effect' ? effect : null}
        {tab === 'history' ? <HistoryPanel pointers={pointers} /> : null}
      </TabPanel>
    </Inspector>
  );
}
