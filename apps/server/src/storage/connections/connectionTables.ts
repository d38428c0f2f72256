/** A token with which another program reads what a Space agreed. Only the SHA-256 (hex) of its secret is stored. */
export interface ApiTokenRow {
  id: string
  hash: string
  space: string
  /** The account that made it. It works for as long as that account leads in the Space. */
  made_by: string
  name: string
  /** JSON: a list of scopes. */
  scopes: string
  /** JSON: ids of the only workshops; null: all of the Space. */
  workshops: string | null
  made_at_ms: number
  expires_at_ms: number
  ended_at_ms: number | null
  /** The account that ended it. */
  ended_by: string | null
  /** To within ten minutes. */
  used_at_ms: number | null
}
/** An address that is told of what happens in a Space. */
export interface HookRow {
  id: string
  space: string
  made_by: string
  name: string
  url: string
  /** JSON: a list of kinds. */
  kinds: string
  workshops: string | null
  /** Messages are signed with it, so it is kept as it is. */
  secret: string
  state: 'on' | 'off'
  made_at_ms: number
}
/** Something that happened and that nobody was told of yet; written with what it tells, gone a moment later. */
export interface HookEventRow {
  id: string
  kind: string
  /** Null: about the shelf. */
  workshop: string | null
  json: string
  at_ms: number
}
/** One message to one address. */
export interface HookMessageRow {
  id: string
  hook: string
  /** The same for every address that is told of the same thing. */
  event: string
  kind: string
  workshop: string | null
  json: string
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  next_at_ms: number
  made_at_ms: number
  ended_at_ms: number | null
  /** What came back last: `status-` and a number, or a word of ours. Never what the other side said. */
  problem: string | null
}

/** Their columns when they came, frozen: a later change comes with a migration of its own. */
export const connectionColumns = {
  api_token:
    'id text, hash text, space text, made_by text, name text, scopes text, workshops text?, made_at_ms integer, ' +
    'expires_at_ms integer, ended_at_ms integer?, ended_by text?, used_at_ms integer?',
  hook:
    'id text, space text, made_by text, name text, url text, kinds text, workshops text?, secret text, state text, ' +
    'made_at_ms integer',
  hook_event: 'id text, kind text, workshop text?, json text, at_ms integer',
  hook_message:
    'id text, hook text, event text, kind text, workshop text?, json text, state text, tries integer, ' +
    'next_at_ms integer, made_at_ms integer, ended_at_ms integer?, problem text?',
} as const
/** What is asked of them, as indexes. */
export const connectionIndexes: readonly (readonly [keyof typeof connectionColumns, readonly string[]])[] = [
  ['api_token', ['space']],
  ['hook', ['space']],
  ['hook_message', ['hook', 'state']],
  ['hook_message', ['state', 'next_at_ms']],
]
