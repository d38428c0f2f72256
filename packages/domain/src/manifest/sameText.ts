import type { FrozenManifest } from './frozen.js'

/**
 * All of a frozen text that somebody agreed to, to be compared with another edition: not its number, not the openings of
 * its sections (who met and when), not how often a sentence was rewritten.
 */
export function frozenTexts(frozen: FrozenManifest): string {
  const { edition: _number, title: _title, sections, ...rest } = frozen
  const said = sections.map(({ body: _opening, title: _heading, sentences, ...section }) => ({
    ...section,
    sentences: sentences.map(({ version: _version, ...sentence }) => sentence),
  }))
  return JSON.stringify({ ...rest, sections: said })
}
