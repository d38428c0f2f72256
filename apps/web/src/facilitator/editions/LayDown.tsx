import type { OrganisationId } from '@siroop/domain'
import { editionDifferences, weekdayInWords } from '@siroop/manifest'
import { Button } from '../../ui/Button.js'
import { DifferenceList } from '../../ui/editions/DifferenceList.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'
import { textAsItStands } from './nextText.js'
import './editions.css'

/** Before a next edition is laid down for signing: what is different and who hears of it. This is told to everybody. */
export function LayDown({ onGo, onClose }: { readonly onGo: () => Promise<boolean>; readonly onClose: () => void }) {
  const { view, frozen, t, locale, organisation } = useRegie()
  const { edition } = view
  const words = t.nextEdition
  if (!edition?.next) return null
  const { number, next, status } = edition
  const rule = ({ inForceRule }: { inForceRule: { minimumSignatures: number; closingDate: string } }) =>
    t.prepare.ruleSaved(inForceRule.minimumSignatures, weekdayInWords(inForceRule.closingDate, locale))
  const differences = frozen === null ? [] : editionDifferences(frozen, textAsItStands(frozen, view), rule)
  const namesOf = (ids: readonly OrganisationId[]) => ids.flatMap((id) => organisation(id)?.name ?? []).join(', ')
  const others = view.organisations.map(({ id }) => id).filter((id) => !next.byMail.includes(id))
  const handleGo = async () => {
    if (await onGo()) onClose()
  }
  return (
    <Dialog title={words.layDownTitle(next.number)} onClose={onClose}>
      <div className="stack lay-down">
        <h3>{words.changes}</h3>
        {differences.length === 0 ? (
          <p className="second">{words.noChanges(number)}</p>
        ) : (
          <DifferenceList differences={differences} locale={view.workshop.locale} words={words.differences} />
        )}
        <h3>{words.who}</h3>
        <ul className="plain">
          {next.byMail.length > 0 && <li>{words.byMail(namesOf(next.byMail))}</li>}
          {others.length > 0 && <li>{words.byPhone(namesOf(others))}</li>}
          <li>{words.signAgain(view.organisations.length)}</li>
          <li>{words.stays(number)}</li>
          {status === 'in-force' && <li>{words.staysInForce(number, next.number)}</li>}
        </ul>
        <div className="row-end">
          <Button plain onClick={onClose}>
            {words.back}
          </Button>
          <Button main onClick={() => void handleGo()}>
            {words.layDownDo(next.number)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
