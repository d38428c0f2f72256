/** A story of the route team beside a document. `json` holds its texts and what is known of its picture or video. */
export interface StoryRow {
  /** The characters in its address. */
  id: string
  workshop: string
  rev: number
  /** Read by who it is for; else only by who leads. */
  published: 0 | 1
  /** How often its page was opened: a number, and nothing about whose browser that was. */
  reads: number
  /** Answers to *Herkent u dit?*, counted. */
  yes: number
  partly: number
  no: number
  changed_at_ms: number
  json: string
}
/** Somebody who reads by a personal link. Everything about them stands here, and goes with the link. */
export interface StoryReaderRow {
  id: string
  workshop: string
  name: string
  circle: 'meeting' | 'partners'
  /** The theme table where they sat, or null. */
  theme_table: string | null
  /** SHA-256 (hex) of the code of the link. */
  hash: string
  made_at_ms: number
}
/** What a reader said about a story, as plain text. Read by others only once who leads let it. */
export interface StoryCommentRow {
  id: string
  story: string
  reader: string
  state: 'waiting' | 'shown' | 'hidden'
  /** That of its story, so that all of a workshop are read at once. */
  workshop: string
  text: string
  at_ms: number
}
/** A part of the picture or video of a story; all but the last are equally long. */
export interface StoryPartRow {
  story: string
  part: number
  bytes: Uint8Array
}

/** Their columns in the version of the database in which they came, frozen: a later change comes with a migration of its own. */
export const storyColumns = {
  story:
    'id text, workshop text, rev integer, published integer, reads integer, yes integer, partly integer, no integer, ' +
    'changed_at_ms integer, json text',
  story_reader: 'id text, workshop text, name text, circle text, theme_table text?, hash text, made_at_ms integer',
  story_comment: 'id text, story text, reader text, state text, text text, at_ms integer',
  story_part: 'story text, part integer, bytes blob',
} as const
