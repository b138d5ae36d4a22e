// Node strips the types of .ts by itself; .tsx needs this one transform at load. There is no build.
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

if (!module.registerHooks || Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Một Cửa chạy trên Node 24 trở lên; đây là Node ${process.versions.node}. Dùng "npm start", "npm test": chúng chạy bản Node đi kèm.\n`,
  )
  process.exit(1)
}

module.enableCompileCache?.()

module.registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const path = fileURLToPath(url)
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: false,
    })
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})
