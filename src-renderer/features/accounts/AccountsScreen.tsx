import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function AccountsScreen() {
  return <ScreenHead title="Accounts" meta="This screen is not built yet." />;
}
