import type { ControlCentral } from '../../../src-engine/model/control-central.ts';
import { AlertList } from './AlertList.tsx';

/** Alerts of the account on the chosen day, and what must be paid to stop each collection process (domain.md 4.4). */
export function AccountStanding({ standing }: { readonly standing: ControlCentral | null }) {
  if (standing === null) return null;
  const { alerts, cancellation } = standing;
  if (alerts.length === 0 && cancellation.length === 0) return null;
  return (
    <div className="ac-standing">
      <AlertList alerts={alerts} />
      {cancellation.map((one) => (
        <p key={one.processId} className="t2">
          {one.text}
        </p>
      ))}
    </div>
  );
}
