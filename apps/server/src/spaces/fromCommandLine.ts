import type { SpaceRole } from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'

/** An account as the command line lists it. */
export interface ListedAccount {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
  /** Empty: in no Space any more. */
  readonly spaces: readonly { readonly name: string; readonly role: SpaceRole }[]
}
/** Accounts for whoever runs the server: works when mail and sign-on do not. */
export interface AccountsHere {
  list(): Promise<readonly ListedAccount[]>
  /** Gives an account (by address or id) a role in every Space that it is in. False: there is no such account in a Space. */
  setRole(who: string, role: SpaceRole): Promise<boolean>
}

export const createAccountsHere = (storage: Storage): AccountsHere => ({
  list: async () => {
    const rows = await storage.list('facilitator', {}, { orderBy: 'created_at_ms' })
    return Promise.all(
      rows.map(async ({ id, name, email = null }) => {
        const members = await storage.list('member', { account: id }, { orderBy: 'since_ms' })
        const spaces = members.map(async ({ space, role }) => {
          return { name: (await storage.get('space', { id: space }))?.name ?? '', role }
        })
        return { id, name, email, spaces: await Promise.all(spaces) }
      }),
    )
  },
  setRole: async (who, role) => {
    const email = who.toLowerCase()
    const id = (await storage.get('facilitator', { email }))?.id ?? who
    const members = await storage.list('member', { account: id })
    const writes = members.map(({ space, account }): WriteOp => {
      return { kind: 'patch', table: 'member', where: { space, account }, set: { role } }
    })
    return writes.length > 0 && (await storage.transact(writes)).ok
  },
})
