export { connect, type Database, type Db, type Tx } from './database.ts'
export { createDatabase, startEmbedded, type Server } from './embedded.ts'
export { migrate } from './migrate.ts'
export { identifier, join, prepared, sql, type Sql } from './sql.ts'
