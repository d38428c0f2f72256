import { ErrorLine } from '../../ui/ErrorLine.js'
import { Dialog } from '../../ui/Sheet.js'
import { CardRow } from '../cockpit/HelpDialog.js'
import { Partners } from '../prepare/Partners.js'
import { useRegie } from '../regie.js'
import '../prepare/prepare.css'

/** An organisation or people more, also while a meeting goes on: the same list as in preparing, with personal cards. */
export function PartnersDialog({ onClose }: { onClose: () => void }) {
  const { view, t, problem } = useRegie()
  return (
    <Dialog title={t.chapters.meeting.partners} onClose={onClose}>
      <div className="stack mt-partners">
        <p className="second">{t.chapters.meeting.partnersHint}</p>
        <ErrorLine text={problem} />
        <Partners />
        <section>
          <h2>{t.prepare.cards}</h2>
          <p className="second small">{t.prepare.cardsHint}</p>
          <ul className="cards">
            {view.organisations.map(({ id }) => (
              <CardRow key={id} organisation={id} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
