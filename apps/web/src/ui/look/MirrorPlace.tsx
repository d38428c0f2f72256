import './mirrorPlace.css'
import { type MirrorLevel, mirrorInWords, mirrorLevels } from '@siroop/domain'
import { useLanguage } from '../language.js'

/** A place in the mirror (1 to 4, also halfway) as four rounds and in words. The words say it all: nothing is measured. */
export function MirrorPlace({ place }: { readonly place: number }) {
  const [language] = useLanguage()
  return (
    <span className="mirrorplace">
      <span aria-hidden="true">
        {mirrorLevels.map((level, at) => (
          <i key={level} className={place >= at + 1 ? 'is-full' : place > at ? 'is-half' : ''} />
        ))}
      </span>
      <b>{mirrorInWords(place, language)}</b>
    </span>
  )
}

/** The place of one of the four words. */
export const placeOfLevel = (level: MirrorLevel): number => mirrorLevels.indexOf(level) + 1
