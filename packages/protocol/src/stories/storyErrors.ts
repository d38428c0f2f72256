import type { Bilingual } from '../errors/bilingual.js'

/** Why stories say no. */
export type StoryError =
  | 'unknown-story'
  | 'story-changed'
  | 'story-not-right'
  | 'story-of-another'
  | 'no-address-yet'
  | 'too-many-stories'
  | 'too-many-readers'
  | 'comment-known-only'
  | 'comment-waits'
  | 'media-format'
  | 'media-too-large'
  | 'media-broken'
  | 'captions-format'
  | 'captions-too-large'
  | 'no-video'

/** The status of each error of stories. */
export const storyStatus: Record<StoryError, number> = {
  'unknown-story': 404,
  'story-changed': 409,
  'story-not-right': 422,
  'story-of-another': 403,
  'no-address-yet': 409,
  'too-many-stories': 409,
  'too-many-readers': 409,
  'comment-known-only': 403,
  'comment-waits': 409,
  'media-format': 415,
  'media-too-large': 413,
  'media-broken': 422,
  'captions-format': 415,
  'captions-too-large': 413,
  'no-video': 409,
}

/** What the user reads. */
export const storyErrorTexts: Record<StoryError, Bilingual> = {
  'unknown-story': {
    nl: 'Dit bericht is er niet (meer), of u mag het niet lezen.',
    en: 'This story is not there (any more), or you may not read it.',
  },
  'story-changed': {
    nl: 'Iemand heeft dit bericht intussen veranderd. Uw tekst staat er nog: neem hem over, laad de pagina opnieuw en probeer het nog eens.',
    en: 'Somebody changed this story meanwhile. Your text is still there: copy it, reload the page and try again.',
  },
  'story-not-right': {
    nl: 'Dit kan zo niet. Er is niets veranderd. Er staat bij wat er niet klopt.',
    en: 'This is not right yet. Nothing was changed. What is wrong stands beside it.',
  },
  'story-of-another': {
    nl: 'Iemand anders schreef dit. U kunt het terughalen, niet veranderen.',
    en: 'Somebody else wrote this. You can take it back, not change it.',
  },
  'no-address-yet': {
    nl: 'Er is nog geen pagina waar berichten bij horen. Die komt er als de tekst ter ondertekening ligt.',
    en: 'There is no page yet that stories belong to. It comes when the text is laid down for signing.',
  },
  'too-many-stories': {
    nl: 'Er zijn 300 berichten: meer kan niet. Haal er eerst een weg.',
    en: 'There are 300 stories: that is the most. Remove one first.',
  },
  'too-many-readers': {
    nl: 'Er zijn 300 persoonlijke links: meer kan niet. Trek er eerst een in.',
    en: 'There are 300 personal links: that is the most. Take one in first.',
  },
  'comment-known-only': {
    nl: 'Reageren kan alleen met een persoonlijke link.',
    en: 'Only who has a personal link can react.',
  },
  'comment-waits': {
    nl: 'Van u wachten al drie reacties op de begeleider. Probeer het later nog eens.',
    en: 'Three reactions of yours already wait for the facilitator. Try again later.',
  },
  'media-format': {
    nl: 'Dit is geen beeld dat past. Kies een PNG, JPEG of WebP, of een video als MP4 of WebM.',
    en: 'This is no picture that fits. Choose a PNG, JPEG or WebP, or a video as MP4 or WebM.',
  },
  'media-too-large': {
    nl: 'Dit is te groot: een foto mag 6 MB en 6 miljoen beeldpunten zijn, een video 30 MB. Maak het kleiner.',
    en: 'This is too large: a picture may be 6 MB and 6 million pixels, a video 30 MB. Make it smaller.',
  },
  'media-broken': {
    nl: 'Dit beeld is beschadigd. Bewaar het opnieuw en probeer het nog eens.',
    en: 'This picture is damaged. Save it anew and try again.',
  },
  'captions-format': {
    nl: 'Hier staan geen tijden met woorden in. Kies een bestand met ondertiteling: WebVTT (.vtt) of SubRip (.srt).',
    en: 'There are no times with words in this. Choose a file with captions: WebVTT (.vtt) or SubRip (.srt).',
  },
  'captions-too-large': {
    nl: 'Dit bestand is te groot voor ondertiteling: 500 kB is het meeste.',
    en: 'This file is too large for captions: 500 kB is the most.',
  },
  'no-video': {
    nl: 'Er is geen video bij dit bericht. Kies eerst een video.',
    en: 'There is no video with this story. Choose a video first.',
  },
}
