import type { ReactNode } from 'react'

export interface SlipProps {
  /** What a person wrote, shown in the voice of people. */
  text: string
  /** A second line, also their words: the behaviour of a value. */
  behaviour?: string | undefined
  /** Line below: state, organisation, buttons. */
  foot?: ReactNode
}

/** A note: paper, cut straight, words in serif. */
export function Slip({ text, behaviour, foot }: SlipProps) {
  return (
    <div className="slip">
      <p className="voice">{text}</p>
      {behaviour && <p className="behaviour">{behaviour}</p>}
      {foot && <div className="foot">{foot}</div>}
    </div>
  )
}

/** Gold with its check mark, and the words that say what was agreed. Only for what was agreed. */
export const Agreed = ({ children }: { children: ReactNode }) => <span className="agreed nums">{children}</span>

/** Green: "dit merkt een inwoner". For nothing else. */
export const Notice = ({ children }: { children: ReactNode }) => <span className="notice">{children}</span>
