import type { OrganisationEvent } from '#identity'

/** What happened to an organisation, in words. */
export const happened: Readonly<Record<OrganisationEvent['type'], string>> = {
  registered: 'Đăng ký tổ chức',
  confirmed: 'Thành phố đã đối chiếu',
  refused: 'Thành phố không xác nhận được',
  stopped: 'Thành phố tạm dừng',
  contactChanged: 'Đổi nơi nhận tin',
  mandateGiven: 'Lập giấy ủy quyền',
  mandateRevoked: 'Thu hồi giấy ủy quyền',
  handOverOffered: 'Bàn giao cho người đại diện mới',
  handOverTakenBack: 'Rút lại việc bàn giao',
  claimed: 'Nhận làm người đại diện, chờ đối chiếu',
  claimRefused: 'Không xác nhận người đại diện mới',
  representativeChanged: 'Đổi người đại diện',
  representativeEnded: 'Người đại diện đã thôi',
}

/** What of an event is told beside: names, numbers of papers, reasons. They are data. */
export const detailOf = ({ data }: OrganisationEvent): string =>
  ['name', 'document', 'reason', 'note', 'phone']
    .flatMap(key => (typeof data[key] === 'string' && data[key] !== '' ? [data[key] as string] : []))
    .join(', ')
