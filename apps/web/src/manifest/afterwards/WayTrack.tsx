import { manifestCopy } from '../../copy/manifest.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import type { WayTrack as Track, WayLine } from './wayLine.js'
import './wayLine.css'

const between = ([from, until]: readonly [number, number]) => ({ left: `${from}%`, width: `${until - from}%` })

/** The years above the rows; the words of every row say the same, so that a screen reader needs no picture. */
export function WayYears({ line }: { readonly line: WayLine }) {
  const words = useT(manifestCopy).way
  return (
    <div className="way-years" aria-hidden="true">
      <span>
        {line.years.map(({ year, at }) => (
          <i key={year} style={{ left: `${at}%` }} className="nums">
            {year}
          </i>
        ))}
        <b style={{ left: `${line.today}%` }}>{words.today}</b>
      </span>
    </div>
  )
}

/** One step on the line: done whole, running whole up to today, to come as dots, and where it was thought to end. */
export function WayTrack({ line, track }: { readonly line: WayLine; readonly track: Track }) {
  const words = useT(manifestCopy).way
  const { ran, rest, next, end, thought } = track
  return (
    <div className="way-track" aria-hidden="true">
      {line.years.map(({ year, at }) => (
        <i key={year} className="is-year" style={{ left: `${at}%` }} />
      ))}
      <i className="is-today" style={{ left: `${line.today}%` }} />
      {next === null ? null : <i className="is-next" style={between(next)} />}
      {rest === null ? null : <i className="is-rest" style={between(rest)} />}
      {ran === null ? null : <i className="is-ran" style={between(ran)} />}
      {thought === null ? null : (
        <span className="is-thought" style={{ left: `${thought}%` }}>
          {words.thought}
        </span>
      )}
      <span className={`is-end is-${end.stand}`} style={{ left: `${end.at}%` }}>
        {end.stand === 'done' || end.stand === 'stopped' ? (
          <Icon name={end.stand === 'done' ? 'check' : 'x'} size={16} />
        ) : null}
      </span>
    </div>
  )
}
