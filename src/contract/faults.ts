import * as v from 'valibot'

/** The path of a field (contact.phone) → the first sentence about what is wrong with it. */
export type Faults = Readonly<Record<string, string>>

/** What a schema found wrong, field by field; what concerns no single field stands under the empty path. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): Faults =>
  Object.fromEntries([...issues].reverse().map(issue => [v.getDotPath(issue) ?? '', issue.message]))
