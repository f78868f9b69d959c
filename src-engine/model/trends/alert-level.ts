/** How near a measure is to its limit, worst first (simulation.md 7). */
export const ALERT_LEVELS = ['BREACH', 'EXPECTED', 'LIKELY', 'POSSIBLE', 'DRIFT', 'OK'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];
