/** What went wrong, in words, said at once by a screen reader. Nothing when there is nothing to say. */
export const ErrorLine = ({ text }: { text: string | false | null | undefined }) =>
  text ? (
    <p className="error" role="alert">
      {text}
    </p>
  ) : null
