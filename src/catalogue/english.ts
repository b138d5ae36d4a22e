import { missingText, type Edition } from '#procedures'
import { english as sheets } from './books/english.ts'
import { english as shared } from './ho-tich/english.ts'
import { english as couple } from './ho-tich/couple-english.ts'
import { english as ketHon } from './ho-tich/ket-hon/english.ts'
import { english as xacNhanHonNhan } from './ho-tich/xac-nhan-hon-nhan/english.ts'
import { english as evidence } from './ho-tich/evidence-english.ts'
import { english as nhanChaMeCon } from './ho-tich/nhan-cha-me-con/english.ts'
import { english as khaiSinhNhanCon } from './ho-tich/khai-sinh-nhan-cha-me-con/english.ts'
import { english as dangKyLaiKetHon } from './ho-tich/dang-ky-lai-ket-hon/english.ts'
import { english as khaiSinh } from './ho-tich/khai-sinh/english.ts'
import { english as grown } from './ho-tich/grown-english.ts'
import { english as dangKyLaiKhaiTu } from './ho-tich/dang-ky-lai-khai-tu/english.ts'
import { english as khaiTu } from './ho-tich/khai-tu/english.ts'
import { english as khaiTuNuocNgoai } from './ho-tich/khai-tu-nuoc-ngoai/english.ts'
import { english as thayDoi } from './ho-tich/thay-doi/english.ts'
import { english as banSao } from './ho-tich/ban-sao/english.ts'
import { english as xacNhanThongTin } from './ho-tich/xac-nhan-thong-tin/english.ts'
import { english as giamHo } from './ho-tich/giam-ho/english.ts'
import { english as chamDutGiamHo } from './ho-tich/cham-dut-giam-ho/english.ts'
import { english as giamSat } from './ho-tich/giam-sat/english.ts'
import { english as ghiChu } from './ho-tich/ghi-chu/english.ts'
import { english as luuDong } from './ho-tich/luu-dong/english.ts'
import { english as chungThuc } from './chung-thuc/english.ts'
import { english as usual } from './usual-english.ts'
import { english as giamHoNuocNgoai } from './ho-tich/giam-ho-nuoc-ngoai/english.ts'
import { english as ketHonNuocNgoai } from './ho-tich/ket-hon-nuoc-ngoai/english.ts'
import { english as thayDoiNuocNgoai } from './ho-tich/thay-doi-nuoc-ngoai/english.ts'
import { english as khaiSinhNuocNgoai } from './ho-tich/khai-sinh-nuoc-ngoai/english.ts'
import { english as nhanChaMeConNuocNgoai } from './ho-tich/nhan-cha-me-con-nuoc-ngoai/english.ts'
import { english as khaiSinhNhanConNuocNgoai } from './ho-tich/khai-sinh-nhan-con-nuoc-ngoai/english.ts'
import { english as dangKyLaiKetHonNuocNgoai } from './ho-tich/dang-ky-lai-ket-hon-nuoc-ngoai/english.ts'
import { english as dangKyLaiKhaiSinhNuocNgoai } from './ho-tich/dang-ky-lai-khai-sinh-nuoc-ngoai/english.ts'
import { english as dangKyLaiKhaiTuNuocNgoai } from './ho-tich/dang-ky-lai-khai-tu-nuoc-ngoai/english.ts'
import { english as khaiSinhCoGiayToNuocNgoai } from './ho-tich/khai-sinh-co-giay-to-nuoc-ngoai/english.ts'
import { english as khaiSinhLienThong } from './lien-thong/khai-sinh/english.ts'
import { english as khaiTuLienThong } from './lien-thong/khai-tu/english.ts'

/** The texts of each procedure; a text that several have needs one entry. */
const tables: readonly Readonly<Record<string, string>>[] = [usual, sheets, shared, couple, dangKyLaiKetHon, khaiSinhNhanCon, nhanChaMeCon, evidence, ketHon, xacNhanHonNhan, khaiSinh, grown, dangKyLaiKhaiTu, khaiTu, khaiTuNuocNgoai, thayDoi, banSao, xacNhanThongTin, giamHo, chamDutGiamHo, giamSat, chungThuc, luuDong, ghiChu, giamHoNuocNgoai, ketHonNuocNgoai, thayDoiNuocNgoai, khaiSinhNuocNgoai, nhanChaMeConNuocNgoai, khaiSinhNhanConNuocNgoai, dangKyLaiKetHonNuocNgoai, dangKyLaiKhaiSinhNuocNgoai, dangKyLaiKhaiTuNuocNgoai, khaiSinhCoGiayToNuocNgoai, khaiSinhLienThong, khaiTuLienThong]
const known: Readonly<Record<string, string>> = Object.assign({}, ...tables)

/** What the reading of answers says, in English; `{}` stands for what was typed. */
const readings: Readonly<Record<string, string>> = {
  'Họ và tên chỉ gồm chữ. Đang nhập: “{}”': 'A name has letters only. Entered: “{}”',
  'Tên đang viết bằng bảng mã cũ: “{}”. Có phải là “{}” không?': 'The name is written in an old encoding: “{}”. Is it “{}”?',
  'Ô này đang viết bằng bảng mã cũ: “{}”. Có phải là “{}” không?': 'This is written in an old encoding: “{}”. Is it “{}”?',
  'Viết ngắn hơn: nhiều nhất {} chữ cái. Đang có {}': 'Write less: at most {} letters. There are {}',
  'Số định danh chỉ gồm chữ số. Đang nhập: “{}”': 'A personal number has digits only. Entered: “{}”',
  'Số chứng minh nhân dân có 9 chữ số, số căn cước có 12. Đang nhập {} số': 'The old identity card has 9 digits, the citizen card 12. Entered: {}',
  'Số định danh có 12 chữ số. Đang nhập {} số. Xem số ở mặt trước thẻ căn cước':
    'A personal number has 12 digits. Entered: {}. See the front of the citizen card',
  'Số định danh bắt đầu bằng mã tỉnh, từ 001 đến 096. Đang nhập: {}': 'A personal number begins with a province code from 001 to 096. Entered: {}',
  'Số điện thoại có 10 số và bắt đầu bằng 0. Đang nhập: {}': 'A phone number has 10 digits and begins with 0. Entered: {}',
  'Nhập số từ {} đến {}. Đang nhập: {}': 'Enter a number from {} to {}. Entered: {}',
  'Chọn dân tộc trong danh sách. Đang nhập: “{}”': 'Choose an ethnic group from the list. Entered: “{}”',
  'Chọn quốc gia trong danh sách. Đang nhập: “{}”': 'Choose a country from the list. Entered: “{}”',
  'Chọn xã, phường, thị trấn trong danh sách. Đang nhập: “{}”': 'Choose a commune or ward from the list. Entered: “{}”',
  'Thư điện tử viết như ten@vidu.vn. Đang nhập: {}': 'An e-mail address looks like ten@vidu.vn. Entered: {}',
  'Chọn một trong các ô đã cho. Đang nhận: “{}”': 'Choose one of the given options. Received: “{}”',
  'Chọn Có hoặc Không': 'Choose Yes or No',
  'Chỉ gửi một giá trị cho ô này': 'Send one value only here',
  'Trang này không hỏi ô “{}”. Tải lại trang rồi nhập lại': 'This page does not ask “{}”. Load the page again and enter it again',
  'Ngày, tháng, năm ghi bằng số. Đang nhập: {}': 'Write day, month and year in digits. Entered: {}',
  'Nhập đủ 4 số của năm, ví dụ 2017. Đang nhập: {}': 'Enter all 4 digits of the year, such as 2017. Entered: {}',
  'Nhập đủ ngày, tháng và năm. Đang nhập: {}': 'Enter day, month and year. Entered: {}',
  'Kiểm tra lại năm. Đang nhập: {}': 'Check the year. Entered: {}',
  'Tháng là số từ 1 đến 12. Đang nhập: {}': 'The month is a number from 1 to 12. Entered: {}',
  'Ngày {} không có trong lịch. Tháng {} có {} ngày': 'There is no {} in the calendar. Month {} has {} days',
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The sentences that are made from a label: "Nhập …", "Chọn …". */
const asked = (editions: readonly Edition[]): Record<string, string> => {
  const questions = editions.flatMap(({ precheck, tasks }) => [...precheck, ...tasks.flatMap(({ pages }) => pages)]).flatMap(page => page.questions)
  return Object.fromEntries(
    questions.map(question => [
      missingText(question),
      `${missingText(question).startsWith('Chọn') ? 'Choose' : 'Enter'} ${lower(known[question.label] ?? question.label)}`,
    ]),
  )
}

/** Texts of these editions in English, found by the Vietnamese text. */
export const englishOf = (editions: readonly Edition[]): Readonly<Record<string, string>> =>
  Object.freeze({ ...readings, ...asked(editions), ...known })
