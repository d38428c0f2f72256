import { type BroughtAlong, type MirrorOnWall, stepId, subjectId, type WallNow } from '@siroop/domain'
import { milestones, promised, promises, sentences } from '../promised.js'

/** A check-in on the wall: a sentence closed, shown, then and now; the promises, also many of them. */
export function checkinScenes(): Readonly<Record<string, WallNow>> {
  const textsOf = (id: string, nl: string, en: string) =>
    ({
      step: stepId(id),
      kind: 'checkin',
      title: { nl: 'Toen en nu', en: 'Then and now' },
      question: { nl, en },
      explanation: {},
      prompts: [],
    }) as const
  const option = (id: string, nl: string, en: string) => ({ id, label: { nl, en }, reason: 'asked' as const })
  const options = [
    option('dik', 'Dikke siroop', 'Thick syrup'),
    option('ranja', 'Wordt ranja', 'Turning into squash'),
    option('slap', 'Slappe ranja', 'Weak squash'),
  ]
  const item = { subject: subjectId('z-3'), text: sentences[2], index: 3, of: 5, attempt: 1, finding: null } as const
  const closed: WallNow = {
    kind: 'poll',
    texts: textsOf('zinnen', 'Hoe staat deze zin er nu voor?', 'How does this sentence stand now?'),
    decides: false,
    questions: [{ id: 'stance', question: null, options }],
    item: { ...item, status: 'open', result: null, record: null },
    unit: 'organisation',
    talks: [],
    answered: 5,
    of: 7,
  }
  const counts = [
    { option: 'dik', count: 1 },
    { option: 'ranja', count: 2 },
    { option: 'slap', count: 4 },
  ]
  const result = { countsVisible: true, counts: [{ question: 'stance', options: counts }] }
  const now = 'In twee dorpen bellen wij binnen een week. In de andere vier ligt een brief al zes weken.'
  const record = { answers: { stance: 'slap' }, disagreed: [], reason: now, chosen: false }
  const long = `${sentences[2]} ${sentences[3]} ${sentences[4]} Dat geldt in elk dorp en voor elke inwoner.`
  const told: WallNow = {
    kind: 'promises',
    texts: textsOf('route', 'Hoe staat elke toezegging ervoor?', 'How does every commitment stand?'),
    ...promised,
  }
  const decide = textsOf('besluiten', 'Wat doen wij vanaf morgen anders?', 'What will we do differently from tomorrow?')
  const brought: BroughtAlong = {
    sentences: [
      {
        id: 't1',
        text: 'Wij bellen binnen een maand.',
        restore: 'Wij bellen binnen een week.',
        on: '2027-06-22',
        from: 'routeTeam',
      },
    ],
    talks: [
      { text: 'Wie betaalt het ene telefoonnummer als de subsidie stopt?', beside: null },
      { text: 'Mag de wijkagent weten wie er schulden heeft?', beside: null },
    ],
    unused: [
      { why: 'double', notes: 5 },
      { why: 'later', notes: 2 },
      { why: null, notes: 1 },
    ],
  }
  const valueNames = ['Dichtbij', 'Wij zeggen wat wij doen', 'Vertrouwen', 'Inwoners eerst']
  const mirrorOf = (names: readonly string[], places: readonly number[] | null): MirrorOnWall => ({
    ...{ kind: 'mirror', looked: 5, of: 7 },
    values: names.map((text, at) => ({ subject: subjectId(`w-${at}`), text })),
    averages:
      places &&
      names.map((_, at) => ({
        subject: subjectId(`w-${at}`),
        own: places[at] ?? 2,
        together: places.at(-1 - at) ?? 3,
      })),
  })
  const mirror = (places: readonly number[] | null) => mirrorOf(valueNames, places)
  const levels = { dik: 'thick', ranja: 'thinner', slap: 'thinnest' } as const
  const thickness = (said: readonly string[]): WallNow => ({
    kind: 'thickness',
    texts: closed.texts,
    sentences: said.map((one, at) => ({
      subject: subjectId(`z-${at}`),
      text: sentences[at % sentences.length] ?? '',
      level: levels[one as keyof typeof levels] ?? 'unsaid',
    })),
  })
  return {
    checkinseats: {
      ...{ kind: 'inform', thinks: null, picture: null, principles: [], agreed: [] },
      texts: {
        ...textsOf(
          'welkom',
          'Wat merkte een inwoner sinds wij dit afspraken?',
          'What did a resident notice since then?',
        ),
        kind: 'inform',
        title: { nl: 'Een inwoner opent', en: 'A resident opens' },
        explanation: {
          nl: 'Wij kijken terug op wat wij eerder afspraken. Niet om elkaar af te rekenen, maar om te zien of de siroop nog dik is.',
          en: 'We look back on what we agreed earlier. Not to settle accounts, but to see whether the syrup is still thick.',
        },
      },
      changedSeats: [
        { name: 'GGD', change: 'other' },
        { name: 'Woningcorporatie', change: 'none' },
        { name: 'Inwoners (adviesraad)', change: 'came' },
        { name: 'Jongerenwerk Polderrand', change: 'left' },
      ],
    },
    checkinclosed: closed,
    checkinshown: { ...closed, item: { ...item, status: 'shown', result, record: null }, answered: 7 },
    checkinproposed: {
      ...closed,
      item: {
        ...{ ...item, status: 'decided', result, record },
        change: {
          ...{ signed: sentences[2] ?? '', locale: 'nl' },
          proposal: {
            text: 'Wij streven ernaar dat zo min mogelijk mensen alleen staan met geldzorgen, en helpen waar mogelijk op tijd.',
            why: 'Er zijn te weinig mensen om iedereen te bellen.',
          },
        },
      },
      answered: 7,
    },
    checkintalk: { ...closed, talks: ['Wie betaalt het ene telefoonnummer als de subsidie stopt?'] },
    checkinnow: { ...closed, item: { ...item, status: 'decided', result, record }, answered: 7 },
    checkinlong: {
      ...closed,
      item: { ...item, text: long, status: 'decided', result, record: { ...record, reason: `${now} ${now} ${now}` } },
    },
    promised: told,
    promisedmany: {
      ...told,
      promises: Array.from({ length: 11 }, (_, at) => {
        const one = promises[at % promises.length]
        if (!one) throw new Error('no promise')
        return { ...one, subject: subjectId(`t-${at}`) }
      }),
    },
    thickness: thickness(['dik', 'dik', 'slap', 'dik', 'ranja']),
    thicknessall: thickness(['dik', 'dik', 'dik', 'dik', 'dik']),
    thicknessone: thickness(['slap']),
    thicknessmany: thickness(
      Array.from({ length: 43 }, (_, at) => ['dik', 'dik', 'ranja', 'dik', 'slap', 'open'][at % 6] ?? ''),
    ),
    brought: { kind: 'talk', texts: { ...decide, kind: 'harvest' }, mode: 'small-group', brought },
    broughtharvest: { kind: 'harvest', texts: { ...decide, kind: 'harvest' }, lines: [], checkinDates: [], brought },
    mirror: mirror(null),
    mirrorfew: { ...mirror(null), looked: null, of: 3 },
    mirrorroom: mirror([3, 2.5, 3.5, 1]),
    mirrorlong: mirrorOf([...valueNames, ...sentences], [1.5, 4, 2.5, 3, 3.5, 2, 1, 3, 4]),
    milestones: { ...told, promises: milestones },
    promisednone: { ...told, promises: [] },
  }
}
