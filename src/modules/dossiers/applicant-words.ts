import { rightWords, taxCodeWords } from '#identity'
import type { Applicant } from './dossier.ts'

/** Who applies, as a slip names them: the person, and for which organisation. */
export const applicantWords = ({ name, organisation }: Applicant): string =>
  organisation ? `${name}, thay mặt ${organisation.name} (mã số ${taxCodeWords(organisation.taxCode)})` : name

/** For which organisation it was filed and by what right, as an officer needs it; undefined when for none. */
export const onBehalfWords = ({ organisation }: Applicant): string | undefined =>
  organisation && `${organisation.name} (mã số ${taxCodeWords(organisation.taxCode)}), theo ${rightWords(organisation)}`
