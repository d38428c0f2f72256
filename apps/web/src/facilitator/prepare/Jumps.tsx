import { useEffect } from 'react'
import { useRegie } from '../regie.js'

/** Where everything on this page is: with seven organisations and three meetings it is several screens long. */
export function Jumps() {
  const { t } = useRegie()
  // The browser looked for the place in the address before it was there.
  useEffect(() => {
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  const places = [
    ['programme', t.prepare.programme],
    ['partners', t.prepare.partners],
    ['invitations', t.prints.invitations],
    ['cards', t.prepare.cards],
    ['papers', t.prints.papers],
    ['access', t.prepare.invite],
    ['wifi', t.prints.wifi],
    ['room-check', t.ready.checks],
  ] as const
  return (
    <nav className="jumps" aria-label={t.ready.onThisPage}>
      <ul>
        {places.map(([place, title]) => (
          <li key={place}>
            <a className="lk" href={`#${place}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
