import { useStore } from 'zustand';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { formatAddress, go } from '../../stores/navigation-store.ts';
import { trainerStore } from '../../stores/trainer-store.ts';
import { classNames } from '../../ui/class-names.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly day: number;
  readonly accountId: string;
}

/** An account's story under the arm, at the day. */
export function AccountLink({ run, arm, day, accountId }: Props) {
  const isFollowed = useStore(trainerStore, (state) => state.isOn && state.accountId === accountId);
  const params = {
    run: String(run.id),
    account: accountId,
    'arm-shown': String(arm),
    day: String(day),
  };
  return (
    <a
      className={classNames('link', isFollowed && 'spot')}
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
