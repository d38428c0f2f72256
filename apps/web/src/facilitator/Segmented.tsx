export interface SegmentedProps<T extends string> {
  /** Name of the group for a screen reader. */
  readonly label: string
  readonly options: readonly { readonly id: T; readonly label: string }[]
  /** Null: none is chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** A few choices next to each other; the chosen one is dark and says so with `aria-pressed`. */
export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame; these are toggle buttons
    <div className="seg" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.id} type="button" aria-pressed={option.id === value} onClick={() => onChange(option.id)}>
          {option.label}
        </button>
      ))}
    </div>
  )
}
