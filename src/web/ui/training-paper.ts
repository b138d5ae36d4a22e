import { dayOf } from '#kernel/instant.ts'
import { trainingCertificate } from '#catalogue'
import { groupName, type Certificate } from '#training'
import { to } from './paths.ts'

/** Who trains: the city. */
const agency = { name: 'Ủy ban nhân dân thành phố Hà Nội', place: 'Hà Nội' }

/** A certificate as PDF, with the address where anybody may check it. */
export const certificatePdf = (certificate: Certificate, origin: string): Promise<Uint8Array> =>
  trainingCertificate({
    agency,
    number: `${certificate.number}/${certificate.year}`,
    name: certificate.name,
    unit: certificate.unitName,
    group: groupName(certificate.group, dayOf(certificate.startsAt)),
    course: certificate.course,
    startsAt: certificate.startsAt,
    endsAt: certificate.endsAt,
    place: certificate.place,
    score: certificate.score,
    best: certificate.best,
    issuedBy: certificate.issuedBy,
    issuedAt: certificate.issuedAt,
    verifyUrl: `${origin}${to.portal.verify(certificate.code)}`,
    verifyCode: certificate.code,
    illustrative: certificate.illustrative,
  })
