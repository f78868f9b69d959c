/**
 * How many of the attempts wanted on `day` are allowed when at most `most` may fall into `windowDays` consecutive days,
 * and none into the `pauseDays` days that start with a conversation (Reg F, 12 CFR 1006.14(b)(2)). `attempts(from, to)`
 * counts those made before, today's earlier ones included; `conversationDay` is the last one, negative when none was.
 */
export function allowedAttempts(
  day: number,
  wanted: number,
  rule: { readonly most: number; readonly windowDays: number; readonly pauseDays: number },
  attempts: (from: number, to: number) => number,
  conversationDay: number,
): number {
  if (conversationDay >= 0 && day < conversationDay + rule.pauseDays) return 0;
  const left = rule.most - attempts(day - rule.windowDays + 1, day);
  return Math.max(0, Math.min(wanted, left));
}
