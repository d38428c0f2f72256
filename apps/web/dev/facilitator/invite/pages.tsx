import { type InviteContent, meetingId } from '@siroop/domain'
import type { ReactNode } from 'react'
import { TopLine } from '../../../src/facilitator/FacilitatorApp.js'
import { InvitesView } from '../../../src/facilitator/invite/InvitesView.js'
import type { InviteList, InviteState, Registration } from '../../../src/facilitator/invite/inviteApi.js'
import { useLanguage } from '../../../src/ui/language.js'

const titles = [
  'Van productdenken naar resultaten',
  'Verantwoording en vertrouwen',
  'Regelruimte voor burgerkracht',
  'Inrichting en integraliteit',
  'Opschalen door de inwoner zelf',
]
const meeting = meetingId('avond')
const content: InviteContent = {
  locale: 'nl',
  audience: 'Aan de raadsleden van de gemeenten in Polderrand',
  title: 'Welke ruimte geeft u?',
  salutation: 'Beste raadsleden,',
  letter: 'Wij nodigen u uit voor één avond aan tafel.',
  questions: ['Welke afspraken maakt u in de raad?'],
  withWhom: 'raadsleden uit vier gemeenten, tot 60 mensen',
  sender: 'Raden van Polderrand',
  meeting,
  organisationType: 'fractie',
  asksGroup: true,
  seats: titles.map((_, at) => ({ table: `t${at + 1}`, seats: 12 })),
  closesOn: '2026-12-05',
}
const someone = (at: number, name: string, choices: Registration['choices']): Registration => ({
  id: `r${at}`,
  name,
  municipality: 'Polderrand',
  group: 'Wijk en Water',
  email: `raadslid${at}@polderrand.example`,
  choices,
  confirmedAtMs: at,
})
const registrations = [
  someone(1, 'Anja Vermeer', [
    { table: 't4', state: 'placed', inLine: null },
    { table: 't3', state: 'waiting', inLine: 3 },
  ]),
  someone(2, 'Bram van den Boogaard-Oosterhuis', [{ table: 't1', state: 'placed', inLine: null }]),
  someone(3, 'Cor de Lange', [{ table: 't3', state: 'waiting', inLine: 1 }]),
]
const state = (change: Partial<InviteState> = {}): InviteState => ({
  id: 'de3je2z4xzbjtnkm',
  rev: 3,
  stage: 'open',
  content,
  tables: titles.map((title, at) => ({
    ...{ table: `t${at + 1}`, title: `${at + 1}. ${title}`, seats: 12, waiting: at === 2 ? 3 : 0 },
    ...(at === 2 ? { taken: 12, left: 0 } : { taken: 8 - at, left: 4 + at }),
  })),
  tablesEach: 2,
  registrations,
  asked: 2,
  mailed: 1,
  writing: false,
  hand: null,
  ...change,
})
const hand = [
  {
    id: 'm1',
    name: 'Anja Vermeer',
    address: 'anja@polderrand.example',
    text: 'Beste Anja,\n\nTyp deze code op de pagina waar u zich aanmeldde:\n\n418 204',
  },
]
const wrong = {
  code: 'invite-not-right',
  message: { nl: 'Dit kan zo niet. Er is niets veranderd.', en: 'This is not right yet. Nothing was changed.' },
  detail: { problems: [{ at: 'title', text: { nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' } }] },
}
const evenings: InviteList['evenings'] = [
  {
    meeting,
    date: '2026-12-09',
    tables: titles.map((title, at) => ({
      table: `t${at + 1}`,
      title: { nl: `${at + 1}. ${title}`, en: `${at + 1}. ${title}` },
    })),
  },
]
const made: InviteList['made'] = [
  { id: 'a', stage: 'open', title: content.title, audience: content.audience, placed: 41, waiting: 3, changedAtMs: 0 },
  { id: 'b', stage: 'draft', title: 'Denk mee', audience: 'Aan de deskundigen', placed: 0, waiting: 0, changedAtMs: 0 },
]

/** Invitations with what a test of the eye needs. A form is always refused, so that it can be seen how. */
function Invites({ page = null, list = { made, evenings } }: { page?: InviteState | null; list?: InviteList }) {
  const [locale] = useLanguage()
  const refuse = async () => ({ ok: false, error: wrong }) as const
  const nothing = async () => undefined
  const acts = {
    ...{ make: refuse, change: refuse, mail: refuse },
    ...{ show: nothing, act: nothing, move: nothing, end: nothing, passedOn: nothing, save: nothing },
  }
  const types = [
    { id: 'fractie', label: { nl: 'Fractie', en: 'Council group' } },
    { id: 'deskundige', label: { nl: 'Deskundige', en: 'Expert' } },
  ]
  return (
    <div className="home">
      <TopLine />
      <InvitesView {...{ page, list, acts, locale, types }} problem={null} origin="https://siroop.example" />
    </div>
  )
}

/** States of the screens of invitations, by name. */
export const inviteStates: Readonly<Record<string, () => ReactNode>> = {
  invites: () => <Invites />,
  'invites-empty': () => <Invites list={{ made: [], evenings: evenings.map((one) => ({ ...one, date: null })) }} />,
  'invites-draft': () => <Invites page={state({ stage: 'draft', registrations: [], asked: 0 })} />,
  'invites-open': () => <Invites page={state()} />,
  'invites-hand': () => <Invites page={state({ hand })} />,
  'invites-form': () => <Invites />,
}
