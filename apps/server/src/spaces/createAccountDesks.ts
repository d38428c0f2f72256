import { err, ok, participantId, type Result, workshopId } from '@siroop/domain'
import type { Accounts } from '../accounts/accounts.js'
import type { Bearers } from '../accounts/bearers.js'
import { cookieName, createLogins, loginMs } from '../accounts/logins.js'
import type { OpenLines } from '../openLines.js'
import { type ColleagueSeatParts, type ColleagueSeats, createColleagueSeats } from './colleagueSeats.js'
import { createLoginMails } from './loginMails.js'
import { createOwnAccount, type OwnAccount } from './ownAccount.js'
import { createSpaceDesk, type SpaceDesk, type SpaceDeskParts } from './spaceDesk.js'

/** Everything about accounts that HTTP asks for. */
export interface AccountDesks {
  readonly account: Omit<Accounts, 'signOut'> & {
    readonly cookieName: string
    readonly loginMs: number
    /** Ends the token of a request (null: none) and its login, with every line that came in with them. */
    signOut(asked: { token: string | null; cookieHeader: string | undefined }): Promise<Result<null, 'not-saved'>>
  }
  readonly spaces: SpaceDesk
  readonly colleagueSeats: ColleagueSeats
  readonly ownAccount: OwnAccount
  /** Mails a link that signs in, if the address is known; says nothing of that. */
  readonly mailLogin: ReturnType<typeof createLoginMails>
}
type DeskParts = Omit<SpaceDeskParts, 'loginsEnded' | 'seatEnded'> &
  Pick<ColleagueSeatParts, 'open'> & {
    readonly accounts: Accounts
    readonly bearers: Bearers
    readonly openLines: OpenLines
  }

/** Joins them with the lines that end when a login does. */
export function createAccountDesks(parts: DeskParts): AccountDesks {
  const { accounts, bearers, openLines, storage, nowMs } = parts
  const logins = createLogins(storage, nowMs)
  const loginsEnded = (hashes: readonly string[]) => {
    for (const hash of hashes) openLines.ended(`login ${hash}`)
  }
  return {
    account: {
      cookieName,
      loginMs,
      ...accounts,
      signOut: async ({ token, cookieHeader }) => {
        const done = await Promise.all([token === null || bearers.revoke(token), accounts.signOut(cookieHeader)])
        if (!done.every(Boolean)) return err('not-saved')
        openLines.endedFor({ token, cookieHeader })
        openLines.endedFor({ token: null, cookieHeader })
        return ok(null)
      },
    },
    spaces: createSpaceDesk({
      ...parts,
      loginsEnded,
      seatEnded: ({ workshop, participant }) => openLines.seatEnded(workshopId(workshop), participantId(participant)),
    }),
    colleagueSeats: createColleagueSeats(parts),
    ownAccount: createOwnAccount({ ...parts, logins, loginsEnded, passkeysWork: false, signOn: null }),
    mailLogin: createLoginMails(parts),
  }
}
