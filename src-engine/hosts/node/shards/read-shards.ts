import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CliIo } from '../cli-io.ts';
import { readBytes } from '../files/read-input.ts';
import { systemFailure } from '../files/system-failure.ts';
import { type NamedShard, shardsFailure } from './check-shards.ts';
import { readShard } from './shard-file.ts';
import { isShardName } from './shard-name.ts';

/** The files that paths name: a folder stands for the shards in it. */
async function shardPaths(
  io: CliIo,
  paths: readonly string[],
): Promise<Result<readonly string[], Failure>> {
  const files: string[] = [];
  for (const path of paths) {
    try {
      const target = resolve(io.folder, path);
      if (!(await stat(target)).isDirectory()) files.push(path);
      else
        for (const name of (await readdir(target)).sort())
          if (isShardName(name)) files.push(join(path, name));
    } catch (thrown) {
      return err(systemFailure(thrown, path));
    }
  }
  return ok(files);
}

/** All shards of one run, ascending by account; a failure when they are not all, or not of one run. */
export async function readShards(
  io: CliIo,
  paths: readonly string[],
): Promise<Result<readonly NamedShard[], Failure>> {
  const files = await shardPaths(io, paths);
  if (!files.ok) return files;
  const shards: NamedShard[] = [];
  for (const path of files.value) {
    const bytes = await readBytes(io.folder, path);
    if (!bytes.ok) return bytes;
    const shard = readShard(bytes.value, path);
    if (!shard.ok) return shard;
    shards.push({ path, shard: shard.value });
  }
  shards.sort((a, b) => a.shard.range.from - b.shard.range.from || a.shard.number - b.shard.number);
  const refused = shardsFailure(shards);
  return refused === null ? ok(shards) : err(refused);
}
