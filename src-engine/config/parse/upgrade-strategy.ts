import { STRATEGY_SCHEMA_VERSION } from './schema-version.ts';

type Loose = Record<string, unknown>;

/**
 * Brings the document of an older version to the form of this one, so that strategy.json files and documents of before
 * stay readable: what a version added says what the engine did before it. A document of this version is left as it is:
 * a member that it lacks is an error. What is no strategy comes back as it was.
 */
export function upgradeStrategy(document: unknown): unknown {
  let upgraded = document;
  for (let version = 1; version < STRATEGY_SCHEMA_VERSION; version++) {
    const step = STEPS[version];
    if (step !== undefined && isRecord(upgraded) && upgraded['schemaVersion'] === version)
      upgraded = { ...step(upgraded), schemaVersion: version + 1 };
  }
  return upgraded;
}

/** From the version of the key to the next. */
const STEPS: Readonly<Record<number, (document: Loose) => Loose>> = { 1: fromFirst, 2: fromSecond };

/**
 * Version 2 says whether new debt joins a running process, which processes the monitor judges, who pays no restoration
 * fee, the customer contact that a letter is, and the outcomes that have a limit.
 */
function fromFirst(document: Loose): Loose {
  const { settings, agreementTypes, eventTypes } = document;
  return {
    outcomeLimits: [{ guardrail: 'contactsPerProcess', limitThousandths: 4000 }],
    ...document,
    ...(isRecord(settings)
      ? { settings: { linkNewDebt: false, processMonitorScan: 'CREDITED', ...settings } }
      : {}),
    ...mapped('agreementTypes', agreementTypes, (type) => ({ restoreFeeWaivedFor: [], ...type })),
    ...mapped('eventTypes', eventTypes, withContact),
  };
}

/** Version 3 says which debt pay plans insulate: before, it was the oldest. */
function fromSecond(document: Loose): Loose {
  const change = (rule: Loose): Loose => {
    const use = rule['overrideArrearsAlgorithm'];
    if (!isRecord(use) || use['code'] !== 'PP OVRD ARS' || !isRecord(use['parameters']))
      return rule;
    const parameters = { oldestFirst: true, ...use['parameters'] };
    return { ...rule, overrideArrearsAlgorithm: { ...use, parameters } };
  };
  return { ...document, ...mapped('debtClasses', document['debtClasses'], change) };
}

/** A letter that names no customer contact is one of class COLLECTION, typed by its template. */
function withContact(eventType: Loose): Loose {
  const { algorithm } = eventType;
  if (!isRecord(algorithm) || !isRecord(algorithm['parameters'])) return eventType;
  const { letter } = algorithm['parameters'];
  if (typeof letter !== 'string') return eventType;
  const contact = { contactClass: 'COLLECTION', contactType: letter };
  const parameters = { ...contact, ...algorithm['parameters'] };
  return { ...eventType, algorithm: { ...algorithm, parameters } };
}

function mapped(name: string, list: unknown, change: (one: Loose) => Loose): Loose {
  if (!Array.isArray(list)) return {};
  return { [name]: list.map((one: unknown) => (isRecord(one) ? change(one) : one)) };
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
