import type { Edition } from '#procedures'
import type { City } from '#ui/city.ts'

/** What a list of choices may look at: the edition that is being written and the city's tables. */
export type Around = { readonly edition: Edition; readonly fees: City['fees'] }
export type Choosable = { readonly value: string; readonly label: string }

type Named = { readonly name: string; readonly label: string; readonly hint?: string; readonly optional?: true }

/** One box of a part's form. `name` is the key in the value; with a dot it is a key of a value inside (`limit.days`). */
export type Box = Named &
  (
    | { readonly kind: 'line' | 'text' | 'lines' | 'number' | 'day' | 'yesNo' | 'required' | 'value' | 'map' | 'groups' | 'answers' | 'scalar' }
    /** `ticked`: what a ticked box writes; an empty one writes nothing. */
    | { readonly kind: 'check'; readonly ticked?: false }
    /** `always`: an empty box holds whatever was answered. */
    | { readonly kind: 'expr'; readonly always?: true }
    | { readonly kind: 'select' | 'set'; readonly choices: (around: Around) => readonly Choosable[] }
    | { readonly kind: 'rows'; readonly keys: readonly string[] }
  )

export type Node = Readonly<Record<string, unknown>>

/** How one kind of part is written: its boxes, and the lists inside it. */
export type Shape = {
  /** `Câu hỏi` */
  readonly what: string
  /** What a row of the list says of it, and the smaller line under that. */
  readonly title: (node: Node, edition: Edition) => string
  readonly note?: (node: Node, edition: Edition) => string
  readonly boxes: readonly Box[]
  readonly lists?: readonly List[]
}

export type List = {
  readonly key: string
  readonly label: string
  readonly shape: Shape
  /** What a new one holds before anybody has written anything. */
  readonly fresh: Node
}
