import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function CompareScreen() {
  return <ScreenHead title="Compare" meta="This screen is not built yet." />;
}
