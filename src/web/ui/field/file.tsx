import { described, type FieldProps, Labelled } from './frame.tsx'

type FileProps = FieldProps & { readonly accept?: string | undefined; readonly multiple?: boolean | undefined }

/** A photo or a PDF. Without `capture`: in some Android views it makes the chooser do nothing. */
export const FileField = ({ accept = 'image/*,.heic,.pdf', multiple = true, ...field }: FileProps) => (
  <Labelled {...field}>
    <input class="file" type="file" id={field.id} name={field.id} accept={accept} multiple={multiple} data-shrink="1600" {...described(field)} />
  </Labelled>
)
