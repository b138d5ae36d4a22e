export { scan } from './clamd.ts'
export { type FileStore, fileStore, sha256 } from './store.ts'
export { closeUploads, readUpload, type Upload } from './upload.ts'
export type { Warning } from './words.ts'
