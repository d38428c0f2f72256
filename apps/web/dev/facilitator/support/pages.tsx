import type { SupportContent } from '@siroop/domain'
import type { ReactNode } from 'react'
import { TopLine } from '../../../src/facilitator/FacilitatorApp.js'
import { SupportView } from '../../../src/facilitator/support/SupportView.js'
import type { SupportState } from '../../../src/facilitator/support/supportApi.js'
import { useLanguage } from '../../../src/ui/language.js'

const content: SupportContent = {
  locale: 'nl',
  title: 'Ja, ik kies positie.',
  lead: 'Ik sta ervoor dat het sociaal domein in de komende raadsperiode op orde komt.',
  steps: [{ title: 'Begin bij wat Anja nu nodig heeft', text: 'Ik begin met wat makkelijk is.' }],
  promise: 'U kunt ervan op aan dat ik mij sterk maak voor deze stappen.',
  period: 'de komende raadsperiode',
  addressees: ['kiezers', 'coalitie', 'college'],
  sender: 'Manifest van Anja',
  asksRole: true,
  closesOn: '2027-03-17',
}
const state = (change: Partial<SupportState>): SupportState => ({
  id: 'de3je2z4xzbjtnkm',
  rev: 3,
  stage: 'open',
  content,
  mailed: { progress: 1, closing: false },
  report: null,
  openedAtMs: 0,
  closedAtMs: null,
  writing: false,
  signed: 214,
  informed: 96,
  asked: 3,
  hand: null,
  ...change,
})
const hand = [
  {
    id: 'm1',
    name: 'Anja Vermeer',
    address: 'anja@polderrand.example',
    text: 'Beste Anja,\n\nTyp deze code op de pagina waar u tekende:\n\n418 204',
  },
]
const wrong = {
  code: 'support-not-right',
  message: { nl: 'Dit kan zo niet. Er is niets veranderd.', en: 'This is not right yet. Nothing was changed.' },
  detail: { problems: [{ at: 'title', text: { nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' } }] },
}
const cards = [
  { id: 'a', stage: 'open' as const, title: content.title, signed: 214, changedAtMs: 0 },
  { id: 'b', stage: 'draft' as const, title: 'Ik praat niet over, maar met', signed: 0, changedAtMs: 0 },
]

/** Support pages with what a test of the eye needs. A form is always refused, so that it can be seen how. */
function Support({ page = null, all = cards }: { readonly page?: SupportState | null; readonly all?: typeof cards }) {
  const [locale] = useLanguage()
  const refuse = async () => ({ ok: false, error: wrong }) as const
  const acts = {
    ...{ make: refuse, change: refuse, open: refuse, close: refuse, mail: refuse, passedOn: refuse },
    ...{ show: async () => undefined, remove: async () => undefined, saveList: async () => undefined },
  }
  return (
    <div className="home">
      <TopLine />
      <SupportView {...{ page, acts, locale }} cards={all} problem={null} origin="https://siroop.example" />
    </div>
  )
}

/** States of the screens of support pages, by name. */
export const supportStates: Readonly<Record<string, () => ReactNode>> = {
  support: () => <Support />,
  'support-empty': () => <Support all={[]} />,
  'support-draft': () => <Support page={state({ stage: 'draft', signed: 0, informed: 0, asked: 0 })} />,
  'support-open': () => <Support page={state({})} />,
  'support-hand': () => <Support page={state({ hand })} />,
  'support-closed': () => <Support page={state({ stage: 'closed', mailed: { progress: 3, closing: false } })} />,
  'support-form': () => <Support />,
}
