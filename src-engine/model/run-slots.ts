interface RunArms {
  readonly arms: readonly { readonly name: string; readonly strategyFingerprint: string }[];
}

interface Strategies {
  readonly strategies: readonly {
    readonly slot: number;
    readonly name: string;
    readonly fingerprint: string;
  }[];
}

/** The document's strategies that are the arms of a run now, in their order; null when one of them is no longer there. */
export function runSlots(run: RunArms, { strategies }: Strategies): readonly number[] | null {
  const slots: number[] = [];
  for (const arm of run.arms) {
    const found =
      strategies.find(({ fingerprint }) => fingerprint === arm.strategyFingerprint) ??
      strategies.find(({ name }) => name === arm.name);
    if (found === undefined) return null;
    slots.push(found.slot);
  }
  return new Set(slots).size === slots.length ? slots : null;
}
