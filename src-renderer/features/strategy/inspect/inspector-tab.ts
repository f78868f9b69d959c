import { navigationStore, replaceParams, useNavigation } from '../../../stores/navigation-store.ts';

/** What the inspector shows of the selected thing (ux 2.2b); the address keeps it while another thing is selected. */
export type InspectorTab = 'settings' | 'effect' | 'history';

/** The tab of the address; Settings where the thing has no such tab. */
export function useInspectorTab(hasEffect: boolean): InspectorTab {
  const asked = useNavigation().params['inspect'];
  if (asked === 'history' || (asked === 'effect' && hasEffect)) return asked;
  return 'settings';
}

export function showInspectorTab(tab: InspectorTab): void {
  const { inspect = 'settings', ...rest } = navigationStore.getState().params;
  if (inspect === tab) return;
  replaceParams(tab === 'settings' ? rest : { ...rest, inspect: tab });
}
