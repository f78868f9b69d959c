import { StepLedger } from '../kernel/state/step-ledger.ts';
import { NONE } from '../model/portfolio.ts';
import { KeptSteps } from './kept-steps.ts';
import type { StepLedgers } from './step-ledgers.ts';

/** By account: the customer's account before it in canonical order, and whether one comes after it. */
export interface CustomerOrder {
  /** NONE when it is the customer's first. */
  readonly previous: Int32Array;
  /** 1 when the customer has a later account. */
  readonly hasLater: Uint8Array;
}

/** Ranges of one run ask for the same column over and over: its order is worked out once. */
const orders = new WeakMap<Int32Array, CustomerOrder>();

/** The order of the accounts of each customer. The column must not change afterwards. */
export function customerOrder(customer: Int32Array): CustomerOrder {
  const known = orders.get(customer);
  if (known !== undefined) return known;
  const order = orderOf(customer);
  orders.set(customer, order);
  return order;
}

function orderOf(customer: Int32Array): CustomerOrder {
  const previous = new Int32Array(customer.length).fill(NONE);
  const hasLater = new Uint8Array(customer.length);
  const last = new Map<number, number>();
  for (let account = 0; account < customer.length; account++) {
    const owner = customer[account] ?? 0;
    const before = last.get(owner);
    if (before !== undefined) {
      previous[account] = before;
      hasLater[before] = 1;
    }
    last.set(owner, account);
  }
  return { previous, hasLater };
}

/**
 * Contacts are capped by customer, not by account: accounts of one customer are lived in canonical order, and each knows
 * all steps of those before it. Keeps the ledgers of customers whose next account is still to come;
 * where a range begins behind an account, its steps are found by living it without a recorder, so that any cut of the
 * accounts gives the same bytes. Accounts of single-account customers cost nothing.
 */
export class CustomerSteps {
  private readonly order: CustomerOrder;
  private readonly live: (account: number, elsewhere: StepLedgers | null) => StepLedgers;
  /** Steps up to and with an account, by that account. */
  private readonly upTo: KeptSteps;

  /** `live` runs one account unseen and returns its own steps; `upTo` may come from ranges of the same run. */
  constructor(
    order: CustomerOrder,
    live: (account: number, elsewhere: StepLedgers | null) => StepLedgers,
    upTo: KeptSteps = new KeptSteps(),
  ) {
    this.order = order;
    this.live = live;
    this.upTo = upTo;
  }

  /** Steps of the customer's earlier accounts; null for a customer's first. */
  before(account: number): StepLedgers | null {
    const previous = this.order.previous[account] ?? NONE;
    if (previous === NONE) return null;
    const known = this.upTo.take(previous);
    if (known !== null) return known;
    const elsewhere = this.before(previous);
    return joinedSteps(elsewhere, this.live(previous, elsewhere));
  }

  /** Another account of the customer follows. */
  hasLater(account: number): boolean {
    return this.order.hasLater[account] === 1;
  }

  /** Notes the steps of an account that has just been lived, for those that follow. */
  lived(account: number, elsewhere: StepLedgers | null, own: StepLedgers): void {
    this.upTo.keep(account, joinedSteps(elsewhere, own));
  }
}

/** The steps of an account after those of the accounts before it. */
export function joinedSteps(elsewhere: StepLedgers | null, own: StepLedgers): StepLedgers {
  return own.map((ledger, place) => {
    const all = new StepLedger();
    const before = elsewhere?.[place];
    if (before !== undefined) all.addAll(before);
    all.addAll(ledger);
    return all;
  });
}
