/**
 * What went wrong on the page's side of a request: the server was not reached, or its answer cannot be read. In
 * English, as the server's own messages are; errors.ts has the French by code.
 */
export const requestErrors = {
  timeout: (ms: number) => `No answer within ${ms / 1000} s.`,
  timeoutHint: 'Try again, or ask for less.',
  unreachable: 'The server cannot be reached.',
  unreachableHint: 'Is it still running? The page tries again by itself.',
  noReason: (status: number) => `The server answered ${status} without a reason.`,
  notAsAgreed: (path: string, issue: string) => `The answer of ${path} is not as agreed: ${issue}`.trim(),
  notAsAgreedHint: 'Page and server may be of different versions: reload the page.',

  importBroken: 'The connection broke off during the import.',
  importBrokenHint: 'Nothing is half imported: it landed whole, or not at all. The list of imports shows which.',
  importEndedEarly: 'The server’s answer to the import ended too early.',
  importLineUnreadable: 'A line of the server’s answer to the import cannot be read.',
  importLineHint: 'Reload the page: it may be older than the server.',
} as const;
