import type { Storage, WriteOp } from '../../storage/storage.js'

/** What stands where the name stood; in no language, for nobody knows here in which one a mail is. */
const gap = '[…]'

/**
 * Writes that take a name out of mails to others that have not left yet, or could not: somebody who is erased is in no mail
 * that leaves afterwards. A mail to somebody of the same name stays as it is: that name is theirs.
 */
export async function namesOutOfMails(
  storage: Pick<Storage, 'get' | 'list'>,
  { workshop, name }: { readonly workshop: string; readonly name: string | null },
): Promise<readonly WriteOp[]> {
  const cut = withoutName(name)
  if (cut === null) return []
  const writes: WriteOp[] = []
  for (const { id, participant, subject, text, calendar } of await storage.list('mail', { workshop })) {
    const set = { subject: cut(subject), text: cut(text), calendar: calendar == null ? null : cut(calendar) }
    if (set.subject === subject && set.text === text && set.calendar === (calendar ?? null)) continue
    if ((await storage.get('person', { workshop, participant }))?.name === name) continue
    writes.push({ kind: 'patch', table: 'mail', where: { id }, set, optional: true })
  }
  return writes
}

/** Takes a whole name out of words; null when there is no name. */
export function withoutName(name: string | null): ((words: string) => string) | null {
  const own = (name ?? '').trim()
  if (own === '') return null
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${own.replace(/[^\p{L}\p{N} ]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
  return (words) => words.replace(whole, gap)
}
