import type { BoardBundle, BoardNote } from '@siroop/board'
import type { Organisation } from '@siroop/domain'
import { wallCopy } from '../../copy/wall.js'
import { usePick, useT } from '../language.js'
import { OrganisationMark } from '../OrganisationMark.js'
import { RoomHead, RoomLine } from './RoomParts.js'
import type { SceneProps } from './scene.js'

/** Piles as thick as their notes; gold when agreed. Shapes only where at least four organisations are in a pile. */
export function BundlesScene({ now, board, organisations, clock, nowMs }: SceneProps<'bundles'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const notes = (board?.notes ?? []).filter((note) => now.sourceSteps.includes(note.step) && !note.withdrawn)
  const loose = notes.filter((note) => note.bundle === null)
  const piles = (board?.bundles ?? []).flatMap((bundle) => {
    const inside = notes.filter((note) => note.bundle === bundle.id)
    return inside.length === 0 ? [] : [{ bundle, inside }]
  })
  const inBundles = t.inBundles(notes.length - loose.length, notes.length)
  const size = piles.length <= 6 ? 'is-large' : piles.length <= 12 ? 'is-middle' : 'is-small'
  return (
    <>
      <RoomHead
        title={pick(now.part ?? now.texts.question)}
        // until the first bundle lies there nothing on this screen says where to bundle
        quiet={notes.length === loose.length && now.part === null ? t.bundleByPhone : inBundles}
      />
      <div className={`room-piles ${size}`}>
        {piles.map(({ bundle, inside }) => (
          <Pile
            key={bundle.id}
            bundle={bundle}
            notes={inside}
            organisations={organisations}
            agreed={now.agreed.find((one) => one.bundle === bundle.id) ?? null}
            countsVisible={now.countsVisible}
            shown={size === 'is-large' ? 3 : size === 'is-middle' ? 1 : 0}
          />
        ))}
      </div>
      {loose.length > 0 ? (
        <div className="room-loose">
          <span className="quiet">{t.loose}</span>
          {loose.slice(0, 4).map((note, index) => (
            <div key={note.id} className="paper" style={{ rotate: `${index % 2 === 0 ? 1.5 : -2}deg` }}>
              <p className="voice">{note.text}</p>
            </div>
          ))}
          {loose.length > 4 ? <span className="quiet nums">{t.more(loose.length - 4)}</span> : null}
        </div>
      ) : null}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Characters from which a name is set smaller, so that it is read whole. */
const longName = 60

interface PileProps {
  bundle: BoardBundle
  notes: readonly BoardNote[]
  organisations: readonly Organisation[]
  agreed: { readonly sharedBy: number | null; readonly of: number } | null
  countsVisible: boolean
  /** How many notes are readable on top. */
  shown: number
}

function Pile({ bundle, notes, organisations, agreed, countsVisible, shown }: PileProps) {
  const t = useT(wallCopy)
  const writers = organisations.filter((one) => notes.some((note) => note.organisation === one.id))
  const layers = Math.min(8, notes.length - 1)
  return (
    <article className={agreed ? 'room-pile is-agreed' : 'room-pile'}>
      {Array.from({ length: layers }, (_, index) => {
        const depth = layers - index
        return (
          <div
            key={depth}
            className="room-layer"
            style={{
              translate: `calc(var(--u1) * ${depth * 0.18}) calc(var(--u1) * ${depth * 0.17})`,
              rotate: `${(depth % 2 ? 0.2 : -0.2) * 1}deg`,
            }}
          />
        )
      })}
      <div className="paper room-sheet">
        <h2 className={bundle.name === '' ? 'is-nameless' : bundle.name.length > longName ? 'is-long' : undefined}>
          {bundle.name || t.noName}
        </h2>
        <ul>
          {notes.slice(0, shown).map((note) => (
            <li key={note.id}>{note.text}</li>
          ))}
          {shown > 0 && notes.length > shown ? (
            <li className="room-more nums">{t.more(notes.length - shown)}</li>
          ) : null}
        </ul>
      </div>
      <div className="room-plate">
        {agreed ? (
          <span className="gold nums">
            {agreed.sharedBy === null ? t.shared : t.sharedBy(agreed.sharedBy, agreed.of)}
          </span>
        ) : (
          <span className="quiet nums">
            {countsVisible && writers.length >= 4
              ? t.organisations(writers.length, organisations.length)
              : t.notes(notes.length)}
          </span>
        )}
        {countsVisible && writers.length >= 4 ? (
          <span className="room-shapes">
            {writers.map(({ id, shape, letters, name }) => (
              <OrganisationMark key={id} shape={shape} letters={letters} title={name} />
            ))}
          </span>
        ) : null}
      </div>
    </article>
  )
}
