/**
 * Pushes labels apart so that neighbours are at least `gap` pixels from each other and all stay between `top` and
 * `bottom`, each as near to its line's end as the others allow. Answers in the order of `wanted`.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, index) => index);
  order.sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Blocks of touching labels share the mean of what their members wanted.
  const blocks: { members: number[]; centre: number }[] = [];
  for (const index of order) {
    let block = { members: [index], centre: clamp(wanted[index] ?? 0, top, bottom) };
    for (;;) {
      const before = blocks.at(-1);
      if (before === undefined) break;
      const reach = ((before.members.length + block.members.length) / 2) * gap;
      if (block.centre - before.centre >= reach) break;
      blocks.pop();
      const members = [...before.members, ...block.members];
      const mean = members.reduce((sum, member) => sum + (wanted[member] ?? 0), 0) / members.length;
      const half = ((members.length - 1) / 2) * gap;
      block = { members, centre: clamp(mean, top + half, bottom - half) };
    }
    blocks.push(block);
  }
  const placed = wanted.map(() => 0);
  for (const block of blocks) {
    const first = block.centre - ((block.members.length - 1) / 2) * gap;
    block.members.forEach((member, position) => {
      placed[member] = first + position * gap;
    });
  }
  return placed;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
