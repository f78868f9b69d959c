import { assert } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { Draws } from '../kernel/behaviour/draws.ts';
import { classDebtMinor } from '../kernel/facts/class-debt.ts';
import { conditionFacts, controlFor, pickCondition } from '../kernel/facts/condition-facts.ts';
import { isHeld } from '../kernel/facts/holds.ts';
import { pickRow } from '../kernel/facts/pick-row.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { beginAccount } from '../kernel/run-account.ts';
import { AccountState } from '../kernel/state/account-state.ts';
import { HOLD_BLOCK, NONE, type Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { armContext } from '../simulate/arm-context.ts';
import { restoreRun, runImage } from '../simulate/prepare-run.ts';
import type { Review } from './review-decision.ts';

/** A class of an account that owes, as the rules see it before anything happens. */
export interface OpeningReview extends Review {
  readonly debtMinor: number;
  readonly isHeld: boolean;
  readonly isEligible: boolean;
}

/** Opening positions by portfolio: an editor asks again after every change of the rules. */
const images = new WeakMap<Portfolio, ReturnType<typeof runImage>>();

function imageOf(portfolio: Portfolio): ReturnType<typeof runImage> {
  const known = images.get(portfolio);
  if (known !== undefined) return known;
  const image = runImage(portfolio);
  images.set(portfolio, image);
  return image;
}

/**
 * Reviews accounts as on the as-of day, whether or not their schedule asks for it, and starts nothing: what the class
 * controls would answer (domain.md 3.5; steps 1.1 to 1.4). The facts of a review are those of its account until the next
 * one is asked for.
 */
export class OpeningReviews {
  private readonly context: KernelContext;
  private readonly state: AccountState;
  private readonly currency: string;

  private constructor(context: KernelContext, state: AccountState, currency: string) {
    this.context = context;
    this.state = state;
    this.currency = currency;
  }

  /** Fails as a run of the strategy on this portfolio would. */
  static of(portfolio: Portfolio, strategy: Strategy): Result<OpeningReviews, Failure> {
    const plan: RunPlan = {
      arms: [{ name: strategy.name, strategy }],
      behaviour: defaultBehaviour(),
      days: 1,
      replications: 1,
      seed: 0,
      eventLog: 'none',
      visitEveryDay: false,
    };
    const opening = imageOf(portfolio);
    if (!opening.ok) return opening;
    const prepared = restoreRun(opening.value, plan);
    if (!prepared.ok) return prepared;
    const context = armContext(prepared.value, 0, new Draws(plan.seed));
    const { maxEvents, severance } = context.strategy;
    const state = new AccountState(context.image, maxEvents, severance.maxEvents);
    return ok(new OpeningReviews(context, state, portfolio.currency));
  }

  /** Calls back for each class in which the account owes, in the portfolio's order. */
  review(account: number, each: (review: OpeningReview) => void): void {
    const { context, state } = this;
    const { classes } = context.strategy;
    assert(account >= 0 && account < context.image.ids.length, 'account of the portfolio');
    state.load(context.image, account);
    state.day = context.firstDay;
    beginAccount(context, state, 0);
    for (let debtClass = 0; debtClass < classes.length; debtClass++) {
      const debtMinor = classDebtMinor(context, state, debtClass, state.day);
      if (debtMinor > 0) each(this.reviewClass(debtClass, debtMinor));
    }
  }

  private reviewClass(debtClass: number, debtMinor: number): OpeningReview {
    const { context, state, currency } = this;
    const control = controlFor(context, state, debtClass);
    const facts = conditionFacts(context, state, debtClass, state.day);
    const condition = control === null ? null : pickCondition(control, facts);
    const row = condition === null ? null : pickRow(context, state, debtClass, condition);
    const unmatched =
      control === null ? 'no-control' : condition === null ? 'no-condition' : 'no-row';
    return {
      context,
      state,
      debtClass,
      facts,
      control,
      condition,
      row,
      reason: row === null ? unmatched : null,
      currency,
      debtMinor,
      isHeld: isHeld(context, state, HOLD_BLOCK.REVIEW, debtClass, NONE, state.day),
      isEligible: context.strategy.classes[debtClass]?.eligible === true,
    };
  }
}
