import { phrases } from '../../reading/patterns.js'
import { type QuantityWords, words } from '../lexicon.js'

/** English words for all, most, some and none. */
export const englishQuantities: QuantityWords = {
  all: phrases(`
    all|every|each|everyone|everybody|everything|always|everywhere|anyone|anybody|whole|entire|entirely|fully|full|completely|unconditional|unconditionally|structural|structurally|invariably
    all of
    without exception|reservation|fail
    at all times
    in any case
    the whole|entire
    every single
    one hundred percent
    day and night
    even|also if|when
    no matter what
    as much|many|long|often .. as is|are|it|takes needed|necessary|takes
  `),
  none: phrases(`
    not a single
    not one
    no|nobody|never|nowhere|nothing|none|zero
    no one
  `),
  who: phrases('whoever|those\nanyone who\nwho'),
  most: phrases(`
    most|mostly|usually|generally|typically
    the majority of
    majority
    the greater part of
    almost|nearly|virtually all|every|everyone|always|each
    in most cases
    as a rule
  `),
  many: phrases(`
    many|numerous|often|much
    a large|great|good part|number|deal|many
    a lot of
    lots of
    more and more
    as many|few|much|little as possible
    more
  `),
  some: phrases(`
    some|several|certain|few|selected|sometimes|important
    a number|few|handful|selection|part|couple of
    a few
    a limited|small number|part|group of
    part of
    one or two|more
    the poorest|largest|most|neediest|busiest
  `),
  not: phrases(
    "not|no|nobody|never|nowhere|nothing|none|without|neither|nor|cannot|don't|doesn't|won't|isn't|aren't\nno longer\nstop|stops *ing\nno one\nnot a single\nnot one",
  ),
  notBut: phrases(`
    not only|just|merely
    no|not longer|more|less|fewer|later|higher|lower|further than
    not .. but
    no .. but
    whether or not
    and not
  `),
  one: words('one'),
}
