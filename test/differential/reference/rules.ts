import type {
  ConditionContext,
  ConditionFacts,
} from '../../../src-engine/algorithms/collection-condition/contract.ts';
import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { GuardrailRule as GuardrailLaw } from '../../../src-engine/algorithms/guardrail/contract.ts';
import type { ScheduledPayments } from '../../../src-engine/algorithms/override-arrears/contract.ts';
import { findAlgorithm } from '../../../src-engine/algorithms/registry.ts';
import type { SeveranceFacts } from '../../../src-engine/algorithms/severance-criterion/contract.ts';
import { guardrailsOf } from '../../../src-engine/config/always-on-guardrails.ts';
import type {
  CapacityGroup,
  ChampionChallengerOption,
  CriteriaRow,
  DunningLevel,
  ScheduleRule,
  Strategy,
  TemplateEvent,
} from '../../../src-engine/config/strategy-schema.ts';
import type { Words } from './tone.ts';

/** A strategy with its algorithms looked up; everything else is read from the document as it stands. */
export interface Rules {
  /** Dictionaries of the portfolio. */
  readonly names: ConditionContext;
  readonly settings: Strategy['settings'];
  readonly workCalendar: Strategy['workCalendar'];
  readonly creditRating: Strategy['creditRating'];
  readonly returnedPayment: Penalty | null;
  readonly brokenPlan: Penalty | null;
  readonly customerClasses: Strategy['customerClasses'];
  readonly collectionClasses: Strategy['collectionClasses'];
  /** By event type. */
  readonly addable: ReadonlyMap<string, AddableEvent>;
  readonly debtClasses: ReadonlyMap<string, ClassRule>;
  readonly controls: readonly Control[];
  readonly templates: readonly Template[];
  readonly liveTests: readonly ChampionChallengerOption[];
  readonly holds: Strategy['holds'];
  readonly promises: Strategy['promises'];
  readonly letterTemplates: Strategy['letterTemplates'];
  readonly toDos: Strategy['toDos'];
  readonly agreementTypes: readonly AgreementTypeRule[];
  readonly severanceTemplates: readonly SeveranceTemplateRule[];
  /** Those that are on. */
  readonly guardrails: readonly GuardrailRule[];
  readonly eventTypes: Strategy['eventTypes'];
  readonly capacityGroups: readonly CapacityGroup[];
  readonly dunning: readonly DunningRule[];
  readonly scheduleSource: NonNullable<Strategy['scheduleAssignment']>['source'];
  /** By priority, lower first. */
  readonly scheduleRules: readonly PlacedScheduleRule[];
  readonly writeOff: Strategy['writeOff'];
}

export interface AgreementTypeRule {
  readonly type: string;
  readonly restoreAtOrUnderMinor: number;
  readonly restoreFeeMinor: number;
  readonly restoreFeeWaivedFor: readonly string[];
  readonly finalBillDueDays: number;
  readonly writeOffDebtClass: string | null;
  /** By priority, lower first. */
  readonly criteria: readonly {
    readonly isTrue: (facts: SeveranceFacts) => boolean;
    readonly looksAtLifeSupport: boolean;
    readonly template: string;
  }[];
}

export interface SeveranceTemplateRule {
  readonly code: string;
  readonly autoCancel: boolean;
  readonly agreementCancelMinor: number | null;
  readonly reconnectTemplate: string | null;
  /** By sequence. */
  readonly steps: readonly SeveranceRule[];
}

export interface SeveranceRule extends EventRule {
  readonly dependsOn: readonly number[];
}

export interface GuardrailRule {
  /** In the list of the strategy's own, then the always-on ones. */
  readonly place: number;
  readonly severity: Strategy['guardrails'][number]['severity'];
  readonly rule: GuardrailLaw;
}

/** A rating row that something costs. */
export type Penalty = NonNullable<Strategy['creditRating']['brokenPlan']>;

export interface ClassRule {
  readonly eligible: boolean;
  /** Debt at or under these ends collection, and severance. */
  readonly cancelAtMinor: number;
  readonly severanceCancelAtMinor: number;
  readonly payPlan: Strategy['debtClasses'][number]['payPlan'];
  /** What one plan still insulates; null when the class ignores pay plans. */
  readonly pseudoPayment:
    | ((schedule: ScheduledPayments, paidMinor: number, day: number) => number)
    | null;
  /** The oldest debt is insulated first; else the newest. */
  readonly insulatesOldest: boolean;
}

type Test = (facts: ConditionFacts) => boolean;

export interface DunningRule {
  readonly code: string;
  readonly restore: NonNullable<Strategy['dunningSchedules']>[number]['restore'];
  /** Mildest first. */
  readonly levels: readonly DunningLevelRule[];
}

export interface DunningLevelRule {
  /** Place among all levels of the strategy. */
  readonly place: number;
  readonly asks: DunningLevel;
  readonly tests: readonly Test[];
  readonly events: readonly EventRule[];
}

export interface PlacedScheduleRule {
  readonly place: number;
  readonly rule: ScheduleRule;
  readonly tests: readonly Test[];
}

/** A criteria row with its place among all of the strategy. */
export interface PlacedRow extends CriteriaRow {
  readonly place: number;
}

export interface Control {
  readonly division: string;
  readonly collectionClass: string;
  readonly debtClass: string;
  /** By priority, lower first. */
  readonly conditions: readonly {
    readonly isTrue: (facts: ConditionFacts) => boolean;
    readonly priority: number;
    /** By priority, lower first; ages as the age test asks for them. */
    readonly rows: readonly PlacedRow[];
  }[];
}

export interface Template {
  readonly code: string;
  /** An agreement that owes no more than this may leave; null: none may. */
  readonly agreementCancelMinor: number | null;
  readonly events: readonly EventRule[];
}

/** An event type for a step that a person adds. */
export interface AddableEvent {
  readonly isForCollection: boolean;
  readonly rule: (sequence: number, dayOffset: number) => EventRule;
}

export interface EventRule {
  readonly sequence: number;
  readonly dayOffset: number;
  readonly unitCostMinor: number;
  readonly effects: readonly Effect[];
  readonly words: Words;
  readonly takes: Demand;
}

/** What a step takes of agents or crews. */
export interface Demand {
  /** Null when it waits for nobody. */
  readonly group: CapacityGroup | null;
  /** Minutes, or jobs of the group. */
  readonly units: number;
}

function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`${what} does not exist`);
  return value;
}

function agreementTypeRule(type: Strategy['agreementTypes'][number]): AgreementTypeRule {
  return {
    type: type.type,
    finalBillDueDays: type.finalBillDueDays,
    restoreAtOrUnderMinor: type.restoreAtOrUnderMinor,
    restoreFeeMinor: type.restoreFeeMinor,
    restoreFeeWaivedFor: type.restoreFeeWaivedFor,
    writeOffDebtClass: type.writeOffDebtClass,
    criteria: byPriority(type.severanceCriteria).map(({ algorithm, template }) => {
      const spec = found(findAlgorithm('severance-criterion', algorithm.code), 'criterion');
      return {
        isTrue: spec.compile(algorithm.parameters),
        looksAtLifeSupport: algorithm.code === 'SV CRIT LS',
        template,
      };
    }),
  };
}

function thresholdOf(use: Strategy['severanceTemplates'][number]['agreementCancelAlgorithm']) {
  if (use === null) return null;
  return found(findAlgorithm('agreement-cancel', use.code), 'agreement cancel rule').thresholdMinor(
    use.parameters,
  );
}

function byPriority<T extends { readonly priority: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.priority - b.priority);
}

function classRule(rule: Strategy['debtClasses'][number]): ClassRule {
  const cancel = found(findAlgorithm('class-cancel', rule.cancelAlgorithm.code), 'cancel rule');
  const override = rule.overrideArrearsAlgorithm;
  return {
    eligible: rule.eligibleForCollection,
    cancelAtMinor: cancel.thresholdMinor(rule.cancelAlgorithm.parameters),
    severanceCancelAtMinor: found(
      findAlgorithm('severance-cancel', rule.severanceCancelAlgorithm.code),
      'severance cancel rule',
    ).thresholdMinor(rule.severanceCancelAlgorithm.parameters),
    payPlan: rule.payPlan,
    pseudoPayment:
      override === null
        ? null
        : found(findAlgorithm('override-arrears', override.code), 'override').compile(
            override.parameters,
          ),
    insulatesOldest: override?.parameters['oldestFirst'] !== false,
  };
}

/** A step of a template with its event type looked up. */
export function eventRuleOf(
  rules: {
    readonly eventTypes: Strategy['eventTypes'];
    readonly capacityGroups?: readonly CapacityGroup[] | undefined;
  },
  event: TemplateEvent,
): EventRule {
  const type = found(
    rules.eventTypes.find(({ code }) => code === event.eventType),
    'event type',
  );
  const spec = found(findAlgorithm('collection-event', type.algorithm.code), 'event algorithm');
  return {
    sequence: event.sequence,
    dayOffset: event.dayOffset,
    unitCostMinor: type.unitCostMinor,
    effects: spec.effects(type.algorithm.parameters),
    words: { tone: type.tone, personalised: type.personalised },
    takes: demandOf(
      type,
      rules.capacityGroups ?? [],
      spec.agentMinutes?.(type.algorithm.parameters) ?? 0,
    ),
  };
}

function demandOf(
  { agentMinutes, capacityGroup }: Strategy['eventTypes'][number],
  groups: readonly CapacityGroup[],
  usualMinutes: number,
): Demand {
  const minutes = agentMinutes ?? usualMinutes;
  if (capacityGroup === undefined) return { group: null, units: minutes };
  const group = found(
    groups.find(({ code }) => code === capacityGroup),
    'capacity group',
  );
  return { group, units: group.unit === 'JOBS' ? 1 : minutes };
}

function conditionTests(uses: DunningLevel['conditions'], names: ConditionContext): Test[] {
  return uses.map(({ code, parameters }) =>
    found(findAlgorithm('collection-condition', code), 'condition algorithm').compile(
      parameters,
      names,
    ),
  );
}

/** The algorithm and every further test hold at once. */
function together([algorithm]: readonly Test[], further: readonly Test[]): Test {
  return (facts) => algorithm?.(facts) === true && !further.some((test) => !test(facts));
}

function dunningRules(strategy: Strategy, names: ConditionContext): DunningRule[] {
  let place = 0;
  return (strategy.dunningSchedules ?? []).map(({ code, restore, levels }) => ({
    code,
    restore,
    levels: levels.map((asks) => ({
      place: place++,
      asks,
      tests: conditionTests(asks.conditions, names),
      events: asks.events.map((event) => eventRuleOf(strategy, event)),
    })),
  }));
}

/** Looks the algorithms of a strategy up. */
export function rulesOf(strategy: Strategy, names: ConditionContext): Rules {
  const moreDays = strategy.settings.ageTest === 'STRICT' ? 1 : 0;
  let place = 0;
  const written = ({ conditions }: Strategy['classControls'][number]) =>
    conditions.map((condition) => ({
      ...condition,
      criteria: condition.criteria.map((row) => ({ ...row, place: place++ })),
    }));
  return {
    names,
    settings: strategy.settings,
    workCalendar: strategy.workCalendar,
    creditRating: strategy.creditRating,
    returnedPayment: strategy.creditRating.returnedPayment,
    brokenPlan: strategy.creditRating.brokenPlan,
    customerClasses: strategy.customerClasses,
    collectionClasses: strategy.collectionClasses,
    debtClasses: new Map(strategy.debtClasses.map((rule) => [rule.code, classRule(rule)])),
    controls: strategy.classControls.map((control) => ({
      ...control,
      conditions: byPriority(written(control)).map(({ priority, algorithm, and, criteria }) => ({
        priority,
        isTrue: together(conditionTests([algorithm], names), conditionTests(and ?? [], names)),
        rows: byPriority(criteria).map((row) => ({
          ...row,
          minAgeDays: row.minAgeDays + moreDays,
        })),
      })),
    })),
    templates: strategy.processTemplates.map(({ code, events, agreementCancelAlgorithm }) => ({
      code,
      agreementCancelMinor:
        agreementCancelAlgorithm === null
          ? null
          : found(
              findAlgorithm('agreement-cancel', agreementCancelAlgorithm.code),
              'agreement cancel rule',
            ).thresholdMinor(agreementCancelAlgorithm.parameters),
      events: events.map((event) => eventRuleOf(strategy, event)),
    })),
    addable: new Map(
      strategy.eventTypes.map(({ code, algorithm }) => [
        code,
        {
          isForCollection:
            findAlgorithm('collection-event', algorithm.code)?.families.includes('collection') ===
            true,
          rule: (sequence, dayOffset) =>
            eventRuleOf(strategy, { eventType: code, sequence, dayOffset }),
        },
      ]),
    ),
    liveTests: strategy.championChallenger,
    holds: strategy.holds,
    promises: strategy.promises,
    letterTemplates: strategy.letterTemplates,
    toDos: strategy.toDos,
    agreementTypes: strategy.agreementTypes.map(agreementTypeRule),
    severanceTemplates: strategy.severanceTemplates.map((template) => ({
      code: template.code,
      autoCancel: template.autoCancel,
      agreementCancelMinor: thresholdOf(template.agreementCancelAlgorithm),
      reconnectTemplate: template.reconnectTemplate,
      steps: [...template.events]
        .sort((a, b) => a.sequence - b.sequence)
        .map((event) => ({ ...eventRuleOf(strategy, event), dependsOn: event.dependsOn })),
    })),
    guardrails: guardrailsOf(strategy.guardrails)
      .map(({ enabled, severity, algorithm }, place) => ({
        enabled,
        severity,
        place,
        rule: found(findAlgorithm('guardrail', algorithm.code), 'guardrail').compile(
          algorithm.parameters,
        ),
      }))
      .filter(({ enabled }) => enabled),
    eventTypes: strategy.eventTypes,
    capacityGroups: strategy.capacityGroups ?? [],
    dunning: dunningRules(strategy, names),
    scheduleSource: strategy.scheduleAssignment?.source ?? 'RULES',
    scheduleRules: (strategy.scheduleAssignment?.rules ?? [])
      .map((rule, place) => ({ rule, place, tests: conditionTests(rule.conditions, names) }))
      .sort((a, b) => a.rule.priority - b.rule.priority),
    writeOff: strategy.writeOff,
  };
}
