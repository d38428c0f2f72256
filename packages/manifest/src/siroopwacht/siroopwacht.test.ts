import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSentences } from './compareSentences.js'

const nl = (before: string, after: string) => compareSentences(before, after, 'nl')
const en = (before: string, after: string) => compareSentences(before, after, 'en')
const kinds = ({ findings }: ReturnType<typeof nl>) => findings.map(({ kind }) => kind)

test('[SW-1] the same words are the same sentence, whatever their capitals and signs', () => {
  expect(nl('Wij doen, wat wij zeggen.', 'wij doen wat wij zeggen')).toEqual({ verdict: 'same', findings: [] })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(nl(text, text).verdict).toBe('same')
    }),
  )
})

test('[SW-2] a year that moves outward or goes is thinner; one that comes nearer is stronger; "tot" is the other way round', () => {
  const sentence = (year: string) => `In ${year} heeft elk dorp een huiskamer.`
  expect(nl(sentence('2030'), sentence('2035'))).toMatchObject({ verdict: 'thinner' })
  expect(kinds(nl(sentence('2030'), sentence('2035')))).toEqual(['year'])
  expect(nl(sentence('2030'), sentence('2028')).verdict).toBe('stronger')
  expect(nl(sentence('2030'), 'Elk dorp heeft een huiskamer.').verdict).toBe('thinner')
  expect(nl('De huur blijft laag tot 2032.', 'De huur blijft laag tot 2028.').verdict).toBe('thinner')
  expect(en('Before 1 July there is one number.', 'Before 1 October there is one number.').verdict).toBe('thinner')
  expect(nl('Voor 1 januari 2028 is er één loket.', 'Uiterlijk 31 december 2027 is er één loket.').verdict).toBe('same')
})

test('[SW-3] a number counts with its direction, in figures or in words', () => {
  expect(nl('Wij helpen binnen 30 dagen.', 'Wij helpen binnen zestig dagen.').verdict).toBe('thinner')
  expect(nl('Minstens 30 dagen.', 'Minstens 60 dagen.').verdict).toBe('stronger')
  expect(nl('Wij helpen binnen een week.', 'Wij helpen binnen zeven dagen.').verdict).toBe('same')
  expect(nl('De gemeente geeft 2 ton.', 'De gemeente geeft € 150.000.').verdict).toBe('thinner')
  expect(nl('Het aantal meldingen daalt met 50%.', 'Het aantal meldingen daalt met een kwart.').verdict).toBe('thinner')
  expect(nl('Wij betalen 300 euro.', 'Wij betalen hooguit 300 euro.').verdict).toBe('thinner')
  expect(en('A nurse visits weekly.', 'A nurse visits once a month.').verdict).toBe('thinner')
  expect(nl('Wij komen elk half jaar.', 'Wij komen twee keer per jaar.').verdict).toBe('same')
})

test('[SW-4] whoever did it and is no longer named is a loss; a name instead of nobody is a gain', () => {
  const [named, passive] = [
    'De woonconsulent belt bij de eerste gemiste huur.',
    'Bij de eerste gemiste huur wordt gebeld.',
  ]
  expect(kinds(nl(named, passive))).toEqual(['owner'])
  expect(nl(passive, named).verdict).toBe('stronger')
  expect(nl('De gemeente betaalt het vervoer.', 'Het vervoer wordt door de gemeente betaald.').verdict).toBe('same')
  expect(nl('De GGD opent vijf kamers.', 'Partijen openen vijf kamers.').verdict).toBe('thinner')
})

test('[SW-5] what was for all and is for some, or when it suits, is thinner, and the words say so', () => {
  const comparison = nl('In elke wijk is een huiskamer.', 'Waar mogelijk is een huiskamer.')
  expect(comparison.verdict).toBe('thinner')
  expect(comparison.findings[0]?.sentence).toBe(
    'Deze zin is dunner geworden: ‘elke wijk’ werd ‘Waar mogelijk’ (voor wie of wanneer het geldt).',
  )
  expect(en('No family is evicted.', 'Few families are evicted.').verdict).toBe('thinner')
  expect(nl('Elke inwoner is welkom.', 'Iedere inwoner is welkom.').verdict).toBe('same')
  expect(nl('Niemand staat alleen.', 'Geen inwoner staat alleen.').verdict).toBe('same')
})

test('[SW-6] doing that becomes striving is thinner; kunnen is weak for who promises and neutral for who may choose', () => {
  expect(kinds(nl('Wij bouwen een huis.', 'Wij zetten ons, met de politie, in voor een huis.'))).toContain('verb')
  expect(nl('De politie sluit aan.', 'De politie kan aansluiten.').verdict).toBe('thinner')
  expect(nl('Zo kiest een inwoner zelf.', 'Zo kan een inwoner zelf kiezen.').verdict).toBe('same')
  expect(nl('De GGD onderzoekt elke klacht.', 'Elke klacht onderzoekt de GGD.').verdict).toBe('same')
  expect(nl('Bewoners beslissen mee.', 'Bewoners denken mee.').verdict).toBe('thinner')
})

test('[SW-7] a condition, a trial and the reverse are losses; even if and a reason are none', () => {
  expect(kinds(nl('De GGD betaalt.', 'De GGD betaalt, als er budget is.'))).toEqual(['condition'])
  expect(nl('Wij voeren één plan in.', 'Wij voeren één plan in als proef.').verdict).toBe('thinner')
  expect(kinds(nl('Wij sturen geen deurwaarder.', 'Wij sturen een deurwaarder.'))).toEqual(['negation'])
  expect(nl('Wij komen langs.', 'Wij komen langs, ook als het laat is.').verdict).not.toBe('thinner')
  expect(nl('Wij werken samen.', 'Wij werken samen, omdat niemand het altijd alleen kan.').verdict).toBe('same')
})

test('[SW-8] longer, shorter by its reason, or in another order is not thinner; a part of the promise that went is', () => {
  expect(
    nl('Wij delen mensen en gebouwen.', 'Gebouwen en mensen delen wij met elkaar, elke dag weer.').verdict,
  ).not.toBe('thinner')
  const whole = 'Wij openen in elk dorp een huiskamer en betalen de koffie.'
  expect(kinds(nl(whole, 'Wij openen in elk dorp een huiskamer.'))).toEqual(['promise'])
})

test('[SW-26] who goes from a list, and anybody instead of who was named, is a loss; an example that goes is none', () => {
  const [all, one] = ['Buren, vrienden en leraren praten mee.', 'Buren praten mee.']
  expect(kinds(nl(all, one))).toEqual(['scope'])
  expect(nl(one, all).verdict).toBe('stronger')
  expect(nl('Wij helpen, zoals thuis en op het werk.', 'Wij helpen, zoals thuis.').verdict).toBe('same')
  expect(nl('Wij helpen thuis.', 'Wij helpen thuis, op school of op het werk.').verdict).toBe('same')
  expect(kinds(nl('De directeur belt terug.', 'Een medewerker belt terug.'))).toEqual(['owner'])
  expect(nl('Een medewerker van de GGD belt terug.', 'De GGD belt terug.').verdict).toBe('same')
  expect(kinds(en('The director answers.', 'An employee answers.'))).toEqual(['owner'])
})

test('[SW-27] nobody more than is a limit; will that became may is weaker, also of those for whom it is done', () => {
  expect(nl('Niemand wacht meer dan twee dagen.', 'Niemand wacht meer dan vijf dagen.').verdict).toBe('thinner')
  expect(en('Nobody waits longer than two days.', 'Nobody has to wait more than two days.').verdict).toBe('same')
  expect(kinds(nl('Huurders zullen meebesturen.', 'Huurders mogen meebesturen.'))).toEqual(['modality'])
  expect(kinds(en('Pupils will have a vote.', 'Pupils may have a vote.'))).toEqual(['modality'])
})

test('[SW-9] where something was lost and something was gained it is thinner, unless the loss was made good', () => {
  const mixed = nl('Wij helpen binnen vier weken.', 'Wij helpen in principe binnen twee weken.')
  expect(mixed.verdict).toBe('thinner')
  expect(mixed.findings.map(({ change }) => change)).toEqual(['lost', 'gained'])
  expect(nl('In twee dorpen is een huiskamer.', 'In alle dorpen is een huiskamer.').verdict).toBe('stronger')
})

test('[SW-10] the same texts always give the same answer, and every word of it stands in a text', () => {
  const words = fc.constantFrom(
    ...'wij elke wijk waar mogelijk binnen 30 dagen in 2030 als er budget is niet de gemeente streven naar één en , . alle'.split(
      ' ',
    ),
  )
  const texts = fc.array(words, { maxLength: 25 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const comparison = nl(before, after)
      expect(nl(before, after)).toEqual(comparison)
      for (const finding of comparison.findings) {
        for (const piece of finding.before?.split(' … ') ?? []) expect(before).toContain(piece)
        for (const piece of finding.after?.split(' … ') ?? []) expect(after).toContain(piece)
      }
    }),
  )
})
