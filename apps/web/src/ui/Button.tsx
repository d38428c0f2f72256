import type { ButtonHTMLAttributes, Ref } from 'react'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The one raspberry button of a screen. */
  main?: boolean
  /** Looks like a link, is a button. */
  plain?: boolean
  /** As wide as its column. */
  wide?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A `<button type="button">` with the look of the house. Disabled is dashed, not only pale. */
export function Button({
  main = false,
  plain = false,
  wide = false,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = ['btn', main && 'btn-main', plain && 'btn-plain', wide && 'btn-wide', className]
  return <button {...rest} type={type} className={classes.filter(Boolean).join(' ')} />
}
