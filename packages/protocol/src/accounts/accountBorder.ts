import { spaceRoles } from '@siroop/domain'
import { z } from 'zod'
import { dateText, ids, shortText } from '../ids.js'

const role = z.enum(spaceRoles as [(typeof spaceRoles)[number], ...typeof spaceRoles])
const locale = z.enum(['nl', 'en'])
const email = z.string().max(300)
/** Base64url, as a device writes its keys and answers. */
const encoded = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/)

/** Bodies of the routes about accounts, Spaces and colleagues. */
export const accountBodies = {
  nameSpace: z.strictObject({ name: shortText }),
  /** The house style of a Space; null: that of the installation. */
  themeOfSpace: z.strictObject({ theme: z.string().max(40).nullable() }),
  newColleague: z.strictObject({ name: shortText, email, role, locale }),
  /** Null puts the colleague out; of oneself it is leaving. */
  colleagueRole: z.strictObject({ role: role.nullable() }),
  /** An empty address: none. */
  ownAccount: z.strictObject({ name: shortText, email, locale }),
  /** Which login ends: one by its id, all others, or all. */
  endLogins: z.strictObject({ login: z.string().max(40) }),
  /** What a device answers when it made a passkey. */
  newPasskey: z.strictObject({
    name: shortText,
    id: encoded,
    clientDataJSON: encoded,
    attestationObject: encoded,
  }),
  namePasskey: z.strictObject({ name: shortText }),
  /** What a device answers when it signs somebody in. */
  usePasskey: z.strictObject({
    id: encoded,
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.nullable(),
  }),
} as const

const member = z.object({
  account: z.string(),
  name: z.string().nullable(),
  /** Null for who may not see addresses, and of who has none. */
  email: z.string().nullable(),
  role,
  isYou: z.boolean(),
  sinceMs: z.number(),
})
const asked = z.object({ id: z.string(), name: z.string(), email: z.string(), role, madeAtMs: z.number() })

/** Answers of the routes about accounts, Spaces and colleagues. */
export const accountAnswers = {
  /** The Spaces of who asks. `asked`: who was invited and did not come yet, for who looks after the Space. */
  spaces: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role,
      theme: z.string().nullable(),
      members: z.array(member),
      asked: z.array(asked),
    }),
  ),
  /** House styles that can be chosen here, each with its main colour; the one of the installation is marked. */
  themes: z.array(z.object({ id: z.string(), name: z.string(), accent: z.string(), isStandard: z.boolean() })),
  /** The colours of the house style of one workshop by our names for them; null: ours. */
  look: z.object({ theme: z.record(z.string(), z.string()).nullable() }),
  /** `path` null: it went by mail. */
  askedColleague: z.object({ path: z.string().nullable() }),
  /** Workshops of the Spaces of who asks that others lead. `as`: what they would be in it. */
  colleagueWorkshops: z.array(
    z.object({
      id: ids.workshop,
      title: z.string(),
      region: z.string(),
      by: z.string().nullable(),
      date: dateText.nullable(),
      place: z.string(),
      manifestPath: z.string().nullable(),
      as: z.enum(['coFacilitator', 'routeTeam']),
    }),
  ),
  takenSeat: z.object({ path: z.string() }),
  account: z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    locale,
    mayLead: z.boolean(),
    sendsMail: z.boolean(),
    /** Whether passkeys work at the address of this server. */
    passkeysWork: z.boolean(),
    passkeys: z.array(
      z.object({ id: z.string(), name: z.string(), madeAtMs: z.number(), usedAtMs: z.number().nullable() }),
    ),
    /** The sign-on of the organisation; null: there is none here. */
    signOn: z.object({ host: z.string(), isLinked: z.boolean() }).nullable(),
    logins: z.array(
      z.object({ id: z.string(), device: z.string().nullable(), sinceMs: z.number(), isThis: z.boolean() }),
    ),
  }),
  /** `mailed`: the new address counts once its link was pressed. */
  keptAccount: z.object({ mailed: z.boolean() }),
  /** What a device needs to make a passkey. */
  passkeyWanted: z.object({
    challenge: z.string(),
    rpId: z.string(),
    rpName: z.string(),
    userId: z.string(),
    userName: z.string(),
    known: z.array(z.string()),
  }),
  passkeyAsked: z.object({ challenge: z.string(), rpId: z.string() }),
} as const
