import type { Room } from '@siroop/board'
import type { TableName, Tables } from '../storage/tables.js'
import type { RegisterId } from './register.js'

type Columns<T extends TableName> = { readonly [C in keyof Required<Tables[T]>]: RegisterId }

/**
 * To which line of the register every column belongs. A new column does not compile before somebody says here what it is
 * kept for. Columns that only number, order or point to a row belong where that row does.
 */
export const columns: { readonly [T in TableName]: Columns<T> } = {
  workshop: {
    ...{ id: 'together', kind: 'together', title: 'together', region: 'together', locale: 'together' },
    ...{ template_id: 'together', template_title: 'together', join_code: 'together', manifest_id: 'together' },
    ...{ epoch: 'technical', created_at_ms: 'together', changed_at_ms: 'together' },
  },
  event: {
    ...{ workshop: 'together', seq: 'together', type: 'together', json: 'together', at_ms: 'together' },
    ...{ actor: 'together', command_id: 'technical' },
  },
  command: { workshop: 'together', command_id: 'technical', answer_json: 'together', at_ms: 'together' },
  room: { name: 'together', head: 'technical' },
  room_update: { room: 'together', seq: 'technical', bytes: 'together' },
  room_snapshot: { room: 'together', seq: 'technical', name: 'together', bytes: 'together' },
  person: {
    ...{ workshop: 'seat', participant: 'seat', name: 'seat', blanked: 'seat', locale: 'seat' },
    ...{ email: 'address', function: 'address' },
  },
  token: {
    ...{ hash: 'links', kind: 'links', workshop: 'links', participant: 'links', created_at_ms: 'links' },
    ...{ expires_at_ms: 'links', revoked_at_ms: 'links' },
  },
  secret: {
    ...{ hash: 'links', purpose: 'links', handle: 'links', workshop: 'links', payload_json: 'links' },
    ...{ created_at_ms: 'links', expires_at_ms: 'links', used_at_ms: 'links' },
  },
  word_code: { workshop: 'links', hash: 'links', participant: 'links', expires_at_ms: 'links', used_at_ms: 'links' },
  facilitator: {
    ...{ id: 'account', name: 'account', locale: 'account', created_at_ms: 'account', email: 'account' },
    ...{ confirmed: 'account' },
  },
  seat: { facilitator: 'account', workshop: 'account', participant: 'account', space: 'account' },
  login: { hash: 'links', facilitator: 'links', created_at_ms: 'links', expires_at_ms: 'links', device: 'links' },
  note_origin: { workshop: 'origin', note: 'origin', step: 'origin', participant: 'origin', organisation: 'origin' },
  register: {
    ...{ workshop: 'signature', seq: 'signature', edition: 'signature', json: 'signature' },
    ...{ previous_hash: 'signature', hash: 'signature', at_ms: 'signature', foot: 'signature' },
  },
  register_person: {
    ...{ workshop: 'signature', entry: 'signature', field: 'signature', salt: 'signature', value: 'signature' },
  },
  edition_pdf: {
    ...{ workshop: 'signature', edition: 'signature', register_head: 'signature', locale: 'signature' },
    ...{ bytes: 'signature', made_at_ms: 'signature' },
  },
  manifest: { id: 'together', workshop: 'together' },
  setting: { key: 'technical', value: 'technical' },
  mail: {
    ...{ id: 'address', workshop: 'address', participant: 'address', subject: 'address', text: 'address' },
    ...{ state: 'address', tries: 'address', next_at_ms: 'address', made_at_ms: 'address', ended_at_ms: 'address' },
    ...{ problem: 'address', calendar: 'address' },
  },
  findable: {
    ...{ workshop: 'search', place: 'search', part: 'search', owner: 'search', title: 'search', text: 'search' },
    ...{ about: 'search', path: 'search', title_words: 'search', text_words: 'search', at_ms: 'search' },
    seq: 'search',
  },
  support_page: {
    ...{ id: 'shared', owner: 'shared', rev: 'shared', writing: 'shared', changed_at_ms: 'shared', json: 'shared' },
  },
  supporter: {
    ...{ page: 'supporter', key: 'supporter', first_name: 'supporter', last_name: 'supporter', email: 'supporter' },
    ...{ role: 'supporter', listed: 'supporter', informed: 'supporter', locale: 'supporter', state: 'supporter' },
    ...{ mailed: 'supporter', asked_at_ms: 'supporter', confirmed_at_ms: 'supporter' },
  },
  agreement: {
    ...{ id: 'shared', owner: 'shared', workshop: 'shared', subject: 'shared', adopted_from: 'shared' },
    ...{ rev: 'shared', published: 'shared', changed_at_ms: 'shared', json: 'shared' },
  },
  invite_page: {
    ...{ id: 'shared', workshop: 'shared', rev: 'shared', writing: 'shared', changed_at_ms: 'shared', json: 'shared' },
  },
  registration: {
    ...{ page: 'registration', key: 'registration', workshop: 'registration', participant: 'registration' },
    ...{ first_name: 'registration', last_name: 'registration', municipality: 'registration' },
    ...{ group_name: 'registration', email: 'registration', locale: 'registration', state: 'registration' },
    ...{ place: 'registration', first_table: 'registration', first_state: 'registration' },
    ...{ second_table: 'registration', second_state: 'registration', organisation: 'registration' },
    ...{ mailed: 'registration', asked_at_ms: 'registration', confirmed_at_ms: 'registration' },
  },
  story: {
    ...{ id: 'shared', workshop: 'shared', rev: 'shared', published: 'shared', reads: 'shared', yes: 'shared' },
    ...{ partly: 'shared', no: 'shared', changed_at_ms: 'shared', json: 'shared' },
  },
  story_reader: {
    ...{ id: 'reader', workshop: 'reader', name: 'reader', circle: 'reader', theme_table: 'reader', hash: 'links' },
    made_at_ms: 'reader',
  },
  story_comment: {
    ...{ id: 'reader', story: 'reader', reader: 'reader', state: 'reader', workshop: 'reader', text: 'reader' },
    at_ms: 'reader',
  },
  story_part: { story: 'shared', part: 'shared', bytes: 'shared' },
  space: { id: 'account', name: 'account', created_at_ms: 'account', theme: 'account' },
  member: { space: 'account', account: 'account', role: 'account', since_ms: 'account' },
  colleague: {
    ...{ id: 'colleague', space: 'colleague', name: 'colleague', email: 'colleague', role: 'colleague' },
    ...{ state: 'colleague', locale: 'colleague', made_at_ms: 'colleague', ended_at_ms: 'colleague' },
  },
  follower: { account: 'account', workshop: 'account', participant: 'account' },
  passkey: {
    ...{ id: 'account', account: 'account', public_key: 'account', counter: 'account', name: 'account' },
    ...{ created_at_ms: 'account', used_at_ms: 'account' },
  },
  sign_on: { issuer: 'account', subject: 'account', account: 'account', created_at_ms: 'account' },
  api_token: {
    ...{ id: 'account', hash: 'account', space: 'account', made_by: 'account', name: 'account', scopes: 'account' },
    ...{ workshops: 'account', made_at_ms: 'account', expires_at_ms: 'account', ended_at_ms: 'account' },
    ...{ ended_by: 'account', used_at_ms: 'account' },
  },
  hook: {
    ...{ id: 'account', space: 'account', made_by: 'account', name: 'account', url: 'account', kinds: 'account' },
    ...{ workshops: 'account', secret: 'account', state: 'account', made_at_ms: 'account' },
  },
  // Ids only: which organisation of which workshop.
  hook_event: { id: 'technical', kind: 'technical', workshop: 'technical', json: 'technical', at_ms: 'technical' },
  hook_message: {
    ...{ id: 'technical', hook: 'technical', event: 'technical', kind: 'technical', workshop: 'technical' },
    ...{ json: 'technical', state: 'technical', tries: 'technical', next_at_ms: 'technical', made_at_ms: 'technical' },
    ...{ ended_at_ms: 'technical', problem: 'technical' },
  },
}

/** Tables that only a PostgreSQL database has: how far each server on it has written. */
export const onlyInPostgres = {
  write_mark: { writer: 'technical', number: 'technical', at_ms: 'technical' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RegisterId>>>>

/** Live documents (Yjs), by their kind. */
export const documents: Readonly<Record<Room['kind'], RegisterId>> = {
  board: 'together',
  mine: 'ownNotes',
  table: 'together',
  pen: 'together',
}

/** Keys of the table `setting`, by how they begin, and the file that writes them. */
export const settings: Readonly<Record<string, { readonly in: string; readonly line: RegisterId }>> = {
  'wifi:': { in: 'workshop/papers/paperRows.ts', line: 'room' },
  'letter:': { in: 'workshop/papers/paperRows.ts', line: 'room' },
  'room-check:': { in: 'roomCheck/roomCheck.ts', line: 'room' },
  'logo/': { in: 'logos/logoList.ts', line: 'room' },
  'logo-list': { in: 'logos/logoList.ts', line: 'room' },
  'own-template/': { in: 'ownTemplates/ownTemplateRows.ts', line: 'templates' },
  'own-templates/': { in: 'ownTemplates/ownTemplateRows.ts', line: 'templates' },
  shelf: { in: 'shelf/shelfRows.ts', line: 'shared' },
  'shelf/': { in: 'shelf/shelfRows.ts', line: 'shared' },
  'shelf-examples/': { in: 'shelf/shelfDesk.ts', line: 'account' },
  'sealed/': { in: 'seal/sealedFiles.ts', line: 'signature' },
  retention: { in: 'privacy/forgetting.ts', line: 'technical' },
  backup: { in: 'backup/nightly.ts', line: 'technical' },
}

/** What lies in the folder of the data, as patterns of paths in it. */
export const files: readonly { readonly path: RegExp; readonly name: string; readonly line: RegisterId }[] = [
  { path: /^siroop\.db(-wal|-shm|\.lock|\.lock-journal)?$/, name: 'siroop.db', line: 'together' },
  { path: /^siroop\.sock$/, name: 'siroop.sock', line: 'technical' },
  { path: /^seal(\/[a-z]+\.(pem|key))?$/, name: 'seal/', line: 'technical' },
  { path: /^backups(\/siroop-(nightly|upgrade|asked)-.*\.siroop-backup)?$/, name: 'backups/', line: 'backups' },
]

/** Files of our own that keep something in a browser; what they keep is the line `device`. */
export const onDevices: readonly string[] = [
  'apps/server/assets/pages.js',
  'apps/server/src/http/account/setLogin.ts',
  'apps/server/src/http/account/signInRoutes.ts',
  'apps/server/src/http/stories/readerCookie.ts',
  'apps/web/src/connection/line/transport.ts',
  'apps/web/src/ui/device.ts',
]
