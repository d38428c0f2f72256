import { subjectId } from '../../ids.js'
import { ok } from '../../result.js'
import { looksBack } from '../../rules/checkin/earlier.js'
import { isDate } from '../../rules/dates.js'
import { organisationOf } from '../../rules/find.js'
import { checkText, limits } from '../../text.js'
import type { EarlierPromise, EarlierSentence } from '../../workshop/checkin/earlier.js'
import { type Context, type Rules, refuse } from '../context.js'

/** What a check-in looks back on: chosen while it is prepared, fixed from the moment it begins; and who is there since (SPEC RND-1, RND-4). */
export const lookingBackRules: Rules<'carryOver' | 'typeEarlier' | 'tellBoardMember'> = {
  carryOver: ({ earlier }, { state }) => {
    const refusal = unchangeable(state)
    if (refusal !== null) return refuse(refusal)
    if (earlier.workshop === state.id) return refuse('not-in-this-workshop')
    if (earlier.sentences.length === 0) return refuse('nothing-to-look-back-on')
    return ok([{ type: 'carriedOver', earlier }])
  },
  typeEarlier: ({ title, agreedOn, sentences, promises }, { state, facts }) => {
    const refusal = unchangeable(state)
    if (refusal !== null) return refuse(refusal)
    const name = checkText(title, limits.organisation)
    if (!name.ok) return refuse(name.error)
    if (agreedOn !== null && (!isDate(agreedOn) || agreedOn > facts.today)) return refuse('bad-date')
    if (sentences.length === 0) return refuse('nothing-to-look-back-on')
    const typed: EarlierSentence[] = []
    for (const one of sentences) {
      const text = checkText(one, limits.sentence)
      if (!text.ok) return refuse(text.error)
      typed.push({ subject: subjectId(facts.newId()), heading: null, text: text.value })
    }
    const promised: EarlierPromise[] = []
    for (const one of promises) {
      const text = checkText(one.text, limits.bundleName)
      const owner = checkText(one.owner, limits.organisation)
      if (!text.ok) return refuse(text.error)
      if (!owner.ok) return refuse(owner.error)
      promised.push({ subject: subjectId(facts.newId()), text: text.value, owner: owner.value, due: null })
    }
    const from = { workshop: null, title: name.value, edition: null, fingerprint: null, agreedOn }
    return ok([{ type: 'carriedOver', earlier: { ...from, sentences: typed, promises: promised } }])
  },
  // before and during: who is new is often only heard at the table (SPEC RND-49)
  tellBoardMember: ({ organisation, since }, { state }) => {
    if (state.earlier === null) return refuse('not-in-this-step')
    if (!organisationOf(state, organisation)) return refuse('unknown-organisation')
    const isSaid = (state.boardMembersSince.get(organisation) ?? null) === since
    return ok(isSaid ? [] : [{ type: 'boardMemberTold', organisation, since }])
  },
}

/** Only of a workshop that looks back, and not once its first meeting was opened: answers are about these words. */
function unchangeable(state: Context['state']): 'not-in-this-step' | 'look-back-begun' | null {
  if (!looksBack(state.template)) return 'not-in-this-step'
  return state.meetings.some(({ openedAtMs }) => openedAtMs !== null) ? 'look-back-begun' : null
}
