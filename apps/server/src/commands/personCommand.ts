import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@siroop/domain'
import { type Bilingual, httpErrorTexts } from '@siroop/protocol'
import type { LocalCommands } from '../localCommands.js'
import type { FoundPerson } from '../privacy/people/findPeople.js'
import type { NamedPlaces } from '../privacy/people/namedPlaces.js'
import type { PeopleDesk } from '../privacy/people/peopleDesk.js'
import { register } from '../privacy/register.js'
import { answerLanguage, asWord, type Terminal, textOfWord } from './terminal.js'

/** What a server answers. It must survive JSON. */
export interface PersonAnswer {
  readonly people: readonly FoundPerson[]
  readonly files?: readonly { readonly name: string; readonly text: string }[]
  /** Where the name was typed besides; not with an overview. */
  readonly typed: NamedPlaces | null
  /** Were they erased? Null: that was not asked. */
  readonly erased: boolean | null
  readonly refusal?: 'not-saved' | 'in-a-space' | 'unknown-person'
}
type Act = 'find' | 'file' | 'erase'

/** How a server is asked `person find|file|erase <address or name>`; null when it is none of them. Erasing takes `--yes`: without it is only shown who it would be. */
export function personQuestion(words: readonly string[], env: Terminal['env']): string | null {
  const said = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--language')
  const [act = '', ...who] = said
  if (!['find', 'file', 'erase'].includes(act) || who.length === 0) return null
  const asked = {
    act: act === 'erase' && !words.includes('--yes') ? 'find' : act,
    who: who.join(' '),
    locale: answerLanguage(words, env),
  }
  return `person ${asWord(JSON.stringify(asked))}`
}

/** The command as a running server does it, over everything that is on it. */
export const personCommands = (people: PeopleDesk): LocalCommands => ({
  person: async (word): Promise<Result<PersonAnswer, never>> => {
    const asked = JSON.parse(textOfWord(word)) as {
      readonly act: Act
      readonly who: string
      readonly locale: 'nl' | 'en'
    }
    const found = await people.find(null, asked.who)
    const keys = found.people.map(({ key }) => key)
    const typed = asked.act === 'find' ? await people.places(asked.who) : null
    const answer: PersonAnswer = { people: found.people, typed, erased: null }
    if (asked.act === 'find' || keys.length === 0) return ok(answer)
    if (asked.act === 'erase') {
      const done = await people.erase(null, keys)
      // what is left, after it
      const left = await people.places(asked.who)
      return ok(done.ok ? { ...answer, typed: left, erased: true } : { ...answer, erased: false, refusal: done.error })
    }
    const files = []
    for (const form of ['page', 'data'] as const) {
      const made = await people.file(null, { keys, form, locale: asked.locale })
      if (made.ok) files.push(made.value)
    }
    return ok({ ...answer, files })
  },
})

type Said =
  | 'nobody'
  | 'byName'
  | 'written'
  | 'erased'
  | 'sure'
  | 'signed'
  | 'typed'
  | 'notTyped'
  | 'whatToDo'
  | 'underWay'
const words: Record<Said, Bilingual> = {
  typed: {
    nl: 'Ook getypt in teksten. Wissen verandert die niet. Waar, en in hoeveel teksten:',
    en: 'Typed in texts as well. Erasing does not change those. Where, and in how many texts:',
  },
  notTyped: {
    nl: 'In geen andere tekst op deze server getypt.',
    en: 'Typed in no other text on this server.',
  },
  whatToDo: {
    nl: 'Wie een bijeenkomst leidt, ziet op /regie/gegevens welke teksten het zijn en past ze aan. Gesloten briefjes gaan vanzelf: dertig dagen na de laatste bijeenkomst. Wat ondertekend is, en wat in de geschiedenis van een bijeenkomst staat, blijft. In plaatjes, PDF’s en bestanden die iemand opsloeg, is niet gezocht.',
    en: 'Who leads a workshop sees on /regie/gegevens which texts these are, and changes them. Closed notes go by themselves: thirty days after the last meeting. What was signed, and what stands in the history of a workshop, stays. Pictures, PDFs and files that somebody saved were not searched.',
  },
  underWay: {
    nl: 'Nu bezig, dus wat daar dicht ligt is niet doorzocht; zoek opnieuw als de bijeenkomst is gesloten:',
    en: 'Under way now, so what is closed there was not searched; search again when the meeting is closed:',
  },
  nobody: { nl: 'Niemand gevonden met dit adres of deze naam.', en: 'Nobody was found with this address or name.' },
  byName: {
    nl: 'Een mailadres staat alleen bij wie mail kreeg. Zoek ook op de naam.',
    en: 'A mail address is kept only of who got mail. Search for the name as well.',
  },
  written: { nl: 'Het overzicht staat in', en: 'The overview is in' },
  erased: {
    nl: 'Gewist. In back-ups staat het nog hoogstens vijf weken; in die van voor een nieuwe versie hoogstens negentig dagen. Zet u er een terug, wis dan opnieuw.',
    en: 'Erased. In backups it stays for five weeks at most; in those of before a new version for ninety days at most. If you put one back, erase again.',
  },
  sure: { nl: 'Zo wist u deze gegevens: zet er --yes achter.', en: 'To erase these data, add --yes.' },
  signed: { nl: 'tekende; de handtekening blijft', en: 'signed; the signature stays' },
}

/** Says who was found and what was done, and writes the overview where the command was typed. */
export async function personAnswer(
  answer: PersonAnswer,
  options: readonly string[],
  terminal: Terminal,
): Promise<0 | 1> {
  const language = answerLanguage(options, terminal.env)
  const isByAddress = options.some((word) => word.includes('@'))
  if (answer.people.length === 0) {
    terminal.err(words.nobody[language])
    if (isByAddress) terminal.err(words.byName[language])
    typedLines(answer.typed, language).forEach(terminal.out)
    return 1
  }
  for (const { name, email, where, organisation, key, signed } of answer.people)
    terminal.out(
      [name, email, organisation, where, key.kind, signed ? words.signed[language] : null].filter(Boolean).join('  '),
    )
  if (isByAddress) terminal.out(words.byName[language])
  if (answer.refusal !== undefined) {
    terminal.err(httpErrorTexts[answer.refusal][language])
    return 1
  }
  for (const { name, text } of answer.files ?? []) {
    const path = join(terminal.folder, name)
    await writeFile(path, text, { mode: 0o600 })
    terminal.out(`${words.written[language]} ${path}`)
  }
  typedLines(answer.typed, language).forEach(terminal.out)
  if (answer.erased) terminal.out(words.erased[language])
  else if (options.includes('erase')) terminal.out(words.sure[language])
  return 0
}

/** Where the name was typed, and what can be done about it. */
function typedLines(typed: NamedPlaces | null, language: keyof Bilingual): readonly string[] {
  if (typed === null) return []
  const of = (where: string) => (where === '' ? '' : ` (${where})`)
  const places = typed.places.map(
    ({ line, where, texts }) => `  ${texts}× ${register[line].what[language]}${of(where)}`,
  )
  const found = places.length === 0 ? [] : [words.typed[language], ...places, words.whatToDo[language]]
  const busy = typed.underWay.length === 0 ? [] : [`${words.underWay[language]} ${typed.underWay.join(', ')}`]
  return found.length + busy.length === 0 ? [words.notTyped[language]] : [...found, ...busy]
}
