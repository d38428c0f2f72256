import { organisationId, participantId } from '@siroop/domain'
import { Story } from '../story.js'

const day = 24 * 3_600_000
const asked = (type: string, nth = 1) => participantId(`g-${type}-${nth}`)
const names = {
  welzijn: 'Jacqueline Annemarie van der Heijden-Schimmelpenninck van der Oye',
  ggd: 'Noor',
  gemeente: 'Ruud Terpstra',
  corporatie: 'Pieter Dekker',
  politie: 'Anke Vos',
  zorggroep: 'Yasmina el Amrani',
  inwoners: 'Gerda Blom',
}

/** Everybody was asked by mail, and answered in every way there is. */
function overDays(): Story {
  const story = new Story().open().draft()
  story.do({ type: 'setInForceRule', rule: { minimumSignatures: 5, closingDate: '2026-12-15' } })
  story.do({ type: 'openSigning' }).goTo('tekenen')
  const fingerprint = story.state?.editions[0]?.fingerprint ?? ''
  for (const [type, name] of Object.entries(names)) {
    story.names.set(asked(type), name)
    const organisation = organisationId(type)
    story.do({ type: 'inviteSignatory', edition: 1, organisation, signatory: asked(type) })
  }
  const signs = (type: string, nth = 1, reserved = false) =>
    story.run(asked(type, nth), {
      type: 'sign',
      edition: 1,
      fingerprint,
      organisation: organisationId(type),
      authority: reserved ? 'subject-to-approval' : 'own',
      person: { name: 'Iemand', function: 'b', sentence: null, condition: reserved ? 'de raad van toezicht' : null },
    })
  signs('welzijn')
  signs('ggd', 1, true)
  signs('inwoners')
  const taken = story.state?.editions[0]?.signatures.find(({ organisation }) => organisation === 'inwoners')
  if (taken) story.run(asked('inwoners'), { type: 'withdrawSignature', signature: taken.id })
  story.names.set(asked('corporatie', 2), 'Bo Vos')
  story.run(asked('corporatie'), { type: 'delegateSigning', edition: 1, signatory: asked('corporatie', 2) })
  for (const passed of [5, 7, 9]) {
    story.nowMs = Date.parse('2026-09-24T14:00:00Z') + passed * day
    story.run('system', { type: 'remindSignatory', edition: 1, organisation: organisationId('zorggroep') })
  }
  const reserved = story.state?.editions[0]?.signatures.find(({ organisation }) => organisation === 'ggd')
  if (reserved) story.run(asked('ggd'), { type: 'liftReservation', signature: reserved.id })
  story.run(asked('politie'), { type: 'declineSigning', edition: 1, reason: 'te vroeg' })
  return story
}

/** Signing over days in the cockpit. */
export const overDaysStates: Readonly<Record<string, () => Story>> = {
  'sign-mail': overDays,
  'sign-mail-last': () => overDays().do({ type: 'setSigningOrder', edition: 1, order: 'municipality-last' }),
}
