type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/**
 * What lies in the databases of `fixtures/`, which the first version wrote: rows of every table, with every column that
 * may be null once null and once not. The next version that changes a table adds a fixture and rows of its own, and
 * leaves these as they are. SQLite: a dump of the file; PostgreSQL: `pg_dump --inserts --no-owner` of the database.
 */
export const firstVersion: Rows = {
  workshop: [
    workshop('w1', { join_code: '1234', manifest_id: 'ABCDEFGHIJKLMNOP' }),
    workshop('w2', { join_code: null, manifest_id: null }),
  ],
  event: [
    {
      workshop: 'w1',
      seq: 1,
      type: 'stepOpened',
      json: '{"step":"a"}',
      at_ms: 1_790_000_000_000,
      actor: 'p1',
      command_id: 'c1',
    },
    {
      workshop: 'w1',
      seq: 2,
      type: 'stepClosed',
      json: '{"text":"café – ‘ja’ 👍"}',
      at_ms: 1_790_000_000_001,
      actor: null,
      command_id: null,
    },
  ],
  command: [{ workshop: 'w1', command_id: 'c1', answer_json: '{"ok":true}', at_ms: 1_790_000_000_000 }],
  room: [{ name: 'board/w1/1', head: 4 }],
  room_update: [
    { room: 'board/w1/1', seq: 3, bytes: bytes(3, 0, 255) },
    { room: 'board/w1/1', seq: 4, bytes: bytes(4) },
  ],
  room_snapshot: [
    { room: 'board/w1/1', seq: 1, name: 'stap-1', bytes: bytes(1) },
    { room: 'board/w1/1', seq: 2, name: '', bytes: bytes(0, 2) },
    { room: 'board/w1/1', seq: 3, name: '', bytes: bytes(0, 3) },
  ],
  person: [
    { workshop: 'w1', participant: 'p1', name: 'Noor van der Velde', blanked: 0, locale: 'nl' },
    { workshop: 'w1', participant: 'p2', name: null, blanked: 1, locale: 'en' },
  ],
  token: [
    token('t1', { expires_at_ms: null, revoked_at_ms: null }),
    token('t2', { expires_at_ms: 1_790_000_000_002, revoked_at_ms: 1_790_000_000_003 }),
  ],
  secret: [
    secret('s1', { handle: null, workshop: null, expires_at_ms: null, used_at_ms: null }),
    secret('s2', { handle: '4711', workshop: 'w1', expires_at_ms: 5, used_at_ms: 6 }),
  ],
  word_code: [{ workshop: 'w1', hash: 'h', participant: 'p1', expires_at_ms: 5, used_at_ms: null }],
  facilitator: [
    { id: 'f1', name: 'Sam', locale: 'nl', created_at_ms: 1 },
    { id: 'f2', name: null, locale: 'en', created_at_ms: 2 },
  ],
  seat: [{ facilitator: 'f1', workshop: 'w1', participant: 'p1' }],
  login: [{ hash: 'l1', facilitator: 'f1', created_at_ms: 1, expires_at_ms: 2 }],
  note_origin: [
    { workshop: 'w1', note: 'n1', step: 'a', participant: 'p1', organisation: 'o1' },
    { workshop: 'w1', note: 'n2', step: 'a', participant: null, organisation: null },
  ],
  register: [{ workshop: 'w1', seq: 1, edition: 1, json: '{}', previous_hash: '', hash: 'abc', at_ms: 7 }],
  register_person: [
    { workshop: 'w1', entry: 1, field: 'name', salt: bytes(9, 8), value: 'Noor' },
    { workshop: 'w1', entry: 1, field: 'role', salt: bytes(7), value: null },
  ],
  edition_pdf: [
    { workshop: 'w1', edition: 1, register_head: 'abc', locale: 'nl', bytes: bytes(37, 80, 68, 70), made_at_ms: 8 },
  ],
  manifest: [{ id: 'ABCDEFGHIJKLMNOP', workshop: 'w1' }],
  setting: [{ key: 'key', value: 'waarde' }],
}

/** What the second version left: everything of the first, with mail and whom it goes to. */
export const secondVersion: Rows = {
  ...firstVersion,
  person: [
    {
      workshop: 'w1',
      participant: 'p1',
      name: 'Noor van der Velde',
      blanked: 0,
      locale: 'nl',
      email: 'noor@polderrand.example',
      function: 'wethouder',
    },
    { workshop: 'w1', participant: 'p2', name: null, blanked: 1, locale: 'en', email: null, function: null },
  ],
  setting: [
    { key: 'key', value: 'waarde' },
    { key: 'shelf', value: '{"rev":1,"parts":["deel"]}' },
    { key: 'shelf/deel', value: '[]' },
  ],
  mail: [
    mail('m1', { text: 'Kom naar Polderrand.', state: 'waiting', tries: 0, ended_at_ms: null, problem: null }),
    mail('m2', { text: '', state: 'failed', tries: 5, ended_at_ms: 9, problem: '550' }),
  ],
}

function mail(id: string, rest: object): Readonly<Record<string, unknown>> {
  const mine = { id, workshop: 'w1', participant: 'p1', subject: 'Uw uitnodiging' }
  return { ...mine, next_at_ms: 1, made_at_ms: 1, ...rest }
}
function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}
function workshop(id: string, codes: object): Readonly<Record<string, unknown>> {
  const texts = {
    id,
    kind: 'real',
    title: 'Waarden',
    region: 'Polderrand',
    locale: 'nl',
    template_id: 'korte-waardenronde',
  }
  return {
    ...texts,
    template_title: 'Korte waardenronde',
    ...codes,
    epoch: 2,
    created_at_ms: 1,
    changed_at_ms: 1_790_000_000_000,
  }
}
function token(hash: string, times: object): Readonly<Record<string, unknown>> {
  return { hash, kind: 'participant', workshop: 'w1', participant: 'p1', created_at_ms: 1, ...times }
}
function secret(hash: string, rest: object): Readonly<Record<string, unknown>> {
  return { hash, purpose: 'card', payload_json: '{}', created_at_ms: 1, ...rest }
}
