import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { bulletins, releaseBulletin, signBulletin, writeBulletin } from '#statistics'

const CITY = '01@2004-08-31'
const TITLE = 'Hà Nội: {{ty-le}} hồ sơ tư pháp cấp xã được nộp qua mạng'
const RELEASED = instant(day('2017-03-14'), '07:00')
const PRESS = 'VietTimes, tháng 3/2017'
const WARDS = 'cap=xa-phuong dv=6'

/** The article's statements, each number bound; then what it leaves open (two indicators, borders of bands, names). Dates of release are illustrative. */
const TEXT = `{{doan-chinh}}

Với [[7 dịch vụ công | ${PRESS}]] tư pháp cấp xã, mở từ cuối tháng ((7/2016)), tính đến hết ngày {{den-ngay}} toàn thành phố đạt tỷ lệ hồ sơ nộp qua mạng {{ty-le}}. Trong đó {{don-vi bang=99}} là {{ten-don-vi bang=99}}; {{don-vi tu=77 den=97}}.

{{don-vi duoi=muc-chung}} (thấp hơn {{ty-le}}), trong đó {{don-vi duoi=50}}, gồm {{ten-don-vi duoi=50}}.

{{doan-khac-biet}}

{{doan-khong-so-sanh}}

## ((Đợt 1)) ((năm 2017))

Từ ngày ((19/1/2017)), [[6 dịch vụ công cấp xã | ${PRESS}]] mở tại {{so-don-vi ${WARDS} trang-thai=da-trien-khai}} phường. Trước đó {{tap-huan khoa=dot-1-2017 loai=quận}} quận và {{tap-huan khoa=dot-1-2017 loai=phường}} phường đã cử cán bộ tập huấn; {{tap-huan-thieu khoa=dot-1-2017}} có số người đến lớp ít hơn số đăng ký.

Trong các phường này, {{don-vi ${WARDS} tren=90 gom=it}}; {{don-vi ${WARDS} duoi=50 gom=it}}: {{ten-don-vi ${WARDS} duoi=50 gom=it}}; riêng Cửa Nam {{ty-le ${WARDS} don-vi=00073@2004-08-31}} trên {{tong ${WARDS} don-vi=00073@2004-08-31}} hồ sơ. {{don-vi ${WARDS} trang-thai=khong-ho-so}}: {{ten-don-vi ${WARDS} trang-thai=khong-ho-so}}.

## Những chỗ bài báo chưa rõ

Đầu đề viết [[77% dịch vụ công | ${PRESS}]], thân bài viết tỷ lệ hồ sơ: đó là hai chỉ số khác nhau. Bản tin này đếm hồ sơ. Bài không nói ngày chốt; bản tin lấy hết ngày {{den-ngay}}.

Bài có chỗ ghi [[khai sinh, khai tử | ${PRESS}]], chỗ ghi thêm kết hôn, chỗ ghi bảy dịch vụ mà không kể tên. Danh sách bảy dịch vụ ở thành phố mẫu là minh họa.

Bài ghi [[từ 77% đến 97% | ${PRESS}]] và [[thấp hơn 77% | ${PRESS}]], nên đúng mức đó tính vào dải trên. Bài không ghi đơn vị nào ở giữa [[97% và 99% | ${PRESS}]]. Hạng xếp theo phân số đúng, chỉ làm tròn khi in, vì hai tỷ lệ khác nhau có thể in ra cùng một số.

Với sáu phường, bài gộp dưới [[50% | ${PRESS}]] với không phát sinh hồ sơ và chỉ ghi số của Cửa Nam. Không có hồ sơ thì không có tỷ lệ, khác với không phần trăm. Phường nào thấp, phường nào không có hồ sơ, là minh họa của thành phố mẫu.

Chữ đơn vị trong bài khi là quận, huyện, khi là phường; Sơn Tây là thị xã. Tên không phải là mã: Chương Dương ở đây là phường của Hoàn Kiếm, không phải xã Chương Dương của Thường Tín. ((Đợt 3)) mới là dự kiến trong bài, nên không có số.`

const operator = (id: string, name: string): Officer => ({
  kind: 'officer',
  id,
  name,
  unit: CITY,
  unitName: 'Thành phố Hà Nội',
  roles: ['cityOperator'],
  pin: '',
  relatives: [],
})

/** The article of March 2017 as a bulletin: written by one operator, signed by the other, released on 14/3/2017. Again changes nothing. */
export async function articleBulletin(database: Database): Promise<void> {
  const known = await bulletins(database)
  if (known.some(({ title, releaseAt }) => title === TITLE && releaseAt.getTime() === RELEASED.getTime())) return
  const draft = { title: TITLE, text: TEXT, period: '2016-07-25..2017-03-13', level: 'district', services: '7', source: 'live' } as const
  const id = await database.write(async tx => {
    const written = await writeBulletin(tx, operator('hoa', 'Mai Xuân Hòa'), { ...draft, releaseAt: RELEASED }, RELEASED)
    const problems = await signBulletin(tx, operator('yen', 'Tô Hải Yến'), { id: written, version: 1 }, RELEASED)
    if (problems.length > 0) throw new TypeError(problems.map(({ says }) => says).join(' '))
    return written
  })
  await releaseBulletin(database, id, RELEASED)
}
