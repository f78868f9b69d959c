import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function ExportScreen() {
  return <ScreenHead title="Export" />;
}
