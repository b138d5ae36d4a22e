import { number } from '#kernel/format.ts'
import { Refusal } from '#kernel/refusal.ts'

/** Something to look at again before sending; never a reason to refuse. */
export type Warning = { readonly code: 'blurry' | 'dark' | 'small' | 'blank'; readonly says: string }

const MB = 1_048_576

/** The last part of a file's name, fit to be shown: NFC, no control or direction marks, at most 60 letters. */
export const shownName = (filename: string): string => {
  const letters = [...(filename.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(/\p{C}/gu, '').trim()]
  return letters.length === 0 ? 'không tên' : letters.length <= 60 ? letters.join('') : `${letters.slice(0, 59).join('')}…`
}

/** Why a file cannot be taken: each says what is wrong and what to do. */
export const refusals = {
  empty: (name: string) => new Refusal('file-empty', `Tệp "${name}" không có gì bên trong. Chọn tệp khác hoặc chụp lại giấy này`),
  tooBig: (size: number, max: number) =>
    new Refusal(
      'file-too-big',
      `Tệp nặng ${number(Math.ceil(size / MB))} MB, tối đa ${number(Math.floor(max / MB))} MB. Giảm cỡ ảnh trong máy rồi chọn lại`,
    ),
  film: () => new Refusal('file-film', 'Tệp này là đoạn phim. Cần ảnh chụp hoặc PDF. Tắt chế độ ảnh động rồi chụp lại'),
  otherKind: (name: string) =>
    new Refusal('file-kind', `Tệp "${name}" không phải ảnh hoặc PDF. Chụp giấy này hoặc chọn tệp JPEG, PNG, HEIC, WebP, PDF`),
  broken: (name: string) => new Refusal('file-broken', `Không mở được tệp "${name}". Chụp lại giấy này`),
  tooManyPixels: (pixels: number, max: number) =>
    new Refusal(
      'file-too-many-pixels',
      `Ảnh có ${number(Math.ceil(pixels / 1e6))} triệu điểm ảnh, tối đa ${number(max / 1e6)} triệu. Giảm cỡ ảnh trong máy rồi chọn lại`,
    ),
  locked: () => new Refusal('pdf-locked', 'Tệp PDF đang đặt mật khẩu. Bỏ mật khẩu rồi chọn lại, hoặc chụp ảnh giấy này'),
  tooManyPages: (pages: number, max: number) =>
    new Refusal('pdf-too-many-pages', `Tệp PDF có ${pages} trang, tối đa ${max} trang. Tách thành nhiều tệp rồi chọn lại`),
  signedAndActive: () =>
    new Refusal('pdf-active', 'Tệp PDF có chữ ký số nhưng kèm mã chạy hoặc tệp khác. Xin lại bản không kèm, hoặc chụp ảnh giấy này'),
  infected: (name: string) => new Refusal('file-infected', `Tệp "${name}" có mã độc nên không nhận. Chụp lại giấy này bằng máy khác`),
  notScanned: (name: string) => new Refusal('file-not-scanned', `Chưa kiểm tra được tệp "${name}". Chọn lại sau ít phút`),
}

/** What the picture may be returned for. */
export const warnings: Record<Warning['code'], Warning> = {
  blurry: { code: 'blurry', says: 'Ảnh hơi mờ, có thể phải nộp lại. Chụp lại hoặc vẫn dùng ảnh này' },
  dark: { code: 'dark', says: 'Ảnh hơi tối, có thể khó đọc. Chụp lại ở chỗ sáng hoặc vẫn dùng ảnh này' },
  small: { code: 'small', says: 'Ảnh nhỏ, chữ có thể khó đọc. Chụp lại gần hơn hoặc vẫn dùng ảnh này' },
  blank: { code: 'blank', says: 'Trang gần như trắng, không thấy chữ. Xem lại có đúng tệp cần nộp không' },
}
