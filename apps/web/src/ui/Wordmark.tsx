/** The drop and the name. With `href` it is a link. */
export function Wordmark({ href }: { href?: string }) {
  const inside = (
    <>
      <svg viewBox="0 0 14 19" aria-hidden="true">
        <path d="M7 0c2.6 4.4 7 7.6 7 12a7 7 0 0 1-14 0C0 7.6 4.4 4.4 7 0Z" />
      </svg>
      Siroop
    </>
  )
  return href === undefined ? (
    <span className="mark">{inside}</span>
  ) : (
    <a className="mark" href={href}>
      {inside}
    </a>
  )
}
