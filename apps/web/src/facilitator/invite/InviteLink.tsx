import type { WorkshopId } from '@siroop/domain'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'

/** In preparing: the way to invitations that anybody can answer. */
export function InviteLink({ workshop }: { readonly workshop: WorkshopId }) {
  const t = useT(inviteCopy)
  return (
    <section id="open-invitations">
      <h2>{t.link}</h2>
      <p className="second small">{t.linkHint}</p>
      <a className="btn" href={pathOf({ page: 'invites', workshop })}>
        {t.title}
        <Icon name="arrow-right" />
      </a>
    </section>
  )
}
