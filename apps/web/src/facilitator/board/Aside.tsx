import { useHand } from './hand.js'

/** What was set aside while bundling, each with the way back. Nothing is lost. */
export function Aside() {
  const { t, arrangement, bringBack } = useHand()
  return (
    <section className="bd-aside" aria-label={t.asideTitle}>
      <h3>
        {t.asideTitle} <span className="second nums">{t.notes(arrangement.aside.length)}</span>
      </h3>
      <ul>
        {arrangement.aside.map(({ id, text }) => (
          <li key={id}>
            <span className="voice">{text}</span>
            {arrangement.movable && (
              <button type="button" className="bd-fold" aria-label={t.takeBackOf(text)} onClick={() => bringBack(id)}>
                {t.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
