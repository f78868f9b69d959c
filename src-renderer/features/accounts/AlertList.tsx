import type { ControlCentralAlert } from '../../../src-engine/model/control-central.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';

const SEVERITY = { 1: 'Urgent', 2: 'Attention', 3: 'Information' } as const;
const TONES = { 1: 'chip neg', 2: 'chip warn', 3: 'chip out' } as const;
/** Colour alone says nothing (WCAG 1.4.1). */
const ICONS: Readonly<Record<ControlCentralAlert['severity'], IconName | null>> = {
  1: 'warn',
  2: 'alert',
  3: null,
};

/** Alerts of an account as chips, the serious ones first; each says its severity and algorithm when pointed at. */
export function AlertList({ alerts }: { readonly alerts: readonly ControlCentralAlert[] }) {
  if (alerts.length === 0) return null;
  return (
    <ul className="fl" aria-label="Alerts">
      {alerts.map((alert) => (
        <li key={`${alert.code} ${alert.text}`}>
          <span
            className={TONES[alert.severity]}
            title={`${SEVERITY[alert.severity]}: ${alert.code}`}
          >
            {mark(alert)}
            {alert.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function mark({ severity }: ControlCentralAlert) {
  const icon = ICONS[severity];
  return icon === null ? null : <Icon name={icon} />;
}
