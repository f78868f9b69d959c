/** The name of a shard's file: that of every shard of a run differs, so that all may be written into one folder. */
export function shardName(number: number, of: number): string {
  const digits = String(of).length;
  return `shard-${String(number).padStart(digits, '0')}-of-${of}.cshard`;
}

/** Whether a file of a folder is a shard's. */
export function isShardName(name: string): boolean {
  return name.endsWith('.cshard');
}
