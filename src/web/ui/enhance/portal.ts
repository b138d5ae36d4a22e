import './autosave.ts'
import './conditions.ts'
import './upload.ts'
