import { useState } from 'react'
import { supportCopy } from '../../copy/support.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { CopyLink } from '../CopyLink.js'
import { HandMails } from '../publicPage/HandMails.js'
import { PageEnd } from '../publicPage/PageEnd.js'
import { News } from './News.js'
import type { SupportActs } from './supportActs.js'
import type { SupportState } from './supportApi.js'

interface SupportOneProps {
  readonly page: SupportState
  readonly acts: SupportActs
  readonly origin: string
  readonly onChange: () => void
}

/** One support page: where it stands, its address, what can be done now, and what its supporters are told. */
export function SupportOne({ page, acts, origin, onChange }: SupportOneProps) {
  const t = useT(supportCopy)
  const [making, setMaking] = useState(false)
  const handleList = async () => {
    setMaking(true)
    await acts.saveList(page, t.listFile)
    setMaking(false)
  }
  const { stage, content, mailed } = page
  const isDraft = stage === 'draft'
  const path = `/steun/${page.id}`
  return (
    <>
      <p>
        <Button className="btn-plain sm" onClick={() => void acts.show(null)}>
          <Icon name="arrow-left" />
          {t.toAll}
        </Button>
      </p>
      <div className="hhead">
        <h1 className="voice" lang={content.locale}>
          {content.title}
        </h1>
        {(isDraft || (stage === 'closed' && !mailed.closing)) && (
          <Button main={isDraft} onClick={() => void acts.open(page)}>
            {isDraft ? t.open : t.openAgain}
          </Button>
        )}
      </div>
      <p>
        <b>{t.stages[stage]}</b> {isDraft && <span className="second">{t.openHint}</span>}
      </p>
      {!isDraft && (
        <>
          <section className="sp-part">
            <h2>{t.address}</h2>
            <CopyLink link={origin + path} what={t.address} />
            <a href={path} target="_blank" rel="noreferrer">
              {t.look}
            </a>
          </section>
          <section className="sp-part">
            <h2 className="nums">{t.signed(page.signed)}</h2>
            <p>{t.informed(page.informed)}</p>
            <p className="second">{t.asked(page.asked)}</p>
            <p className="second">{t.notYours}</p>
            <Button disabled={making} onClick={() => void handleList()}>
              {t.list}
            </Button>
            <p className="second" role="status">
              {making ? t.making : t.listHint}
            </p>
          </section>
          {page.hand !== null && (
            <HandMails mails={page.hand} words={t.hand} onDone={(id) => void acts.passedOn(page, id)} />
          )}
          <News page={page} send={(kind, mail) => acts.mail(page, { kind, ...mail })} />
        </>
      )}
      <PageEnd
        isOpen={stage === 'open'}
        words={{ ...t, change: isDraft ? t.change : t.changeDay }}
        onChange={onChange}
        onClose={() => void acts.close(page)}
        onRemove={() => void acts.remove(page)}
      />
    </>
  )
}
