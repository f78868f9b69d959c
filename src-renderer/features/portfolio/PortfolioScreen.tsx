import { ScreenHead } from '../../ui/ScreenHead.tsx';

export function PortfolioScreen() {
  return <ScreenHead title="Portfolio" />;
}
