import { err, ok, type Result } from '@siroop/domain'
import type { Config } from '../config.js'
import { version } from '../folders.js'
import { changesToCome, makeBackup } from './backups.js'

/**
 * A backup before this version changes the tables of an earlier one. Gives where it is; null when nothing will change, or
 * when none are wanted; refused with the reason when it could not be made.
 */
export async function backupBeforeChanges(
  config: Pick<Config, 'databaseUrl' | 'dataFolder' | 'backupFolder'>,
  nowMs: number,
): Promise<Result<string, string> | null> {
  if (config.backupFolder === null) return null
  const changes = await changesToCome(config)
  if (changes === null || changes.length === 0) return null
  const into = { folder: config.backupFolder, kind: 'upgrade' } as const
  const made = await makeBackup({ place: config, into, version, nowMs })
  if (made.ok) return ok(made.value.path)
  return err(typeof made.error === 'string' ? made.error : made.error.disk)
}
