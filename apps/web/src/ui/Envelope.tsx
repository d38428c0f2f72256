import type { CSSProperties } from 'react'

/** A closed note on the table. Says nothing about whose it is. The place comes from the owner, in `style`. */
export function Envelope({ style, className = 'envelope' }: { style?: CSSProperties; className?: string }) {
  return (
    <svg className={className} style={style} viewBox="0 0 104 70" aria-hidden="true">
      <path d="M1 1h102v68H1Z" fill="var(--paper-1)" />
      <path d="M1 69 40 36M103 69 64 36" fill="none" stroke="var(--paper-4)" strokeWidth="1.4" />
      <path
        d="M1 1 48.5 41.5a5.4 5.4 0 0 0 7 0L103 1Z"
        fill="var(--paper-0)"
        stroke="var(--paper-4)"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <circle cx="52" cy="40" r="7.2" fill="var(--siroop-600)" />
    </svg>
  )
}
