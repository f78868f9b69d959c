const FIELD_SERVICES: ReadonlySet<string> = new Set(['ELECTRIC', 'GAS', 'WATER']);

/** Service points of an agreement whose source does not count them: one where field work can be done, else none. */
export function usualServicePoints(service: string): number {
  return FIELD_SERVICES.has(service) ? 1 : 0;
}
