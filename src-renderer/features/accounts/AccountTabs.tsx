import type { ReactNode } from 'react';
import { useNavigation } from '../../stores/navigation-store.ts';
import { TabPanel } from '../../ui/TabPanel.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const TABS = [
  { id: 'timeline', label: 'Timeline' },
  { id: 'profile', label: 'Profile' },
] as const;

interface Props {
  readonly timeline: ReactNode;
  readonly profile: ReactNode;
}

/** What is looked at of an account; the address holds which. */
export function AccountTabs({ timeline, profile }: Props) {
  const { params, replaceParams } = useNavigation();
  const tab = params['view'] === 'profile' ? 'profile' : 'timeline';
  const show = (next: 'timeline' | 'profile'): void => {
    const { view: _, ...rest } = params;
    replaceParams(next === 'profile' ? { ...rest, view: next } : rest);
  };
  return (
    <>
      <Tabs label="Account" group="account" tabs={TABS} value={tab} onChange={show} />
      <TabPanel group="account" tab={tab} className="ac-tab">
        {tab === 'profile' ? profile : timeline}
      </TabPanel>
    </>
  );
}
