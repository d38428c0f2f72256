import { type PromisesView, type PromiseView, stepId, subjectId } from '@siroop/domain'

/** Invented sentences of an earlier manifest of Polderrand. */
export const sentences = [
  'Wij bellen eerst, en controleren daarna.',
  'Bij elk besluit vragen wij wat een inwoner hiervan merkt.',
  'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
  'Inwoners zitten vanaf het begin aan tafel, niet aan het eind.',
  'Wie hulp vraagt, vertelt zijn verhaal één keer.',
] as const

const row = (
  id: string,
  told: Pick<PromiseView, 'text' | 'owner' | 'stand' | 'said' | 'lately' | 'bothAnd'>,
): PromiseView => ({
  year: null,
  subject: subjectId(id),
  due: id === 't-2' ? null : '2027-03-01',
  ...told,
})
/** What was promised beside them, and how it stands now. */
export const promises: readonly PromiseView[] = [
  row('t-1', {
    text: 'Eén telefoonnummer voor alle dorpen',
    owner: 'Gemeente Polderrand',
    stand: 'bezig',
    said: 'Het nummer werkt in drie van de zes dorpen.',
    lately: { stand: 'under-way', on: '2026-03-03', words: 'Twee dorpen doen mee.' },
    bothAnd: true,
  }),
  row('t-2', { text: 'Meeloopweken in elk dorp', owner: 'Politie Polderrand', stand: 'gedaan', said: null }),
  row('t-3', {
    text: 'Een huiskamer in twee dorpen, zes dagen per week open',
    owner: 'Welzijn Polderrand',
    stand: 'gestopt',
    said: 'De kerk was al zo’n plek.',
  }),
  row('t-4', {
    text: 'Eén team en één plan per gezin, met één vast gezicht',
    owner: 'Zorggroep Polderrand',
    stand: null,
    said: null,
  }),
  {
    ...row('m-1', { text: 'Elk dorp kent het ene nummer.', owner: 'GGD Polderrand', stand: 'bezig', said: null }),
    ...{ due: null, year: '2027' },
  },
]
const milestone = (
  nth: number,
  told: Pick<PromiseView, 'text' | 'owner' | 'year' | 'stand' | 'said'>,
): PromiseView => ({
  ...{ subject: subjectId(`mijlpaal-${nth}`), due: null },
  ...told,
})
/** A whole way of milestones, the nearest year first, some of them long. */
export const milestones: readonly PromiseView[] = [
  milestone(1, {
    text: 'Elk dorp kent het ene nummer.',
    owner: 'GGD Polderrand',
    year: '2027',
    stand: 'bezig',
    said: 'In vier van de zes dorpen hangt het bij de huisarts en in de dorpswinkel.',
  }),
  milestone(2, {
    text: 'Wie hulp vraagt bij geldzorgen, hoort binnen een week van één vast gezicht, en hoeft zijn verhaal nergens opnieuw te vertellen.',
    owner: 'Gemeente Polderrand, Welzijn Polderrand, Zorggroep Polderrand, Woningcorporatie Polderrand',
    year: '2027',
    stand: null,
    said: null,
  }),
  milestone(3, {
    text: 'Zorgverzekeraar en gemeente betalen uit één gezamenlijke pot.',
    owner: '',
    year: '2030',
    stand: null,
    said: null,
  }),
  milestone(4, {
    text: 'Vroegsignaleringsoverleg gebeurt aan de keukentafel.',
    owner: 'Politie Polderrand, GGD Polderrand',
    year: '2035',
    stand: 'afgesproken',
    said: null,
  }),
]
const stand = (id: string, nl: string, en: string) => ({ id, label: { nl, en } })
export const promised: PromisesView = {
  step: stepId('route'),
  couldBeTold: true,
  stands: [
    stand('afgesproken', 'Afgesproken', 'Agreed'),
    stand('bezig', 'Bezig', 'Under way'),
    stand('gedaan', 'Gedaan', 'Done'),
    stand('gestopt', 'Gestopt', 'Stopped'),
  ],
  promises,
}
