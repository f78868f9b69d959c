/**
 * What a step does to the customer, as bits: what holds and guardrails ask about, whatever process the step belongs to.
 * `contact` covers every way of reaching a person; the others say which, and what else happens.
 */
export const STEP = {
  contact: 1,
  call: 2,
  message: 4,
  letter: 8,
  visit: 16,
  /** A final demand or a warning of disconnection. */
  notice: 32,
  /** Begins or carries out the end of service for debt. */
  severance: 64,
  /** Ends supply: the disconnection itself. */
  cut: 8192,
  /** Restricts service without ending it. */
  bar: 128,
  /** Tells a credit bureau. */
  creditReport: 256,
  fee: 512,
  agency: 1024,
  /** Gives debt up. */
  writeOff: 32_768,
  /** Points on the own credit rating. */
  creditRating: 2048,
  /** Of a reconnection, which nothing holds and no guardrail judges. */
  reconnection: 16_384,
  /** Work for a person. */
  toDo: 4096,
} as const;
/** Steps that take service away concern everybody who goes off with it, not only whom they are about (domain.md 3.12). */
export function takesService(traits: number): boolean {
  return (traits & (STEP.severance | STEP.cut | STEP.bar)) !== 0;
}

export type StepName = keyof typeof STEP;
