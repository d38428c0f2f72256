import { type AssignNow, type CommitmentView, noteId } from '@siroop/domain'
import { texts } from './fixtures.js'
import { actionTexts, org } from './work.js'

export const asked: CommitmentView = {
  subject: noteId('r3'),
  text: actionTexts[0] ?? '',
  status: 'asked',
  asked: org('ggd'),
  refusedBy: [],
  asksState: false,
  acceptedOn: null,
  paper: null,
  due: null,
  firstStep: null,
  firstStepBy: null,
  seen: 'Er is een deur open, zes dagen per week.',
  means: null,
  effort: null,
  partners: [org('adviesraad'), org('gemeente'), org('corporatie')],
  leftAsked: null,
  ownerName: null,
  milestones: [],
  needs: [],
  serves: { ambitions: 2, organisations: 3 },
  takenFrom: [],
  stepping: 'ja',
}
const taken: CommitmentView = {
  ...asked,
  subject: noteId('r4'),
  text: actionTexts[2] ?? '',
  status: 'accepted',
  acceptedOn: '2026-11-17',
  due: '2027-06-01',
  firstStep: 'Drie buurten kiezen, met de bewoners erbij',
  firstStepBy: '2026-12-17',
}
export const assign: AssignNow = {
  kind: 'assign',
  texts: { ...texts('toezeggen', 'Wie trekt, wie doet mee?', 'Wat neemt u op u?'), kind: 'assign' },
  shelf: null,
  asked: [asked],
  own: [],
  route: [],
  mayAnswer: true,
  sheets: null,
  mayFill: false,
}
const bar = (text: string | undefined, organisation: string, due: string | null) => ({
  subject: noteId(`s-${organisation}`),
  text: text ?? '',
  organisation: org(organisation),
  accepted: due !== null,
  start: '2026-11-17',
  due,
  needs: [],
})
export const assignStanding: AssignNow = {
  ...assign,
  asked: [{ ...asked, status: 'later' }],
  own: [taken],
  route: [bar(actionTexts[1], 'corporatie', '2027-02-01'), bar(actionTexts[3], 'gemeente', null)],
}

/** The room looks at what was done before somewhere else. */
export const assignShelf: AssignNow = {
  ...assignStanding,
  shelf: {
    item: 'i1',
    title: 'De woonconsulent belt bij de eerste gemiste huur',
    place: 'Polderrand, Woningcorporatie De Terp, 2025',
    problem: 'Wie de huur niet betaalde, hoorde pas na drie maanden iets. Dan was de schuld al groot.',
    needs: { law: '', money: '', people: '' },
    works: 'Het aantal ontruimingen ging van elf naar twee.',
  },
}
