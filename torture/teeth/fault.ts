/** A mistake somebody could make, as edits of the tree, and the test that must notice. */
export type Fault = {
  /** Its number in the list of faults that tests must find; a letter behind it for another way to make it; a word for one more. */
  id: string
  name: string
  edits: readonly Edit[]
  noticedBy: TortureTest | VitestTest | StoryTest
}
export type Edit = { file: string; find: string; put: string }

/**
 * `complaint` is what the red line must say: a test that fails for another reason proves nothing. `scale`: how much of the test is
 * enough. `pages`: the mistake is in what is built into the pages, not in the server alone.
 */
export type TortureTest = { test: string; scale: number; complaint: RegExp; pages?: true }
/** A unit or integration test by its file and its title. */
export type VitestTest = { file: string; title: string }
/**
 * A story against the running server by its file and how its title begins; `complaint` and `pages` as above. `settings`: how much of
 * the story is enough.
 */
export type StoryTest = {
  story: string
  title: string
  complaint: RegExp
  pages?: true
  settings?: Readonly<Record<string, string>>
}

/** What notices it, as a line says it. */
export function nameOf({ noticedBy }: Pick<Fault, 'noticedBy'>): string {
  if ('test' in noticedBy) return noticedBy.test
  return 'file' in noticedBy ? noticedBy.file : noticedBy.story
}
