import type { FrozenManifest } from '@siroop/domain'
import { manifestOutline } from './manifestOutline.js'

/**
 * Every piece of text that an edition consists of, as it stands on every copy of it, in reading order: titles, openings,
 * sentences with what stands beside them, steps, what was asked, what still chafes. Pieces that occur twice stand here twice.
 */
export function signedTexts(frozen: FrozenManifest): readonly string[] {
  const texts = manifestOutline(frozen).flatMap(({ title, paragraphs, groups, route, records }) => [
    title,
    ...paragraphs,
    ...groups.flatMap(({ heading, sentences }) => [
      heading,
      ...sentences.flatMap(({ heading: head, text, observation, milestone }) => [
        head,
        text,
        ...(observation === null ? [] : [observation.sort, observation.source, observation.story]),
        milestone?.noticed,
      ]),
    ]),
    ...(route?.steps ?? []).flatMap(({ text, due, firstStep, firstStepBy, seen, notes }) => [
      ...[text, ...notes, due, firstStep, firstStepBy, seen],
    ]),
    ...[...(route?.asked ?? []), ...(route?.untaken ?? [])].flatMap(({ text, reason }) => [text, reason]),
    ...(records?.groups ?? []).flatMap(({ heading, records: list }) => [
      heading,
      ...list.flatMap(({ text, sentence, values }) => [sentence?.text ?? text, ...values.map((value) => value?.text)]),
    ]),
  ])
  return [frozen.title, ...texts].flatMap((text) => (text == null || text.trim() === '' ? [] : [text]))
}
