import type { MeetingId, Template } from '@siroop/domain'
import { type EditedTemplate, moved, unlessBroken } from '../entries.js'

/**
 * Puts a step where another one stands, also in another meeting: then it belongs to that meeting. Refused, in the words of
 * the check, when something would come before what it needs, or a meeting would be left without a step.
 */
export function moveStep(
  template: Template,
  { from, to }: { readonly from: number; readonly to: number },
): EditedTemplate {
  const [step, other] = [template.steps[from], template.steps[to]]
  if (step === undefined || other === undefined || from === to) return { ok: true, value: template }
  const steps = moved(template.steps, { from, to }).map((one) =>
    one === step ? { ...step, session: other.session } : one,
  )
  return unlessBroken(template, { ...template, steps })
}

/** Puts a step in a meeting: at its end when that meeting comes earlier, at its beginning when it comes later. */
export function putInMeeting(template: Template, index: number, meeting: MeetingId): EditedTemplate {
  const step = template.steps[index]
  if (step === undefined || step.session === meeting) return { ok: true, value: template }
  const place = new Map(template.sessions.map(({ id }, at) => [id, at]))
  const placeOf = (id: MeetingId): number => place.get(id) ?? 0
  const others = template.steps.filter((one) => one !== step)
  const isLater = placeOf(meeting) > placeOf(step.session)
  const at = others.filter(({ session }) =>
    isLater ? placeOf(session) < placeOf(meeting) : placeOf(session) <= placeOf(meeting),
  ).length
  const steps = [...others.slice(0, at), { ...step, session: meeting }, ...others.slice(at)]
  return unlessBroken(template, { ...template, steps })
}

/** Puts a meeting, with all its steps, at another place among the meetings. */
export function moveMeeting(
  template: Template,
  { from, to }: { readonly from: number; readonly to: number },
): EditedTemplate {
  if (template.sessions[from] === undefined || template.sessions[to] === undefined) return { ok: true, value: template }
  const sessions = moved(template.sessions, { from, to })
  const known = new Set(sessions.map(({ id }) => id))
  const steps = [
    ...sessions.flatMap(({ id }) => template.steps.filter(({ session }) => session === id)),
    ...template.steps.filter(({ session }) => !known.has(session)),
  ]
  return unlessBroken(template, { ...template, sessions, steps })
}
