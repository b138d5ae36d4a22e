import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

type Failure = { shortDiagnostics?: { message?: string; hints?: string[] }[] | null }
type Result = { result: object | null; hasError(): boolean; takeError(): Failure | null }
type Source = { mainFileContent: string; inputs: Record<string, string> }
type Compiler = {
  compile(source: Source): Result
  pdf(document: object, how: { pdfStandard: string; creationTimestamp: number }): Uint8Array
  evictCache(age: number): void
}
type Native = { NodeCompiler: { create(args: { workspace: string; fontArgs: { fontBlobs: Uint8Array[] }[] }): Compiler } }

const require = createRequire(import.meta.url)

function native(): Native {
  try {
    return require(PACKAGE) as Native
  } catch {
    throw new Error(
      `PDF needs the package ${PACKAGE}, which exists for Linux x64 with glibc only: run "npm ci --include=optional" on such a machine.`,
    )
  }
}

const face = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`))

const complaint = (failure: Failure | null): string =>
  (failure?.shortDiagnostics ?? []).map(({ message = '', hints = [] }) => [message, ...hints].join('; ')).join('\n') || 'Typst gave no reason'

/** Typst with Tinos: a source and its inputs become a tagged PDF/A-2a; equal input and moment give equal bytes. Throws Typst's own complaint. */
export function openTypst(): (source: string, inputs: Record<string, string>, seconds: number) => Uint8Array {
  const compiler = native().NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: FACES.map(face) }] })
  return (source, inputs, seconds) => {
    const compiled = compiler.compile({ mainFileContent: source, inputs })
    if (!compiled.result || compiled.hasError()) throw new Error(complaint(compiled.takeError()))
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: seconds })
    compiler.evictCache(10)
    return pdf
  }
}
