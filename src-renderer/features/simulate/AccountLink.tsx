import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { formatAddress, go } from '../../stores/navigation-store.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly day: number;
  readonly accountId: string;
}

/** An account's story under the arm, at the day. */
export function AccountLink({ run, arm, day, accountId }: Props) {
  const params = {
    run: String(run.id),
    account: accountId,
    'arm-shown': String(arm),
    day: String(day),
  };
  return (
    <a
      className="link"
      href={formatAddress('accounts', params)}
      onClick={(event) => {
        event.preventDefault();
        go('accounts', params);
      }}
    >
      {accountId}
    </a>
  );
}
