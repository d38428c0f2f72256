import type { ManifestView } from '@siroop/domain'
import { manifestCopy } from '../copy/manifest.js'
import { useT } from '../ui/language.js'

/** In the head of the page: where is what; nothing while there is only a text. */
export function PageNav({ view: { way, checkins } }: { readonly view: Pick<ManifestView, 'way' | 'checkins'> }) {
  const { page } = useT(manifestCopy).way
  if (way.length === 0 && checkins.length === 0) return null
  return (
    <nav className="mf-nav" aria-label={page.nav}>
      <a href="#tekst" aria-current="page">
        {page.text}
      </a>
      {way.length === 0 ? null : <a href="#route">{page.way}</a>}
      {checkins.length === 0 ? null : <a href="#check-in">{page.checkins}</a>}
    </nav>
  )
}
