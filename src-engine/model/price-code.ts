/** What a charge is priced by. Steps and calls count from the strategy's event types, groups and agencies from its lists. */
const KINDS = [
  'step',
  'talk',
  'capacity',
  'agency',
  'dispute',
  'planRequest',
  'complaint',
  'laterAgency',
] as const;
export type PriceKind = (typeof KINDS)[number];

/** Where each kind stands in a code, so that the hot path looks nothing up. */
const PLACE: Readonly<Record<PriceKind, number>> = {
  step: 0,
  talk: 1,
  capacity: 2,
  agency: 3,
  dispute: 4,
  planRequest: 5,
  complaint: 6,
  laterAgency: 7,
};
const WIDTH = 8;

/** The number of a price in a ledger of charges; `index` is its place in the list of its kind. */
export function priceCode(kind: PriceKind, index = 0): number {
  return index * WIDTH + PLACE[kind];
}

/** Whether the price is an agency's commission. */
export function isCommission(code: number): boolean {
  const place = code % WIDTH;
  return place === PLACE.agency || place === PLACE.laterAgency;
}

/** What a code says. */
export function priceOfCode(code: number): { readonly kind: PriceKind; readonly index: number } {
  const kind = KINDS[code % WIDTH];
  if (kind === undefined) throw new Error(`${code} is no price`);
  return { kind, index: Math.floor(code / WIDTH) };
}
