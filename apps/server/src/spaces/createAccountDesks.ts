import { err, ok, participantId, type Result, workshopId } from '@siroop/domain'
import type { Accounts } from '../accounts/accounts.js'
import type { Bearers } from '../accounts/bearers.js'
import { cookieName, createLogins, loginMs, readCookie } from '../accounts/logins.js'
import type { Config } from '../config.js'
import type { OpenLines } from '../openLines.js'
import { type ColleagueSeatParts, type ColleagueSeats, createColleagueSeats } from './colleagueSeats.js'
import { createLoginMails } from './loginMails.js'
import { createOwnAccount, type OwnAccount } from './ownAccount.js'
import { createPasskeys, type Passkeys } from './passkeys/passkeys.js'
import { createProvider } from './signOn/provider.js'
import { createSignOn, type SignOn } from './signOn/signOn.js'
import { createSpaceDesk, type SpaceDesk, type SpaceDeskParts } from './spaceDesk.js'

/** Everything about accounts that HTTP asks for. */
export interface AccountDesks {
  readonly account: Omit<Accounts, 'signOut'> & {
    readonly cookieName: string
    readonly loginMs: number
    /** The value of another cookie of ours in a Cookie header, or null. */
    cookieNamed(cookieHeader: string | undefined, name: string): string | null
    /** Ends the token of a request (null: none) and its login, with every line that came in with them. */
    signOut(asked: { token: string | null; cookieHeader: string | undefined }): Promise<Result<null, 'not-saved'>>
  }
  readonly spaces: SpaceDesk
  readonly colleagueSeats: ColleagueSeats
  readonly ownAccount: OwnAccount
  /** Mails a link that signs in, if the address is known; says nothing of that. */
  readonly mailLogin: ReturnType<typeof createLoginMails>
  readonly passkeys: Passkeys
  /** The sign-on of the organisation; null: there is none. */
  readonly signOn: SignOn | null
}
type DeskParts = Omit<SpaceDeskParts, 'loginsEnded' | 'seatEnded'> &
  Pick<ColleagueSeatParts, 'open'> & {
    readonly accounts: Accounts
    readonly bearers: Bearers
    readonly openLines: OpenLines
    readonly config: Pick<Config, 'publicUrl' | 'signOn'>
    readonly report: (problem: string, error: unknown) => void
  }

/** Joins them with the lines that end when a login does. */
export function createAccountDesks(parts: DeskParts): AccountDesks {
  const { accounts, bearers, openLines, storage, nowMs } = parts
  const logins = createLogins(storage, nowMs)
  const { publicUrl, signOn: settings } = parts.config
  const signOn =
    settings === null
      ? null
      : createSignOn({ ...parts, logins, provider: createProvider(settings), issuer: settings.issuer })
  const loginsEnded = (hashes: readonly string[]) => {
    for (const hash of hashes) openLines.ended(`login ${hash}`)
  }
  return {
    account: {
      cookieName,
      loginMs,
      cookieNamed: readCookie,
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
    ownAccount: createOwnAccount({ ...parts, logins, loginsEnded, signOn }),
    mailLogin: createLoginMails(parts),
    passkeys: createPasskeys({ storage, nowMs, logins, publicUrl }),
    signOn,
  }
}
