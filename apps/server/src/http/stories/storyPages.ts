import type { Recognition } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { ReadStory } from '../../stories/publicStories.js'
import type { KnownReader } from '../../stories/readers.js'
import type { KeptStory } from '../../stories/storyRows.js'
import { html, type Markup, onlyIn, type Page, pageFrame } from '../pageFrame.js'
import { storyTexts } from './storyTexts.js'

/** What every page of stories shows and knows. */
export interface ShownStories {
  readonly frame: Pick<Page, 'locale' | 'files'>
  /** Id of the document that they are beside, and its title. */
  readonly manifest: string
  readonly title: string
  readonly known: KnownReader
}
/** What was just done on the page of one story, or what does not do. */
export interface Said {
  readonly done: 'recognised' | 'commented' | null
  readonly problem: string | null
  readonly typed: string
}
export const nothingSaid: Said = { done: null, problem: null, typed: '' }

const pathOf = ({ frame, manifest }: ShownStories, place = ''): string =>
  `/m/${manifest}/berichten${place}?taal=${frame.locale}`
function framed(shown: ShownStories, place: string, made: Pick<Page, 'title' | 'body' | 'keeps'>): string {
  const { frame, manifest, title } = shown
  const support = { name: title, home: pathOf(shown), here: `/m/${manifest}/berichten${place}` }
  return pageFrame({ ...frame, ...made, script: place.startsWith('/lezer') ? 'support' : null, support })
}
const recognised: readonly Recognition[] = ['yes', 'partly', 'no']

const isAbout = ({ content: { values } }: KeptStory, value: string): boolean => values.includes(value)

/** `/m/…/berichten`: stories that this reader may read, the newest first. `asked`: about this value only; others are not said. */
export function storiesPage(shown: ShownStories, all: readonly KeptStory[], asked: string): string {
  const t = storyTexts[shown.frame.locale]
  const value = all.some((story) => isAbout(story, asked)) ? asked : ''
  const stories = value === '' ? all : all.filter((story) => isAbout(story, value))
  const query = value === '' ? '' : `?waarde=${encodeURIComponent(value)}`
  return framed(shown, query, {
    title: t.title,
    body: html`<main class="kb"><p><a class="lnk" href="/m/${shown.manifest}">${t.document}</a></p><h1>${t.title}</h1><p class="kb-lead voice">${t.lead}</p>
${value === '' ? null : html`<p role="status"><b>${t.about(value)}</b> <a class="lnk" href="${pathOf(shown)}">${t.back}</a></p>`}
${stories.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="kb-list">${stories.map((story) => card(shown, story))}</ul>`}
${whoReads(shown)}<p><a class="lnk" href="/m/${shown.manifest}/kennisbank?taal=${shown.frame.locale}">${t.agreements}</a></p><p><a class="lnk" href="/m/${shown.manifest}/berichten/feed.xml">${t.feed}</a></p></main>`,
  })
}

function card(shown: ShownStories, { id, content }: KeptStory): Markup {
  return html`<li><h2 class="voice" lang="${content.locale}"><a href="${pathOf(shown, `/${id}`)}">${content.title}</a></h2>${metaOf(shown, content)}</li>`
}
function metaOf({ frame: { locale } }: ShownStories, content: KeptStory['content']): Markup {
  const t = storyTexts[locale]
  return html`<p class="second"><time datetime="${content.on}">${dayInWords(content.on, locale)}</time> · ${t.from(t.by[content.role])} · ${t.seenBy(t.seen[content.visibility])}</p>`
}
function whoReads(shown: ShownStories): Markup {
  const t = storyTexts[shown.frame.locale]
  if (shown.known.id === null) return html`<p><a class="lnk" href="${pathOf(shown, '/lezer')}">${t.enter}</a></p>`
  return html`<form method="post" action="${pathOf(shown, '/lezer')}"><input type="hidden" name="code" value=""><p class="second">${t.reactAs(shown.known.name)}</p><button class="btn">${t.leave}</button></form>`
}

/** `/m/…/berichten/…`: one story, what belongs with it, and what is said about it. */
export function storyPage(shown: ShownStories, story: ReadStory, said: Said): string {
  const { locale } = shown.frame
  const t = storyTexts[locale]
  const { id, content, media, related, comments } = story
  const { yes, partly, no } = story.recognised
  const caption = content.caption === '' ? t.noCaption : content.caption
  const only = onlyIn(content.locale, locale)
  const source = pathOf(shown, `/${id}/beeld`)
  const picture =
    media === null
      ? null
      : media.kind === 'picture'
        ? html`<figure><img src="${source}" alt="${caption}">${content.caption === '' ? null : html`<figcaption>${content.caption}</figcaption>`}</figure>`
        : html`<figure><video controls preload="metadata" src="${source}" aria-label="${caption}">${
            media.captions === undefined
              ? null
              : html`<track kind="captions" src="${pathOf(shown, `/${id}/ondertiteling.vtt`)}" srclang="${content.locale}" label="${t.captions}" default>`
          }</video>${media.captions === undefined ? html`<p class="second" lang="${locale}">${t.noCaptions}</p>` : null}${content.caption === '' ? null : html`<figcaption>${content.caption}</figcaption>`}</figure>`
  return framed(shown, `/${id}`, {
    title: content.title,
    // what was begun goes along to the other language
    ...(shown.known.id === null || said.done === 'commented' ? {} : { keeps: reactionForm }),
    body: html`<main class="kb st"><p><a class="lnk" href="${pathOf(shown)}">${t.back}</a></p>
<article lang="${content.locale}"><header><h1 class="voice">${content.title}</h1><div lang="${locale}">${metaOf(shown, content)}${only === null ? null : html`<p class="second">${only}</p>`}</div></header>
${picture}<div>${content.text.split(/\n{2,}/).map((part) => html`<p class="voice">${part}</p>`)}</div>
${content.values.length === 0 ? null : html`<section><h2 lang="${locale}">${t.values}</h2><ul class="kb-words">${content.values.map((value) => html`<li><a href="${pathOf(shown)}&waarde=${encodeURIComponent(value)}">${value}</a></li>`)}</ul></section>`}</article>
<p class="second">${t.reads(story.reads)}</p>
<section id="herkent"><h2>${t.recognise}</h2>${said.done === 'recognised' ? html`<p role="status">${t.thanks}</p>` : html`<form class="st-row" method="post" action="${pathOf(shown, `/${id}/herkent`)}#herkent">${recognised.map((one) => html`<button class="btn" name="antwoord" value="${one}">${t.answers[one]}</button>`)}</form>`}<p class="second">${t.counts(yes, partly, no)}</p></section>
${related.length === 0 ? null : html`<section><h2>${t.related}</h2><ul class="kb-list">${related.map((one) => card(shown, one))}</ul></section>`}
<section id="reacties"><h2>${t.comments}</h2>${comments.length === 0 ? html`<p>${t.noComments}</p>` : html`<ul class="kb-list">${comments.map(({ name, text, atMs }) => html`<li><p class="st-text">${text}</p><p class="second">${name}, ${dayInWords(dateOfMs(atMs), locale)}</p></li>`)}</ul>`}
${commentForm(shown, id, said)}</section></main>`,
  })
}

const reactionForm = 'uw-reactie'
function commentForm(shown: ShownStories, id: string, { done, problem, typed }: Said): Markup {
  const t = storyTexts[shown.frame.locale]
  if (shown.known.id === null)
    return html`<p>${t.knownOnly}</p><p><a class="lnk" href="${pathOf(shown, '/lezer')}">${t.enter}</a></p>`
  if (done === 'commented') return html`<p role="status">${t.waits}</p>`
  const wrong = problem === null ? null : html`<p class="error" id="reactie-error" role="alert">${problem}</p>`
  return html`<form class="form plain" id="${reactionForm}" method="post" action="${pathOf(shown, `/${id}/reactie`)}#reacties" novalidate><div class="field"><label for="reactie">${t.react}</label><textarea class="input" id="reactie" name="reactie" rows="4" required aria-describedby="reactie-hint"${problem === null ? null : html` aria-invalid="true" aria-errormessage="reactie-error"`}>${typed}</textarea><span class="hint" id="reactie-hint">${t.reactAs(shown.known.name)}</span>${wrong}</div><button class="btn btn-main">${t.send}</button></form>`
}

/** `/m/…/berichten/lezer`: asks for the code of a personal link; a link fills it in. */
export function readerPage(
  shown: ShownStories,
  { isWrong, to, typed }: { readonly isWrong: boolean; readonly to: string; readonly typed: string },
): string {
  const t = storyTexts[shown.frame.locale]
  return framed(shown, `/lezer${to === 'kennisbank' ? '?naar=kennisbank' : ''}`, {
    title: t.enterTitle,
    keeps: 'lezer',
    body: html`<main class="narrow"><h1>${t.enterTitle}</h1><p>${t.enterText}</p><form class="form plain" id="lezer" method="post" action="${pathOf(shown, '/lezer')}${to === 'kennisbank' ? '&naar=kennisbank' : ''}" novalidate><div class="field"><label for="code">${t.code}</label><input class="input" id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="40" value="${typed}"${isWrong ? html` aria-invalid="true" aria-describedby="code-error"` : null}>${isWrong ? html`<p class="error" id="code-error" role="alert">${t.wrongCode}</p>` : null}</div><button class="btn btn-main btn-wide">${t.go}</button></form><p><a class="lnk" href="${pathOf(shown)}">${t.back}</a></p></main>`,
  })
}

/** What is said of a story that is not there, or not for this reader: the same of both. */
export function noStoryPage(shown: ShownStories): string {
  const t = storyTexts[shown.frame.locale]
  return framed(shown, '', {
    title: t.missing,
    body: html`<main class="kb"><h1>${t.missing}</h1><p>${t.missingText}</p><p><a class="btn" href="${pathOf(shown)}">${t.back}</a></p><p><a class="lnk" href="${pathOf(shown, '/lezer')}">${t.enter}</a></p></main>`,
  })
}

/** The stories for everyone as an Atom feed (RFC 4287); every text in it is escaped. */
export function storyFeed({
  manifest,
  title,
  stories,
  address,
}: Pick<ShownStories, 'manifest' | 'title'> & {
  readonly stories: readonly KeptStory[]
  readonly address: string
}): string {
  const iso = (ms: number) => new Date(ms).toISOString()
  const here = `${address}/m/${manifest}/berichten`
  const updated = iso(Math.max(0, ...stories.map(({ changedAtMs }) => changedAtMs)))
  const entries = stories.map(
    ({
      id,
      content,
      changedAtMs,
    }) => html`<entry xml:lang="${content.locale}"><id>urn:siroop:story:${id}</id><title>${content.title}</title><link href="${here}/${id}"/><published>${content.on}T00:00:00Z</published><updated>${iso(changedAtMs)}</updated><author><name>${storyTexts[content.locale].by[content.role]}</name></author>${content.values.map((value) => html`<category term="${value}"/>`)}<content type="text">${content.text}</content></entry>
`,
  )
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:siroop:stories:${manifest}</id><title>${title}</title><updated>${updated}</updated><link rel="self" href="${here}/feed.xml"/><link href="${here}"/>
${entries}</feed>
`.markup
}
