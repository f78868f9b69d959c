import type {
  Effect,
  FieldActivity,
} from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { GuardrailFacts } from '../../../src-engine/algorithms/guardrail/contract.ts';
import { type Day, isoDate } from '../../../src-engine/base/day.ts';
import type { ChannelName } from '../../../src-engine/model/behaviour.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { ACCOUNT_FLAG } from '../../../src-engine/model/portfolio.ts';
import type { HoldReason } from '../../../src-engine/model/rows.ts';
import { STEP, takesService } from '../../../src-engine/model/step.ts';
import { agedDebt, allOf, oldestAge } from './aged-debt.ts';
import type { LivedStep } from './processes.ts';
import { isOn, protects } from './protection.ts';
import type { EventRule, GuardrailRule } from './rules.ts';
import { below } from './severance-rules.ts';
import type { Account, Agreement, World } from './world.ts';

/** What a step is about. */
export interface StepSubject {
  readonly debtClass: string;
  /** Of a severance; null for a process of a class. */
  readonly agreement: Agreement | null;
  /** Of the process. */
  readonly number: number;
  /** Only steps from this day on count as steps before it. */
  readonly since: Day;
}

interface Step {
  readonly rule: EventRule;
}

const CHANNEL_TRAITS: Readonly<Record<ChannelName, number>> = {
  SMS: STEP.contact | STEP.message,
  EMAIL: STEP.contact | STEP.message,
  IVR: STEP.contact | STEP.call,
  CALL: STEP.contact | STEP.call,
  VOICEMAIL: STEP.contact | STEP.call,
  LETTER: STEP.contact | STEP.letter,
  FINAL_LETTER: STEP.contact | STEP.letter | STEP.notice,
  DISCONNECTION_NOTICE: STEP.contact | STEP.letter | STEP.notice,
  VISIT: STEP.contact | STEP.visit,
  RESTRICTION: STEP.bar,
  CREDIT_MARK: STEP.creditReport,
};
const OPT_OUTS: Readonly<Partial<Record<ChannelName, number>>> = {
  SMS: ACCOUNT_FLAG.noSms,
  EMAIL: ACCOUNT_FLAG.noEmail,
  IVR: ACCOUNT_FLAG.noCall,
  CALL: ACCOUNT_FLAG.noCall,
  LETTER: ACCOUNT_FLAG.noLetter,
};
const EFFECT_TRAITS: Readonly<
  Record<Exclude<Effect['kind'], 'contact' | 'letter' | 'field-activity'>, number>
> = {
  call: CHANNEL_TRAITS.CALL,
  'credit-rating': STEP.creditRating,
  'to-do': STEP.toDo,
  'start-severance': STEP.severance,
  'sever-others': STEP.severance,
  'expire-agreement': STEP.severance,
  'break-arrangement': 0,
  'credit-mark': STEP.creditReport,
  fee: STEP.fee,
  bar: STEP.bar,
  'close-to-new-use': STEP.bar,
  'offer-plan': STEP.contact,
  nothing: 0,
  'cancel-budget': 0,
  'cancel-pay-plan': 0,
  restore: 0,
  'refer-agency': STEP.agency,
  'cancel-referral': 0,
  'write-off': STEP.writeOff,
};
const WORK_TRAITS: Readonly<Record<FieldActivity, number>> = {
  WARN: STEP.contact | STEP.visit | STEP.notice,
  CUT: STEP.severance | STEP.cut,
  SOFT_BAR: STEP.bar,
  HARD_BAR: STEP.bar,
  RECONNECT: 0,
  RESTORE: 0,
};

function effectTraits(effect: Effect): number {
  if (effect.kind === 'call')
    return EFFECT_TRAITS.call | (effect.otherwise === null ? 0 : STEP.toDo);
  if (effect.kind === 'contact' || effect.kind === 'letter') return CHANNEL_TRAITS[effect.channel];
  return effect.kind === 'field-activity'
    ? WORK_TRAITS[effect.activity]
    : EFFECT_TRAITS[effect.kind];
}

/** STEP bits of a step. */
export function traitsOf({ rule }: Step): number {
  return rule.effects.reduce((bits, effect) => bits | effectTraits(effect), 0);
}

function attemptsOf({ rule }: Step): number {
  return rule.effects.reduce(
    (sum, effect) => sum + (effect.kind === 'call' ? effect.attempts : 0),
    0,
  );
}

function channelOf(effect: Effect): ChannelName | null {
  if (effect.kind === 'call') return 'CALL';
  if (effect.kind === 'letter') return effect.respectsOptOut ? effect.channel : null;
  return effect.kind === 'contact' ? effect.channel : null;
}

function isOptedOut(account: Account, { rule }: Step): boolean {
  return rule.effects.some((effect) => {
    const channel = channelOf(effect);
    return channel !== null && (account.attributes.flags & (OPT_OUTS[channel] ?? 0)) !== 0;
  });
}

/** What a guardrail reads about a step, were it due on `day`; `today` is the day that is lived. */
function factsOf(
  world: World,
  account: Account,
  subject: StepSubject,
  event: Step,
  today: Day,
  day: Day,
  traits = traitsOf(event),
): GuardrailFacts {
  const { debtClass, agreement } = subject;
  const within = (step: LivedStep, from: Day, to: Day) => from <= step.day && step.day <= to;
  const ofClass = account.steps.filter((step) => step.debtClass === debtClass);
  const hasHold = (reason: HoldReason) =>
    account.holds.some(
      (hold) =>
        hold.reason === reason &&
        isOn(hold, day) &&
        (takesService(traits)
          ? protects(account, hold, { debtClass, agreement })
          : hold.scope === 'ACCOUNT' ||
            (hold.scope === 'DEBT_CLASS' && hold.debtClass === debtClass) ||
            (hold.scope === 'AGREEMENT' && agreement !== null && hold.agreement === agreement)),
    );
  const withBelow = agreement === null || !takesService(traits) ? [] : below(account, agreement);
  const premises = agreement === null ? [] : [agreement, ...withBelow];
  const lastOf = (steps: readonly LivedStep[]) => steps.at(-1)?.day ?? -1;
  return {
    day,
    traits,
    attempts: attemptsOf(event),
    optedOut: isOptedOut(account, event),
    lifeSupport: account.lifeSupport || premises.some((one) => one.lifeSupport),
    sensitiveLoad: account.sensitiveLoad || premises.some((one) => one.sensitiveLoad),
    vulnerable: (account.attributes.flags & ACCOUNT_FLAG.vulnerable) !== 0 || hasHold('VULNERABLE'),
    division: account.division,
    arrearsMinor: allOf(agedDebt(world, account, debtClass, today)),
    oldestAgeDays: oldestAge(world, account, debtClass, today, day),
    plannedMinor: account.plans
      .filter((plan) => plan.status === 'ACTIVE' && plan.debtClass === debtClass)
      .map((plan) => plan.instalments.reduce((sum, one) => sum + one.amountMinor, -plan.paidMinor))
      .reduce((sum, left) => sum + Math.max(0, left), 0),
    openPromise: account.promises.some(
      (promise) => promise.status === 'OPEN' && [null, debtClass].includes(promise.debtClass),
    ),
    hasHold,
    isHoliday: (one) => world.rules.workCalendar.holidays.includes(isoDate(one)),
    contacts: (traits, from, to, madeOnly) =>
      [...account.stepsElsewhere.filter((step) => step.day <= today), ...account.steps].filter(
        (step) =>
          within(step, from, to) && (step.traits & traits) !== 0 && (step.made || !madeOnly),
      ).length,
    callAttempts: (from, to) =>
      ofClass
        .filter((step) => within(step, from, to))
        .reduce((sum, step) => sum + step.attempts, 0),
    lastConversationDay: () => lastOf(ofClass.filter(({ spoken }) => spoken)),
    lastStepDay: (traits) =>
      lastOf(ofClass.filter((step) => step.day >= subject.since && (step.traits & traits) !== 0)),
  };
}

/** What is to become of a due step. */
export interface Judgement {
  readonly verdict: 'run' | 'block' | 'toPerson' | 'defer';
  readonly day: Day;
  readonly attempts: number;
}

/** Some rule blocks or defers it today. */
export function isForbidden(
  world: World,
  account: Account,
  subject: StepSubject,
  event: Step,
  today: Day,
): boolean {
  const facts = factsOf(world, account, subject, event, today, today);
  return world.rules.guardrails.some(
    ({ rule, severity }) =>
      severity !== 'WARN' && (rule.traits & facts.traits) !== 0 && rule.forbids(facts),
  );
}

/** What a person starts: severance, write-off or referral of one agreement, as a step that has only its trait. */
export function judgeByHand(
  world: World,
  account: Account,
  agreement: Agreement,
  effect: Extract<Effect, { kind: 'start-severance' | 'write-off' | 'refer-agency' }>['kind'],
  today: Day,
): 'guardrail' | null {
  const { debtClass } = agreement;
  const traits = EFFECT_TRAITS[effect];
  const step: Step = {
    rule: {
      sequence: 0,
      dayOffset: 0,
      unitCostMinor: 0,
      effects: [],
      words: {},
      takes: { group: null, units: 0 },
    },
  };
  const subject: StepSubject = { debtClass, agreement, number: 0, since: 0 };
  const facts = factsOf(world, account, subject, step, today, today, traits);
  const speaking = world.rules.guardrails.filter(
    ({ rule }) => (rule.traits & traits) !== 0 && rule.forbids(facts),
  );
  if (speaking.some(({ rule, severity }) => severity !== 'WARN' && rule.handsOver !== true))
    return 'guardrail';
  for (const { place, severity } of speaking) {
    if (severity !== 'WARN') continue;
    world.books.add('guardrailWarned', 1);
    world.books.write({
      process: 0,
      kind: 'guardrail',
      detail: place,
      outcome: 'warned',
      amountMinor: 0,
    });
  }
  account.steps.push({ day: today, traits, debtClass, attempts: 0, made: false, spoken: false });
  return null;
}

/**
 * Phase 59 (simulation.md 8): each rule that is on and looks at such steps. BLOCK wins over DEFER, and refusal over a
 * person; DEFER moves to the first day within a year on which all deferring rules are silent.
 */
export function judge(
  world: World,
  account: Account,
  subject: StepSubject,
  event: Step,
  today: Day,
): Judgement {
  const on = (day: Day) => factsOf(world, account, subject, event, today, day);
  const facts = on(today);
  const wanted = attemptsOf(event);
  const tell = (place: number, outcome: 'blocked' | 'deferred' | 'warned') => {
    const metric = {
      blocked: 'guardrailBlocked',
      deferred: 'guardrailDeferred',
      warned: 'guardrailWarned',
    } as const;
    world.books.add(metric[outcome], 1);
    world.books.write({
      process: subject.number,
      kind: 'guardrail',
      detail: place,
      outcome,
      amountMinor: 0,
    });
  };
  const refusing: GuardrailRule[] = [];
  let attempts = wanted;
  for (const guardrail of world.rules.guardrails) {
    if ((guardrail.rule.traits & facts.traits) === 0) continue;
    if (guardrail.rule.forbids(facts)) {
      refusing.push(guardrail);
      tell(
        guardrail.place,
        ({ BLOCK: 'blocked', DEFER: 'deferred', WARN: 'warned' } as const)[guardrail.severity],
      );
      continue;
    }
    const allowed = guardrail.rule.attemptsAllowed?.(facts) ?? wanted;
    if (allowed >= wanted) continue;
    tell(guardrail.place, guardrail.severity === 'WARN' ? 'warned' : 'blocked');
    if (guardrail.severity !== 'WARN') attempts = Math.min(attempts, allowed);
  }
  const blocking = refusing.filter(({ severity }) => severity === 'BLOCK');
  if (blocking.length > 0) {
    const handsOver = blocking.every(({ rule }) => rule.handsOver === true);
    return { verdict: handsOver ? 'toPerson' : 'block', day: today, attempts };
  }
  const deferring = refusing.filter(({ severity }) => severity === 'DEFER');
  if (deferring.length === 0) return { verdict: 'run', day: today, attempts };
  const free = Array.from({ length: 366 }, (_, ahead) => today + 1 + ahead).find((day) =>
    deferring.every(({ rule }) => !rule.forbids(on(day))),
  );
  if (free === undefined) return { verdict: 'block', day: today, attempts };
  return { verdict: 'defer', day: free, attempts };
}

/** Notes a step of before the run: sent on its day, but a call has reached nobody that anybody knows of. */
export function rememberPast(account: Account, debtClass: string, event: Step, day: Day): void {
  const traits = traitsOf(event);
  const attempts = attemptsOf(event);
  const made = attempts === 0 && (traits & STEP.contact) !== 0;
  account.steps.push({ day, traits, debtClass, attempts, made, spoken: false });
}

/** Notes a step that ran, unless nothing went out. */
export function remember(
  account: Account,
  subject: StepSubject,
  event: Step,
  attempts: number,
  outcome: LogOutcomeName,
  today: Day,
): void {
  if (outcome === 'noMobile' || outcome === 'noEmail' || outcome === 'optedOut') return;
  account.steps.push({
    day: today,
    traits: traitsOf(event),
    debtClass: subject.debtClass,
    attempts,
    made: outcome === 'reached',
    spoken: outcome === 'reached' && attemptsOf(event) > 0,
  });
}
