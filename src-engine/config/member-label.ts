/** The label of a member: `restoreAtOrUnderMinor` is "Restore at or under"; the unit is said by the field, or by the number. */
export function memberLabel(name: string): string {
  const words = name
    .replace(/(Minor|Days|BasisPoints)$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bto do(s?)\b/, 'To Do$1')
    .replace(/\bwrite off\b/, 'write-off');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
