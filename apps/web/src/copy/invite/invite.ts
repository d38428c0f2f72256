import { copySource } from '../../ui/language.js'
import type { InviteCopy } from '../nl/invite/invite.js'

/** The texts of invitations for who leads, fetched when they are needed. */
export const inviteCopy = copySource<InviteCopy>({
  nl: () => import('../nl/invite/invite.js'),
  en: () => import('../en/invite/invite.js'),
})
