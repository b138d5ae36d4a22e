import type { Route } from '#ui/page.ts'
import { files } from './files.ts'
import { letters } from './letters.ts'
import { messageRoutes } from './messages.ts'
import { question } from './question.ts'
import { token } from './token.ts'

/** What other agencies call. */
export const exchangeRoutes: Route[] = [token, letters, question, ...files, ...messageRoutes]
