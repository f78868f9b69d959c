import { at } from '../../src-engine/base/assert.ts';
import { isoDate } from '../../src-engine/base/day.ts';
import { PURPOSE } from '../../src-engine/base/purposes.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { DecisionTrace } from '../../src-engine/explain/decision-trace.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import { CANCEL_FIRST } from '../../src-engine/kernel/day-order.ts';
import type { KernelContext } from '../../src-engine/kernel/kernel-context.ts';
import { receivePayment } from '../../src-engine/kernel/phases/29-receive-payment.ts';
import { beginAccount } from '../../src-engine/kernel/run-account.ts';
import { AccountState } from '../../src-engine/kernel/state/account-state.ts';
import { Recorder } from '../../src-engine/kernel/state/recorder.ts';
import { LOG_KIND, LOG_OUTCOME, type LogKindName } from '../../src-engine/model/event-log.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { DAILY_METRICS, type DailyMetric } from '../../src-engine/model/run.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { aPlan } from './run-plan.ts';

/** Field work takes the given workdays by the day on which it is ordered; everything else is drawn as usual. */
class ChosenDraws extends Draws {
  private readonly delays: ReadonlyMap<number, number>;
  private readonly most: number;

  constructor(delays: ReadonlyMap<number, number>, most: number) {
    super(1);
    this.delays = delays;
    this.most = most;
  }

  override uniform(purpose: number, occurrence: number): number {
    if (purpose !== PURPOSE.fieldWork) return super.uniform(purpose, occurrence);
    const delay = this.delays.get(Math.floor(occurrence / 512)) ?? 1;
    return (delay + 0.5) / (this.most + 1);
  }
}

export interface DriverOptions {
  readonly days: number;
  /** Workdays of field work by the day on which it is ordered; 1 otherwise. */
  readonly fieldWorkDays?: ReadonlyMap<number, number>;
  /** Works before the phases of a day, as money or a person would. */
  readonly onDay?: ReadonlyMap<number, (driver: AccountDriver) => void>;
}

/** Nobody pays unless the test does. */
function stillBehaviour(mostWorkdays: number) {
  const model = defaultBehaviour();
  return {
    ...model,
    personas: model.personas.map((persona) => ({
      ...persona,
      fullPerDay: persona.fullPerDay.map(() => 0),
      partialPerDay: persona.partialPerDay.map(() => 0),
    })),
    missedBill: { probability: 0.999_999, scoreSlope: 0, inArrears: 0 },
    returnedPayment: { probability: 0, afterDays: 1 },
    restorePerDay: [],
    fieldWorkDays: { from: 0, to: mostWorkdays },
  };
}

const MOST_WORKDAYS = 9;

function named(names: Readonly<Record<string, number>>, value: number | undefined): string {
  return Object.entries(names).find(([, number]) => number === value)?.[0] ?? '?';
}

/**
 * Lives the first account of a portfolio day by day under one strategy, with a customer who does nothing of their own
 * accord; the test pays and acts on chosen days.
 */
export class AccountDriver {
  readonly state: AccountState;
  readonly context: KernelContext;
  readonly trace: DecisionTrace;
  private readonly recorder: Recorder;
  private readonly options: DriverOptions;
  private finished: ReturnType<Recorder['finish']> | null = null;

  constructor(portfolio: Portfolio, strategy: Strategy, options: DriverOptions) {
    const behaviour = stillBehaviour(MOST_WORKDAYS);
    const plan = aPlan([strategy], { days: options.days, replications: 1, behaviour });
    const prepared = prepareRun(portfolio, plan);
    if (!prepared.ok) throw new Error(prepared.error.message);
    const { image } = prepared.value;
    this.options = options;
    this.recorder = new Recorder(options.days, 1, 'all');
    this.trace = new DecisionTrace({
      currency: portfolio.currency,
      debtClasses: portfolio.debtClasses,
      agreements: portfolio.agreements.ids,
    });
    const compiled = at(prepared.value.strategies, 0);
    this.context = {
      image: image.kernel,
      strategy: compiled,
      payments: prepared.value.payments,
      services: image.dictionaries.services,
      divisions: image.dictionaries.divisions,
      behaviour: prepared.value.behaviour,
      draws: new ChosenDraws(options.fieldWorkDays ?? new Map(), MOST_WORKDAYS),
      recorder: this.recorder,
      trace: this.trace,
      letters: null,
      commands: prepared.value.commands,
      commandListener: null,
      arm: '',
      firstDay: portfolio.asOfDay,
      endDay: portfolio.asOfDay + options.days,
      curedMinor: prepared.value.curedMinor,
      bankCalendar: prepared.value.bankCalendar,
      followers: null,
      visitEveryDay: true,
      allowsSmallRest: false,
    };
    this.state = new AccountState(image.kernel, compiled.maxEvents, compiled.severance.maxEvents);
    this.state.load(image.kernel, 0);
    this.recorder.begin(0, 0);
    beginAccount(this.context, this.state, 0);
  }

  /** Lives all days; `observe` sees the state at the end of each. */
  live(observe: (state: AccountState) => void = () => undefined): this {
    const { context, state } = this;
    for (let day = context.firstDay; day < context.endDay; day++) {
      state.day = day;
      this.options.onDay?.get(day)?.(this);
      for (const phase of CANCEL_FIRST) phase.run(context, state);
      observe(state);
    }
    return this;
  }

  pay(amountMinor: number): void {
    const { fullPayment } = LOG_OUTCOME;
    receivePayment(this.context, this.state, amountMinor, LOG_KIND.payment, fullPayment);
  }

  /** Rows of the event log as `04-22 severanceEvent 10 done`, of the given kinds, in order. */
  told(...kinds: readonly LogKindName[]): string[] {
    this.finished ??= this.recorder.finish();
    const log = this.finished;
    return Array.from({ length: log.count }, (_, row) => row)
      .filter((row) => kinds.some((kind) => LOG_KIND[kind] === log.kind[row]))
      .map((row) => {
        const date = isoDate(this.context.firstDay + (log.day[row] ?? 0)).slice(5);
        const kind = named(LOG_KIND, log.kind[row]);
        return `${date} ${kind} ${log.detail[row]} ${named(LOG_OUTCOME, log.outcome[row])}`;
      });
  }

  /** Sum of a daily flow over the run. */
  total(metric: DailyMetric): number {
    this.finished ??= this.recorder.finish();
    const from = DAILY_METRICS.indexOf(metric) * this.options.days;
    return this.recorder.daily
      .subarray(from, from + this.options.days)
      .reduce((sum, value) => sum + value, 0);
  }
}
