import { err, ok, participantId, type Result, workshopId } from '@siroop/domain'
import { accountMailsOf } from '../../mail/accountMails.js'
import type { WriteOp } from '../../storage/storage.js'
import type { PersonKey } from './findPeople.js'
import { type ForgetParts, forgetPeople } from './forgetPeople.js'
import { namesOutOfMails, withoutName } from './namesInMails.js'

/** What erasing needs besides. */
export interface EraseParts extends ForgetParts {
  /** Every line of somebody of a workshop closes, on all servers. */
  readonly sendAway: (workshop: string, participant: string) => void
  /** Nothing of that supporter stays. */
  readonly removeSupporter: (page: string, key: string) => Promise<Result<null, 'not-saved'>>
  /** Nothing of that registration stays, and the seat goes to who waits first. */
  readonly removeRegistered: (page: string, key: string) => Promise<Result<null, 'not-saved'>>
}

/** `in-a-space`: an account leads or follows yet; who looks after the Space takes it out first. */
export type EraseRefusal = 'not-saved' | 'in-a-space'

/**
 * Erases what is kept under one key. What stands in the register of a signed text stays: others rely on it. Notes that lay
 * open stay without anything that tells whose they are.
 */
export async function erasePerson(parts: EraseParts, key: PersonKey): Promise<Result<null, EraseRefusal>> {
  const { kind, within, id } = key
  if (kind === 'supporter') return parts.removeSupporter(within, id)
  if (kind === 'registered') return parts.removeRegistered(within, id)
  if (kind === 'person') return erased(parts, within, id)
  if (kind === 'account') return eraseAccount(parts, id)
  const { storage } = parts
  const rows: readonly WriteOp[] =
    kind === 'reader'
      ? [
          { kind: 'remove', table: 'story_comment', where: { reader: id, workshop: within } },
          { kind: 'remove', table: 'story_reader', where: { id, workshop: within } },
        ]
      : [
          { kind: 'remove', table: 'colleague', where: { id, space: within } },
          { kind: 'remove', table: 'secret', where: { handle: `colleague ${id}` } },
          ...accountMailsOf(id).map((where): WriteOp => ({ kind: 'remove', table: 'mail', where })),
        ]
  return (await storage.transact(rows)).ok ? ok(null) : err('not-saved')
}

async function erased(parts: EraseParts, within: string, participant: string): Promise<Result<null, 'not-saved'>> {
  const { storage } = parts
  const workshop = workshopId(within)
  const of = { workshop, participant }
  const registrations = await storage.list('registration', of)
  const secrets = await storage.list('secret', { workshop })
  const name = (await storage.get('person', of))?.name ?? null
  // A link or card of theirs names them in what it was made for; a code by mail in its handle.
  const own = secrets.filter(
    (one) => one.payload_json.includes(`"${participant}"`) || (one.handle ?? '').endsWith(` ${participant}`),
  )
  const also: WriteOp[] = [
    { kind: 'remove', table: 'mail', where: of },
    { kind: 'remove', table: 'token', where: of },
    { kind: 'remove', table: 'word_code', where: of },
    ...own.map(({ hash }): WriteOp => ({ kind: 'remove', table: 'secret', where: { hash } })),
    ...(await namesOutOfMails(storage, { workshop, name })),
  ]
  for (const { page, key } of registrations) {
    const done = await parts.removeRegistered(page, key)
    if (!done.ok) return done
  }
  try {
    await forgetPeople(parts, { workshop, people: [participant], also })
  } catch {
    return err('not-saved')
  }
  parts.sendAway(workshop, participantId(participant))
  // Nobody gets in with a token of theirs any more, so nothing is written to it after this.
  const done = await storage.transact([{ kind: 'remove-rooms', prefix: `mine/${workshop}/${participant}/` }])
  return done.ok ? ok(null) : err('not-saved')
}

async function eraseAccount(parts: EraseParts, id: string): Promise<Result<null, EraseRefusal>> {
  const { storage } = parts
  if ((await storage.count('member', { account: id })) > 0) return err('in-a-space')
  const [seats, followed, secrets] = await Promise.all([
    storage.list('seat', { facilitator: id }),
    storage.list('follower', { account: id }),
    storage.list('secret', {}),
  ])
  const sat = [...seats, ...followed]
  // A link that was mailed holds the address that it went to.
  const own = secrets.filter((one) => one.payload_json.includes(`"${id}"`) || (one.handle ?? '').endsWith(` ${id}`))
  const name = (await storage.get('facilitator', { id }))?.name ?? null
  const places = ['account', ...new Set(sat.map(({ workshop }) => workshop))]
  const named = await Promise.all(places.map((workshop) => namesOutOfMails(storage, { workshop, name })))
  const [tokens, hooks] = await Promise.all([
    storage.list('api_token', { made_by: id }),
    storage.list('hook', { made_by: id }),
  ])
  const done = await storage.transact([
    // Both ended with the role. That there was a key stays to be seen; what they called it does not say who they were.
    ...tokens.map((one): WriteOp => {
      const set = { name: withoutName(name)?.(one.name) ?? one.name }
      return { kind: 'patch', table: 'api_token', where: { id: one.id }, set }
    }),
    ...hooks.flatMap((one): readonly WriteOp[] => [
      { kind: 'remove', table: 'hook_message', where: { hook: one.id } },
      { kind: 'remove', table: 'hook', where: { id: one.id } },
    ]),
    { kind: 'patch', table: 'facilitator', where: { id }, set: { name: null, email: null, confirmed: null } },
    { kind: 'remove', table: 'login', where: { facilitator: id } },
    { kind: 'remove', table: 'passkey', where: { account: id } },
    { kind: 'remove', table: 'sign_on', where: { account: id } },
    { kind: 'remove', table: 'follower', where: { account: id } },
    ...own.map(({ hash }): WriteOp => ({ kind: 'remove', table: 'secret', where: { hash } })),
    ...accountMailsOf(id).map((where): WriteOp => ({ kind: 'remove', table: 'mail', where })),
    ...named.flat(),
    ...sat.map(({ workshop, participant }): WriteOp => {
      const set = { name: null, blanked: 1 } as const
      return { kind: 'patch', table: 'person', where: { workshop, participant }, set, optional: true }
    }),
  ])
  if (!done.ok) return err('not-saved')
  for (const { workshop } of sat) await parts.rowsChanged(workshopId(workshop))
  return ok(null)
}
