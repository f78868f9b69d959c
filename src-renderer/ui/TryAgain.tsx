import { Button } from './Button.tsx';

/** The way out of a failure that may be gone by now. */
export function TryAgain({ onRetry }: { readonly onRetry: () => void }) {
  return <Button onClick={onRetry}>Try again</Button>;
}
