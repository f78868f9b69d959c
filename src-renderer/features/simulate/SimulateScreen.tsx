import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function SimulateScreen() {
  return <ScreenHead title="Simulate" meta="This screen is not built yet." />;
}
