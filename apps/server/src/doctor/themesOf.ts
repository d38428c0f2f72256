import type { Bilingual } from '@siroop/protocol'
import type { Finding } from './finding.js'

/** House styles that may be chosen, files that are none, and colours that are shown darker than they were published. */
export interface LookedThemes {
  readonly names: readonly string[]
  readonly problems: readonly Bilingual[]
  readonly darkened: readonly Bilingual[]
}

/** Which house style is used, and what is the matter with files: each is told. */
export function themesOf(standard: string, { names, problems, darkened }: LookedThemes): readonly Finding[] {
  const what: Bilingual = { nl: 'Huisstijl', en: 'House style' }
  const check: Bilingual = {
    nl: 'Zo zegt Siroop wat er van een bestand wordt: npm run siroop -- theme check BESTAND',
    en: 'This says what becomes of a file: npm run siroop -- theme check FILE',
  }
  const readable: Bilingual = {
    nl: 'Zo is hij te lezen. Wilt u een andere kleur, zet dan een donkerdere in het bestand.',
    en: 'Like this it can be read. For another colour, put a darker one in the file.',
  }
  const used = names.includes(standard) ? standard : (names[0] ?? '')
  return [
    {
      what,
      status: 'ok',
      said: { nl: `${used}; te kiezen: ${names.join(', ')}`, en: `${used}; to choose from: ${names.join(', ')}` },
    },
    ...problems.map((said): Finding => ({ what, status: 'warning', said, fix: check })),
    ...darkened.map((said): Finding => ({ what, status: 'warning', said, fix: readable })),
  ]
}
