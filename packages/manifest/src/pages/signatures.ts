import { fillPlaceholders, type ManifestEdition } from '@siroop/domain'
import { organisationSvg } from '@siroop/pictures'
import { dayInWords } from '../dates.js'
import { escapeHtml, paragraphs, spoken } from '../html.js'
import { dateOfMs, momentInWords } from '../moments.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import type { PrintContext } from '../printInput.js'
import { logoOf } from './logo.js'
import { presenceOf } from './presence.js'

type Row = ManifestEdition['signing'][number]

/** A place for every invited organisation: signed with its own words, or dashed with what it said. */
export function signatures(context: PrintContext): string {
  const { edition, words } = context
  const { frozen } = edition
  const section = manifestOutline(frozen).find((one) => one.render === 'signatures')
  const statement = fillPlaceholders(frozen.signingStatement, { organisation: words.ownOrganisation })
  return (
    `<section class="signing"><div class="head"><h2 lang="${frozen.locale}" dir="auto">${escapeHtml(section?.title ?? words.signing)}</h2>` +
    `<div class="stm"><div lang="${frozen.locale}">${paragraphs(section?.paragraphs.join('\n') ?? '')}</div>` +
    (statement === ''
      ? ''
      : `<p>${escapeHtml(words.statementLead)} <span lang="${frozen.locale}">${escapeHtml(words.quote(statement))}</span></p>`) +
    `</div></div>` +
    `<ul class="sigs${edition.signing.length > 6 ? ' tight' : ''}">${edition.signing.map((row) => place(row, context)).join('')}</ul>${beside(context)}</section>`
  )
}

/** What the room filled in while it signed: it is no part of the text. */
function beside({ edition, words }: PrintContext): string {
  if (edition.beside.length === 0) return ''
  const rows = edition.beside.map(({ label, text, paper }) => {
    const mark = paper === null ? '' : ` <span class="sm">(${escapeHtml(words.beside.fromPaper(paper))})</span>`
    return `<p class="d"><b>${escapeHtml(label)}</b>: ${spoken(text)}${mark}</p>`
  })
  return `<div class="more" lang="${edition.frozen.locale}"><h3>${escapeHtml(words.beside.title)}</h3>${rows.join('')}</div>`
}

function place(row: Row, context: PrintContext): string {
  const organisation = context.organisation(row.organisation)
  const signed = row.state === 'signed' || row.state === 'signed-with-reservation'
  const mark =
    organisation === undefined
      ? ''
      : organisationSvg({ shape: organisation.shape, letters: organisation.letters, open: !signed })
  const name = `<p class="hd">${mark}<span>${spoken(organisation?.name ?? row.organisation)}</span></p>`
  return `<li>${name}${signed ? signedWords(row, context) : openWords(row, context)}</li>`
}

function signedWords(row: Row, context: PrintContext): string {
  const { details, authority, atMs, presenceConfirmed, paper } = row
  const { edition, words, locale } = context
  const sentence = details?.sentence ?? null
  const lines = [
    details === null ? '' : `<b>${spoken(details.name)}</b>, ${spoken(details.function)}`,
    authority === null ? '' : escapeHtml(words.authority[authority](details?.condition ?? null)),
    atMs === null ? '' : `${momentInWords(atMs, locale)}`,
    row.liftedAtMs === null ? '' : escapeHtml(words.liftedOn(dayInWords(dateOfMs(row.liftedAtMs), locale))),
    paper === null ? '' : escapeHtml(words.signedOnPaper(paper)),
    row.byMail ? escapeHtml(words.signedByMail) : '',
    presenceConfirmed === false && !row.byMail && presenceOf(edition) === 'some' ? escapeHtml(words.notSeen) : '',
  ].filter((line) => line !== '')
  const said =
    sentence === null || sentence.trim() === ''
      ? `<p class="q open">${escapeHtml(words.signed)}</p>`
      : `<p class="q" dir="auto">${escapeHtml(words.quote(sentence))}</p>`
  return `${said}<p class="d">${logoIn(row, context)}${lines.join('<br>')}</p>`
}

function openWords(row: Row, context: PrintContext): string {
  const { state, until } = row
  const { words, locale } = context
  const isLater = state === 'later' && until !== null
  const said = isLater
    ? words.signsLater(dayInWords(until, locale))
    : state === 'declined'
      ? words.declined
      : words.notSigned
  const { invited, declined } = row
  const asked = [
    row.withdrawn ? words.withdrawn : '',
    declined === null ? '' : words.declinedOn(dayInWords(dateOfMs(declined.atMs), locale), declined.reason),
    invited === null
      ? ''
      : words.invited(dayInWords(dateOfMs(invited.atMs), locale), invited.reminders, invited.delegated),
  ].filter((line) => line !== '')
  const below = `${logoIn(row, context)}${asked.map(escapeHtml).join('<br>')}`
  return `<p class="q open">${escapeHtml(said)}</p>${below === '' ? '' : `<p class="d">${below}</p>`}`
}

const logoIn = ({ organisation }: Row, context: PrintContext): string =>
  logoOf(context.organisation(organisation), context)
