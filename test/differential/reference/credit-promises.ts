import type { Account, Promised } from './world.ts';

/** The promise is about debt of this class. */
export function concerns(promise: Promised, debtClass: string): boolean {
  return promise.debtClass === null || promise.debtClass === debtClass;
}

/** Money of a class came in, or went back. */
export function creditPromises(account: Account, debtClass: string, amountMinor: number): void {
  for (const promise of account.promises)
    if (promise.status === 'OPEN' && concerns(promise, debtClass)) promise.paidMinor += amountMinor;
}
