import { submitNote, tableRoom } from '@siroop/board'
import { inLocale, type ScribeNow, type TablesNow } from '@siroop/domain'
import { answersTo, examplesOf, givenWith, type NamedExample } from './answers.js'
import { type Casting, type Character, noteOf, type Seen, type SimulatedAct } from './casting.js'

/** A round at theme tables: sits down where there is room, takes the pen when nobody holds it, and writes what is of that table. */
export function tablesNext(
  now: TablesNow,
  { view }: Seen,
  { casting, me }: { readonly casting: Casting; readonly me: Character },
): SimulatedAct | null {
  const { step } = now.texts
  const { at } = now
  if (at === null) {
    const table = chosenBy(me, now)
    const command = { type: 'sitAtTable', step, table: table ?? '' } as const
    return table === null ? null : { key: `sit ${now.round} ${table}`, kind: 'ask', commands: [command] }
  }
  if (me.silent) return null
  if (at.scribe === null || !at.scribe.here)
    return { key: `pen ${now.round} ${at.table}`, kind: 'ask', commands: [{ type: 'takeTablePen', step }] }
  const example = at.scribe.isMe ? ofRound(casting, { step, table: at.table, round: now.round }) : undefined
  return example === undefined ? null : writes({ now, view, casting }, at.table, example)
}

/** One writes for an organisation: takes the pen when nobody holds it, and writes one note. */
export function scribeNext(
  now: ScribeNow,
  { view }: Seen,
  { casting, me }: { readonly casting: Casting; readonly me: Character },
): SimulatedAct | null {
  const { texts, scribe, table } = now
  if (me.silent) return null
  if (scribe === null || !scribe.here)
    return { key: `pen ${texts.step} ${table}`, kind: 'ask', commands: [{ type: 'takeTablePen', step: texts.step }] }
  const example = scribe.isMe ? examplesOf(casting, texts.step)[me.voice] : undefined
  return example === undefined ? null : writes({ now, view, casting }, table, example)
}

/** Writes the words of an example in the document of a table or an organisation. */
function writes(
  {
    now,
    view,
    casting,
  }: { readonly now: ScribeNow | TablesNow; readonly view: Seen['view']; readonly casting: Casting },
  table: string,
  example: NamedExample,
): SimulatedAct {
  const { step } = now.texts
  const id = noteOf(casting, example.id)
  const fields = answersTo(now, givenWith(example), casting.locale)
  const text = inLocale(example.text, casting.locale)
  const note = { id, step, kind: now.noteKind, text, fields, maxChars: now.maxChars }
  return {
    key: `stake ${id}`,
    kind: 'edit',
    room: tableRoom(view.workshop.id, table, view.documentEpoch),
    edit: (doc) => void submitNote(doc, note, 'server'),
  }
}

/** Another table each round, spread over all of them; where it is full, the next one with a chair. */
function chosenBy(me: Character, { tables, round }: TablesNow): string | null {
  const first = me.place + round - 1
  const inOrder = tables.map((_, place) => tables[(first + place) % tables.length])
  return inOrder.find((one) => one !== undefined && one.seated < one.size)?.table ?? null
}

/** A table writes one sentence a round, as long as there are words for it. */
function ofRound(
  casting: Casting,
  asked: { readonly step: TablesNow['texts']['step']; readonly table: string; readonly round: number },
): NamedExample | undefined {
  return examplesOf(casting, asked.step).filter(({ lane }) => lane === asked.table)[asked.round - 1]
}
