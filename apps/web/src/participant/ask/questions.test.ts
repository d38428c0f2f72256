import { bundleId, type LinkTargets, noteId, type TemplateField } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { linkWording } from './linkWording.js'
import { asLinked, chosenLinks, linksFor, linksValue, openQuestions, questionsOf } from './questions.js'

const field = (id: string, part: Partial<TemplateField> = {}): TemplateField => ({
  id,
  type: 'text',
  label: { nl: id },
  required: true,
  ...part,
})
const target = (kind: string, ids: readonly string[], enables = false): LinkTargets => ({
  kind,
  required: !enables,
  enables,
  options: ids.map((id) => ({ subject: enables ? noteId(id) : bundleId(id), text: id, lane: null })),
})

describe('[WEB-48] what is asked with a note', () => {
  const fields = [field('een'), field('twee', { required: false }), field('drie', { type: 'link' })]
  const links = [target('ambitie', ['a1', 'a2']), target('mijlpaal', ['m1'], true), target('waarde', [])]
  const questions = questionsOf(fields, links)
  const open = (values: Record<string, string>) => openQuestions({ fields: values }, questions).map(({ id }) => id)

  test('[WEB-48] comes one at a time: what it leads to, then its fields, until it is answered', () => {
    expect(open({})).toEqual(['to-ambitie', 'to-mijlpaal', 'een', 'twee'])
    expect(open({ links: 'a2', een: 'iets', twee: '  ' })).toEqual(['to-mijlpaal', 'twee'])
    expect(open({ links: 'm1 a2', een: 'iets', twee: 'iets' })).toEqual([])
  })
  test('[WEB-48] from the reveal on counts what the room linked, also when the facilitator took it away', () => {
    const note = { id: 'n1', fields: { links: 'a1', een: 'iets' } }
    expect(openQuestions(asLinked(note, { n1: [noteId('m1')] }), questions).map(({ id }) => id)).toEqual([
      'to-ambitie',
      'twee',
    ])
    expect(asLinked(note, {})).toBe(note)
  })
  test('[WEB-48] leaves out a list without anything to pick', () => {
    expect(questionsOf([], [target('mijlpaal', [])])).toEqual([])
  })
  test('[WEB-48] offers a milestone nothing of an earlier horizon, and never itself', () => {
    const horizons = ['h2040', 'h2035', 'h2030'].map((id) => ({ id }))
    const options = [
      { subject: noteId('far'), text: 'far', lane: 'h2040' },
      { subject: noteId('own'), text: 'own', lane: 'h2035' },
      { subject: noteId('same'), text: 'same', lane: 'h2035' },
      { subject: noteId('near'), text: 'near', lane: 'h2030' },
    ]
    const offered = { kind: 'mijlpaal', required: false, enables: true, options }
    const [left] = linksFor({ id: noteId('own'), fields: { lane: 'h2035' } }, [offered], horizons)
    expect(left?.options.map(({ text }) => text)).toEqual(['far', 'same'])
    const [all] = linksFor({ id: noteId('action'), fields: {} }, [{ ...offered, enables: false }], horizons)
    expect(all?.options).toHaveLength(4)
  })
  test('[WEB-48] keeps links to other kinds when one list is answered', () => {
    const note = { fields: { links: 'm1 a1' } }
    const [ambitions = target('', [])] = links
    expect(chosenLinks(note, ambitions)).toEqual(['a1'])
    expect(linksValue(note, ambitions, ['a2'])).toBe('m1 a2')
    expect(linksValue(note, ambitions, [])).toBe('m1')
  })
  test('[WEB-48] asks in the words of what the note is', () => {
    const milestone = { fields: { lane: 'h2035' } }
    expect(linkWording(milestone, { kind: 'ambitie', enables: false })).toBe('fromLane')
    expect(linkWording(milestone, { kind: 'mijlpaal', enables: true })).toBe('enables')
    expect(linkWording({ fields: {} }, { kind: 'mijlpaal', enables: false })).toBe('mijlpaal')
    expect(linkWording({ fields: {} }, { kind: 'ambitie', enables: false })).toBe('about')
  })
})
