import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function StrategyScreen() {
  return <ScreenHead title="Strategy" meta="This screen is not built yet." />;
}
