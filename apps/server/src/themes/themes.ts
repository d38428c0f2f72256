import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Bilingual } from '@siroop/protocol'
import { contrast, type Hex, readColour } from './colour.js'
import { type Grounds, type MadeTheme, makeTheme, type ThemeColours, type ThemeRefusal } from './makeTheme.js'
import type { Asked } from './mapping.js'
import { readTokenFile } from './tokenFile.js'

/** The house style of an organisation, or ours. */
export interface Theme {
  /** Name of the file without its ending, small letters. */
  readonly id: string
  /** As people read it. */
  readonly name: string
  /** The one colour that it is known by: that of the main button. */
  readonly accent: Hex
  /** Null: our own colours, as the stylesheets have them. */
  readonly colours: ThemeColours | null
}
/** Every theme of this installation, and the files that are none. */
export interface Themes {
  /** Ours is the first. */
  readonly all: readonly Theme[]
  /** Files that are no house style, and why. */
  readonly problems: readonly Bilingual[]
  /** Colours that could not be read as they were published, and what they became. */
  readonly darkened: readonly Bilingual[]
}
/** Our own look: always there. */
export const ownTheme: Theme = { id: 'siroop', name: 'Siroop', accent: '#971647', colours: null }

/** A file of tokens is some hundreds of kilobytes; one of many megabytes is something else. */
const mostBytes = 5_000_000

/** Reads the themes of folders, in this order; a name that was there already is passed over. Never throws for a file. */
export async function readThemes(folders: readonly string[], look: string): Promise<Themes> {
  const grounds = await groundsOf(look)
  const all: Theme[] = [ownTheme]
  const problems: Bilingual[] = []
  const darkened: Bilingual[] = []
  const naming =
    (file: string) =>
    (said: Bilingual): Bilingual => ({ nl: `${file}: ${said.nl}`, en: `${file}: ${said.en}` })
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const file of (await readdir(folder)).filter((one) => /\.(json|css)$/i.test(one)).sort()) {
      const id = parse(file).name.toLowerCase()
      if (!/^[a-z0-9-]{1,40}$/.test(id)) problems.push(naming(file)(badName))
      else if (!all.some((one) => one.id === id)) {
        const made = await themeOfFile(join(folder, file), grounds)
        if (made.ok) {
          all.push({ id, name: nameOf(id), accent: made.value.colours[600], colours: made.value.colours })
          darkened.push(...correctionsInWords(made.value).map(naming(file)))
        } else problems.push(naming(file)(refusalInWords(made.error)))
      }
    }
  return { all, problems, darkened }
}
const badName: Bilingual = {
  nl: 'de naam van een huisstijl heeft alleen letters, cijfers en streepjes, hoogstens 40. Geef het bestand een andere naam.',
  en: 'the name of a house style has letters, digits and hyphens only, 40 at most. Give the file another name.',
}

/** One file of tokens as a theme. */
export async function themeOfFile(file: string, grounds: Grounds): Promise<ReturnType<typeof makeTheme>> {
  const bytes = await readFile(file)
  return makeTheme(bytes.length > mostBytes ? '' : bytes.toString('utf8'), grounds)
}

/** The grounds of our own stylesheet, on which a theme has to be read. */
export async function groundsOf(look: string): Promise<Grounds> {
  const file = join(look, 'tokens.css')
  const own = existsSync(file) ? readTokenFile(await readFile(file, 'utf8')) : null
  const colour = (name: string, instead: Hex) => readColour(own?.value(name) ?? '') ?? instead
  return {
    papers: ['paper-0', 'paper-1', 'paper-2'].map((name) => colour(name, '#ffffff')),
    roomInk: '#fff7ea',
  }
}

/** Why a file is no theme, and what helps. */
export function refusalInWords({ why, said }: ThemeRefusal): Bilingual {
  if (why === 'no-tokens')
    return {
      nl: 'In dit bestand staan geen design tokens. Geef een bestand van NL Design System: JSON of CSS.',
      en: 'There are no design tokens in this file. Give one of NL Design System: JSON or CSS.',
    }
  if (why === 'no-main-colour' || said === null)
    return {
      nl: 'De kleur van de hoofdknop ontbreekt (utrecht.button.primary-action.background-color of nl.button.primary.background-color).',
      en: 'The colour of the main button is missing (utrecht.button.primary-action.background-color or nl.button.primary.background-color).',
    }
  const ratio = said.contrast.toFixed(1)
  const colour = askedInWords[said.asked]
  return {
    nl: `De kleur ${said.published} (${colour.nl}) is te licht om te lezen: contrast ${ratio.replace('.', ',')}, nodig is 4,5. Kies een donkerdere kleur.`,
    en: `The colour ${said.published} (${colour.en}) is too light to read: contrast ${ratio}, where 4.5 is needed. Choose a darker colour.`,
  }
}

const askedInWords: Readonly<Record<Asked, Bilingual>> = {
  main: { nl: 'hoofdknop', en: 'main button' },
  link: { nl: 'links', en: 'links' },
}
const correctionsInWords = ({ corrections }: MadeTheme): readonly Bilingual[] =>
  corrections.map(({ asked, published, used, before, after }) => ({
    nl: `${askedInWords[asked].nl}: ${published} werd ${used}, want het contrast was ${before.toFixed(2).replace('.', ',')} en is nu ${after.toFixed(2).replace('.', ',')}.`,
    en: `${askedInWords[asked].en}: ${published} became ${used}, since its contrast was ${before.toFixed(2)} and is ${after.toFixed(2)} now.`,
  }))

/** What became of a file, a line each: from which tokens, and which colour was made darker. */
export function themeReport(made: MadeTheme): readonly Bilingual[] {
  const { family, colours } = made
  const button = contrast(colours[600], '#fffdf9').toFixed(1)
  return [
    {
      nl: `Gelezen als ${family}. Hoofdknop ${colours[600]}, links ${colours[700]}, zaalscherm ${colours[950]}.`,
      en: `Read as ${family}. Main button ${colours[600]}, links ${colours[700]}, room screen ${colours[950]}.`,
    },
    ...correctionsInWords(made),
    {
      nl: `Tekst op de hoofdknop: contrast ${button.replace('.', ',')}. Papier, inkt, goud, groen en de vormen blijven die van Siroop.`,
      en: `Text on the main button: contrast ${button}. Paper, ink, gold, green and the shapes stay those of Siroop.`,
    },
  ]
}

const nameOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, ' ')
