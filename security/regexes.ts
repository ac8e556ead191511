import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression of the product: where it stands, and what it is made of. */
export type Written = { at: string; source: string; flags: string }

/** Every regular expression literal below these folders, and every `new RegExp(` by its place alone. */
export function regexesIn(folders: readonly string[]): { literals: Written[]; made: string[] } {
  const literals: Written[] = []
  const made: string[] = []
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        literals.push({ at: file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') made.push(file)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { literals, made }
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.i?test\.tsx?$|^generated\/|testing\/|^launch\//.test(path))
    .map((path) => join(folder, path))
}
