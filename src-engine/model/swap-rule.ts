/** What can happen to an account, or not, whatever its strategy is called. */
export const SWAP_HAPPENINGS = [
  'treated',
  'severed',
  'contacted',
  'cured',
  'on-plan',
  'promised',
  'referred',
  'written-off',
  'disputed',
  'complained',
  'left',
] as const;
export type SwapHappening = (typeof SWAP_HAPPENINGS)[number];

/** Processes that follow a template of steps, each with its own templates. */
export const LADDERS = ['collection', 'severance', 'write-off'] as const;
export type Ladder = (typeof LADDERS)[number];

/**
 * What tells the accounts of a swap set apart, in replication 1: something that happened, a process of a template, an
 * event of a type that was carried out, or a step of a template that was.
 */
export type SwapRule =
  | { readonly kind: 'happened'; readonly what: SwapHappening }
  | { readonly kind: 'template'; readonly ladder: Ladder; readonly template: string }
  | { readonly kind: 'event'; readonly eventType: string }
  | {
      readonly kind: 'step';
      readonly ladder: Ladder;
      readonly template: string;
      readonly sequence: number;
    };

/** Names of the happenings for people. */
export const SWAP_HAPPENING_TITLES: Readonly<Record<SwapHappening, string>> = {
  treated: 'Collection process created',
  severed: 'Severance process started',
  contacted: 'Contacted',
  cured: 'Cured at the end',
  'on-plan': 'Payment plan started',
  promised: 'Promise to pay made',
  referred: 'Referred to an agency',
  'written-off': 'Debt written off',
  disputed: 'Dispute raised',
  complained: 'Complaint made',
  left: 'Customer left',
};

/** `severance-` before template and step; the collection ladder needs no name. */
const PREFIX: Readonly<Record<Ladder, string>> = {
  collection: '',
  severance: 'severance-',
  'write-off': 'write-off-',
};
const STEP = /^(severance-|write-off-|)step:(.+)\/(\d{1,5})$/;
const TEMPLATE = /^(severance-|write-off-|)template:(.+)$/;
const EVENT = /^event:(.+)$/;

function ladderOf(prefix: string | undefined): Ladder {
  return LADDERS.find((ladder) => PREFIX[ladder] === prefix) ?? 'collection';
}

/**
 * Reads `severed`, `template:ENERGY-STD`, `event:SMS`, `step:ENERGY-STD/40`, `severance-step:CUT/30`,
 * `write-off-template:WO-STD`; null when the text is no rule.
 */
export function parseSwapRule(text: string): SwapRule | null {
  const what = SWAP_HAPPENINGS.find((happening) => happening === text);
  if (what !== undefined) return { kind: 'happened', what };
  const [, ofStep, template, sequence] = STEP.exec(text) ?? [];
  if (template !== undefined)
    return { kind: 'step', ladder: ladderOf(ofStep), template, sequence: Number(sequence) };
  const [, ofTemplate, code] = TEMPLATE.exec(text) ?? [];
  if (code !== undefined) return { kind: 'template', ladder: ladderOf(ofTemplate), template: code };
  const [, eventType] = EVENT.exec(text) ?? [];
  return eventType === undefined ? null : { kind: 'event', eventType };
}

/** The text that `parseSwapRule` reads. */
export function swapRuleText(rule: SwapRule): string {
  switch (rule.kind) {
    case 'happened':
      return rule.what;
    case 'template':
      return `${PREFIX[rule.ladder]}template:${rule.template}`;
    case 'event':
      return `event:${rule.eventType}`;
    case 'step':
      return `${PREFIX[rule.ladder]}step:${rule.template}/${rule.sequence}`;
  }
}
