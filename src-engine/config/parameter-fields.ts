import type { AlgorithmSpec, Parameters } from '../algorithms/spec.ts';
import { z } from '../base/zod.ts';
import { memberLabel } from './member-label.ts';
import { moneyParameters } from './money-parameters.ts';
import { choiceWord } from './schema-words.ts';

/** How a parameter is edited and shown. Units come from the end of its name, as everywhere in strategy.json. */
export type ParameterKind = 'money' | 'share' | 'integer' | 'text' | 'choice' | 'flag';

export interface ParameterField {
  readonly name: string;
  readonly label: string;
  /** The value among others in a table cell; `#` is where it stands. */
  readonly inLine: string;
  readonly kind: ParameterKind;
  /** What a flag says in a table cell; an empty text says nothing. Null where yes and no do. */
  readonly flagWords: readonly [yes: string, no: string] | null;
  /** `d`, `months` …; empty when the number counts something named by its label. */
  readonly unit: string;
  readonly nullable: boolean;
  readonly min: number | null;
  readonly max: number | null;
  /** What a choice may be beside the other parameters, and what it is now, each with its words. */
  readonly options: readonly ParameterChoice[];
  /** It means nothing beside the other parameters; then it should be null. */
  readonly isUnused: boolean;
}

interface ParameterChoice {
  readonly id: string;
  readonly words: string;
}

/** Better words than the name gives, in a form and in a table cell. Without an entry the name's own words do. */
const WORDS: Readonly<Record<string, readonly [label: string, inLine: string]>> = {
  letter: ['Letter template', '#'],
  contactClass: ['Contact class', 'class #'],
  contactType: ['Contact type', 'type #'],
  points: ['Points', '# points'],
  months: ['For how long', '#'],
  toDoType: ['To Do type', '#'],
  role: ['Role', 'for #'],
  attempts: ['Dials on the day', '# dials'],
  rightPartyBasisPoints: ['Right party answers a dial', 'right party #'],
  talkCostMinor: ['Cost of a talk', 'talk #'],
  minutes: ['Agent time of a call', '#'],
  primaryService: ['Service to sever first', '#'],
  secondaryService: ['Else this service', 'else #'],
  minArrearsMinor: ['Arrears at least', '≥ #'],
  minOldestAgeDays: ['Oldest debt at least', '≥ # old'],
  ratingBelow: ['Credit rating below', '#'],
  riskCategory: ['Risk category', '#'],
  attribute: ['Attribute', '#'],
  test: ['Test', '#'],
  text: ['Name', '#'],
  number: ['Number', '#'],
  withinDays: ['Broken within', 'within #'],
  from: ['From (MM-DD)', 'from #'],
  to: ['To (MM-DD)', 'to #'],
  provider: ['Provider', '#'],
  debtClassOnly: ['Only the debt class', '#'],
  thresholdMinor: ['Cancel at or below', '≤ #'],
  steps: ['Steps', '#'],
  first: ['Earlier step', 'after #'],
  next: ['Later step', '#'],
  leastDays: ['Days between at least', '≥ # apart'],
  required: ['Never without the earlier step', 'required #'],
  most: ['At most', '≤ #'],
  windowDays: ['In any run of', 'in #'],
  madeOnly: ['Only contacts that were made', 'made only #'],
  who: ['Whom it protects', '#'],
  handOver: ['Becomes work for a person', 'handed over #'],
  holidays: ['On holidays', 'holidays #'],
  holidayEves: ['On eves of holidays', 'eves #'],
};

/** Flags of which only one side is worth a word. */
const FLAG_WORDS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  debtClassOnly: ['in the debt class', ''],
};

const UNITS: Readonly<Record<string, string>> = { months: 'months', minutes: 'min' };

interface JsonSchema {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const known = new WeakMap<AlgorithmSpec, readonly ParameterField[]>();

/** The fields of an algorithm's parameters, read from its own schema; which of them are money depends on the values. */
export function parameterFields(
  spec: AlgorithmSpec,
  parameters: Parameters,
): readonly ParameterField[] {
  const money = moneyParameters(spec, parameters);
  const unused = spec.fit?.unused(parameters) ?? [];
  return fieldsOf(spec).map((field) => ({
    ...field,
    kind: field.kind === 'integer' && money.has(field.name) ? 'money' : field.kind,
    options: optionsOf(spec, parameters, field),
    nullable: field.nullable && (spec.fit === undefined || unused.includes(field.name)),
    isUnused: unused.includes(field.name),
  }));
}

function optionsOf(
  { fit }: AlgorithmSpec,
  parameters: Parameters,
  { name, options }: ParameterField,
): readonly ParameterChoice[] {
  const fitting = fit?.choices(parameters, name) ?? null;
  if (fitting === null) return options;
  return options.filter(({ id }) => fitting.includes(id) || id === parameters[name]);
}

function fieldsOf(spec: AlgorithmSpec): readonly ParameterField[] {
  const before = known.get(spec);
  if (before !== undefined) return before;
  const schema = z.toJSONSchema(spec.parameters, { io: 'input' }) as JsonSchema;
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(spec, name, property),
  );
  known.set(spec, fields);
  return fields;
}

function fieldOf(spec: AlgorithmSpec, name: string, property: JsonSchema): ParameterField {
  const choices = property.anyOf ?? [property];
  const main = choices.find((choice) => choice.type !== 'null') ?? property;
  return {
    name,
    label: WORDS[name]?.[0] ?? memberLabel(name),
    inLine: WORDS[name]?.[1] ?? `${memberLabel(name)} #`,
    kind: main.enum === undefined ? kindOf(name, main.type) : 'choice',
    flagWords: FLAG_WORDS[name] ?? null,
    unit: name.endsWith('Days') ? 'd' : (UNITS[name] ?? ''),
    nullable: choices.some((choice) => choice.type === 'null'),
    min: main.minimum ?? null,
    max: main.maximum ?? null,
    options: (main.enum ?? []).map((id) => ({
      id,
      words: spec.fit?.words[name]?.[id] ?? choiceWord(id),
    })),
    isUnused: false,
  };
}

function kindOf(name: string, type: string | undefined): ParameterKind {
  if (type === 'boolean') return 'flag';
  if (type === 'string') return 'text';
  if (name.endsWith('Minor')) return 'money';
  return name.endsWith('BasisPoints') ? 'share' : 'integer';
}
