/** A sentence in which commands to type stand in quotation marks: those are set as code instead. */
export function WithCommands({ text }: { text: string }) {
  // Every other piece is a command.
  const pieces = text.split(/[“«]\s?(npm run [^”»]*?)\s?[”»]/);
  return <>{pieces.map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : piece))}</>;
}
