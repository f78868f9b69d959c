import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function StartScreen() {
  return <ScreenHead title="Start" />;
}
