/** A mistake somebody could make, as edits of the tree, and the test that must notice. */
export type Fault = {
  /** Its number in the list of faults that tests must find; a letter behind it for another way to make it; a word for one more. */
  id: string
  name: string
  edits: readonly Edit[]
  noticedBy: TortureTest | VitestTest
}
export type Edit = { file: string; find: string; put: string }

/** `complaint` is what the red line must say: a test that fails for another reason proves nothing. `scale`: how much of the test is enough. */
export type TortureTest = { test: string; scale: number; complaint: RegExp }
/** An integration test by its file and its title. */
export type VitestTest = { file: string; title: string }

/** What notices it, as a line says it. */
export function nameOf({ noticedBy }: Fault): string {
  return 'test' in noticedBy ? noticedBy.test : noticedBy.file
}
