import { addBundle, type BoardNote, moveNote, setReady, submitNote } from '@siroop/board'
import { type BundleId, bundleId, inLocale, laneField, linksField, type ParticipantNow, readyKey } from '@siroop/domain'
import { sha256 } from '../../chance.js'
import { answersTo, examplesOf, givenWith } from './answers.js'
import {
  type Casting,
  type Character,
  noteOf,
  partOf,
  roomsOf,
  type Seen,
  type SimulatedAct,
  subjectOf,
} from './casting.js'

type Now<K extends ParticipantNow['kind']> = Extract<ParticipantNow, { kind: K }>

/** One note of the own part at a time, with what is asked with it; then "klaar". */
export function writeNext(
  now: Now<'write'>,
  seen: Seen,
  { casting, me }: { casting: Casting; me: Character },
): SimulatedAct | null {
  if (me.silent) return null
  const { mine } = seen
  const { step } = now.texts
  const lane = now.lane?.id ?? null
  const standing = mine.notes.filter((note) => note.step === step && note.status === 'submitted').length
  const room = roomsOf(me, seen).mine
  const next = partOf(casting, me, step).find(
    (example) =>
      (lane === null || example.lane === lane) && !mine.notes.some(({ id }) => id === noteOf(casting, example.id)),
  )
  if (next !== undefined && standing < (now.perPerson.max ?? Number.POSITIVE_INFINITY)) {
    const id = noteOf(casting, next.id)
    const fields = {
      ...(lane === null ? {} : { [laneField]: lane }),
      ...answersTo({ ...now, organisations: seen.view.organisations }, givenWith(next), casting.locale),
      ...linked(now, seen, { casting, wanted: [...(next.links ?? []), ...(casting.script.enables[next.id] ?? [])] }),
    }
    const text = inLocale(next.text, casting.locale)
    const note = { id, step, kind: now.noteKind, text, fields, maxChars: now.maxChars }
    return { key: `write ${id}`, kind: 'edit', room, edit: (doc) => void submitNote(doc, note, 'server') }
  }
  const key = readyKey(step, lane)
  if (mine.ready.includes(key)) return null
  return {
    key: `ready ${key}`,
    kind: 'edit',
    room,
    edit: (doc) => void setReady(doc, { step: key, on: true }, 'server'),
  }
}

/** Only what the phone offers; where a link has to be there, the first that it offers. */
function linked(
  now: Now<'write'>,
  seen: Seen,
  { casting, wanted }: { casting: Casting; wanted: readonly string[] },
): Record<string, string> {
  const offered = now.links.flatMap(({ options }) => options.map(({ subject }) => subject))
  const found = wanted.flatMap((example) => subjectOf(casting, seen, example) ?? [])
  const links = new Set(found.filter((subject) => offered.includes(subject)))
  for (const { required, options } of now.links) {
    const [first] = options
    if (required && first !== undefined && !options.some(({ subject }) => links.has(subject))) links.add(first.subject)
  }
  return links.size === 0 ? {} : { [linksField]: [...links].join(' ') }
}

/** One card of the own share at a time: into its bundle, which the first of them makes. One in seven is left loose. */
export function sortNext(
  now: Now<'sort'>,
  seen: Seen,
  { casting, me }: { casting: Casting; me: Character },
): SimulatedAct | null {
  if (!now.mayMove || me.silent) return null
  const { board } = seen
  const cards = board.notes
    .filter(({ step, withdrawn }) => now.sourceSteps.includes(step) && !withdrawn)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const card = cards.find(
    ({ bundle }, rank) => bundle === null && rank % now.share.of === now.share.index && rank % 7 !== 6,
  )
  if (card === undefined) return null
  const pile = pileOf(card, casting, now)
  if (pile === null) return null
  const known = board.bundles.find(({ id }) => id === pile.id)
  if (known?.locked === true) return null
  const name = now.mayName ? pile.name : ''
  return {
    key: `sort ${card.id}`,
    kind: 'edit',
    room: roomsOf(me, seen).board,
    edit: (doc) =>
      known === undefined
        ? void addBundle(doc, { id: pile.id, step: now.texts.step, name, firstNote: card.id }, 'server')
        : void moveNote(doc, { note: card.id, bundle: pile.id }, 'server'),
  }
}

/** The bundle of the script, else by threes. Null for a card that nobody made up: its writer knows where it belongs. */
function pileOf(
  card: BoardNote,
  casting: Casting,
  now: Now<'sort'>,
): { readonly id: BundleId; readonly name: string } | null {
  const { step } = now.texts
  const examples = now.sourceSteps.flatMap((source) => examplesOf(casting, source))
  const index = examples.findIndex(({ id }) => noteOf(casting, id) === card.id)
  const example = examples[index]
  if (example === undefined) return null
  const scripted = casting.script.bundles[step]
  const pile =
    scripted === undefined
      ? index % Math.max(1, Math.ceil(examples.length / 3))
      : scripted.findIndex(({ notes }) => notes.includes(example.id))
  if (pile < 0) return null
  const id = bundleId(sha256(casting.workshop, ' ', step, ` ${pile}`).slice(0, 20))
  return { id, name: scripted?.[pile]?.name ?? card.text }
}
