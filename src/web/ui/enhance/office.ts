import './conditions.ts'
import './keys.ts'
import './upload.ts'
