/** What the site says when something went wrong, or must be sent again. */
const site = {
  'Việc này cần quyền khác. Hỏi người đứng đầu đơn vị để được phân vai.': 'This needs another role. Ask the head of the unit for it.',
  'Không có trang này. Kiểm tra lại địa chỉ hoặc về trang chủ để tìm.': 'There is no such page. Check the address, or search from the home page.',
  'Tệp hoặc nội dung gửi lên quá lớn. Mỗi tệp tối đa 10 MB.': 'What was sent is too large. Each file may have 10 MB.',
  'Quay lại chọn tệp nhỏ hơn': 'Go back and choose a smaller file',
  'Đã thử quá nhiều lần. Chờ vài phút rồi thử lại.': 'Too many tries. Wait a few minutes and try again.',
  'Máy chủ không đọc được nội dung gửi lên. Quay lại trang trước và gửi lại.': 'What was sent cannot be read. Go back a page and send it again.',
  'Đang có quá nhiều người dùng. Thông tin đã lưu vẫn còn. Thử lại sau một phút.':
    'Too many people are here now. What was saved is kept. Try again in a minute.',
  'Chưa làm được việc này. Thông tin đã lưu trước đó vẫn còn. Thử lại sau 10 phút hoặc gọi {}.':
    'This did not work. What was saved before is kept. Try again in 10 minutes, or call {}.',
  'Ảnh và tệp vừa chọn chưa được giữ. Chọn lại ở trang sau.': 'The pictures and files just chosen are not kept. Choose them again on the next page.',
  'Gửi lại để tiếp tục': 'Send again to go on',
  'Gửi lại': 'Send again',
  'Trang này mở đã lâu hoặc đến từ nơi khác. Những gì đã nhập vẫn được giữ. Bấm nút dưới đây để gửi lại.':
    'This page was open for long or came from elsewhere. What you entered is kept. Press the button below to send it again.',
  'Đăng nhập lại để tiếp tục': 'Sign in again to go on',
  'Đã tạm dừng vì lâu không thao tác. Những gì vừa nhập vẫn được giữ trên trang này.':
    'Paused because nothing happened for long. What you entered is kept on this page.',
  'Đăng nhập trong thẻ mới': 'Sign in on a new tab',
  'Trở lại trang này và bấm "Gửi lại".': 'Come back to this page and press "Send again".',
  'Không có trang này.': 'There is no such page.',
  'Không tìm thấy.': 'Not found.',
  'Không có tệp này. Tải lại trang rồi mở lại.': 'There is no such file. Load the page again and open it again.',
  'Không có tệp này. Tải lại trang giấy tờ.': 'There is no such file. Load the page of papers again.',
  'Không có giấy này. Tải lại trang hồ sơ.': 'There is no such paper. Load the page of the dossier again.',
  'Không có hồ sơ mã {}. Kiểm tra lại mã trên giấy hẹn.': 'There is no dossier {}. Check the code on the appointment slip.',
  'Không có thủ tục {} vào ngày {}. Tìm lại ở trang "Các thủ tục".': 'There is no service {} on {}. Look for it under "Services".',
  'Không có bản {} của thủ tục {}. Báo người quản trị.': 'There is no edition of {} of service {}. Tell the administrator.',
  'Đang có quá nhiều giấy tờ chờ xử lý. Thử lại sau ít phút.': 'Too many papers are waiting. Try again in a few minutes.',
}

/** Who may sign in and do what. */
const identity = {
  'Tài khoản định danh thiếu số định danh, họ tên hoặc ngày sinh. Đến công an xã, phường để bổ sung.':
    'The e-ID account lacks the personal number, the name or the day of birth. Go to the police of the commune to complete it.',
  'Đăng nhập bằng định danh điện tử hoặc số điện thoại để {}.': 'Sign in with the e-ID or a phone number to {}.',
  'Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ để {}.': 'This page is for officers. Sign in as an officer to {}.',
  'Việc {} dành cho {}.': 'To {} is the work of {}.',
  'Đổi vai hoặc chuyển cho người có vai này.': 'Change your role, or pass it to somebody who has it.',
  'Vai tính theo ngày: ngày {} {} chỉ là {}.': 'Roles count by the day: on {} {} is only {}.',
  'Không tìm thấy hồ sơ này ở đơn vị.': 'There is no such dossier in this unit.',
  'Người tiếp nhận hồ sơ không được ký chính hồ sơ đó. Chuyển cho người ký khác của đơn vị.':
    'Who accepted a dossier may not sign it. Pass it to another signer of the unit.',
  'Đây là hồ sơ của chính {} nên không tự {} được (Luật Hộ tịch, Điều 12). Chuyển cho người khác.':
    'This is the dossier of {} in person, who may not {} (Law on Civil Status, Article 12). Pass it to somebody else.',
  'Hồ sơ có người thân của {} nên không {} được (Luật Hộ tịch, Điều 12). Chuyển cho người khác.':
    'A relative of {} is in this dossier, who may not {} (Law on Civil Status, Article 12). Pass it to somebody else.',
  'Số định danh chỉ gồm chữ số. Đang nhập: "{}"': 'A personal number has digits only. Entered: "{}"',
  'Số định danh này của người sinh năm {}, không phải {}. Kiểm tra lại hai ô': 'This number is of a person born in {}, not in {}. Check both boxes',
  'Số định danh này của {}. Kiểm tra lại giới tính hoặc số định danh': 'This number is of a {} person. Check the sex or the number',
  nam: 'male',
  nữ: 'female',
  'Đã thử {} lần. Chờ đến {} rồi thử lại': '{} tries. Wait until {} and try again',
  'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại':
    'The name or the password is wrong. Check Caps Lock and enter them again',
  'Hôm nay không có vai nào ở đơn vị này. Chọn đơn vị khác hoặc hỏi người đứng đầu đơn vị.':
    'There is no role for you in this unit today. Choose another unit, or ask its head.',
}

const dossiers = {
  'Hồ sơ đang ở bước "{}" nên không làm việc này được. Tải lại trang để xem.':
    'The dossier is at the step "{}", so this cannot be done. Load the page again.',
  'Hồ sơ này vừa được {} xử lý lúc {}. Tải lại trang để xem bước mới.': '{} worked on this dossier at {}. Load the page again to see the new step.',
  'Hồ sơ này vừa được người khác xử lý. Tải lại trang để xem bước mới.':
    'Somebody else just worked on this dossier. Load the page again to see the new step.',
  'Ghi chỗ cần sửa trong bản dự thảo.': 'Write what to correct in the draft.',
  'Chỉ người vừa tiếp nhận mới hoàn tác được.': 'Only the officer who accepted it can take it back.',
  'Đã quá 10 giây nên không hoàn tác được. Dùng "Yêu cầu bổ sung" nếu hồ sơ còn thiếu.':
    'More than 10 seconds have passed. Use "Ask for more" when something is missing.',
  'Hồ sơ này đã được yêu cầu bổ sung một lần. Lần nữa thì người đứng đầu đơn vị phải cho phép trước.':
    'More was asked for once already. The head of the unit must allow another request first.',
  'Chọn ít nhất một lý do để người dân biết cần sửa gì.': 'Choose at least one reason, so that the applicant knows what to mend.',
  'Bản nháp này đã được gửi thành hồ sơ {}.': 'This draft was already sent as dossier {}.',
  'Bản nháp này vừa được sửa ở nơi khác. Tải lại trang để xem bản mới, rồi sửa tiếp.':
    'This draft was just changed elsewhere. Load the page again to see it, then go on.',
  'Thủ tục này không có bước xác nhận bản dự thảo. Chuyển thẳng cho người ký.':
    'This service has no step to confirm the draft. Pass it on to be signed.',
  'Ghi rõ cần xem lại chỗ nào.': 'Write what to look at again.',
  'Chưa có bản dự thảo để ký. Trả lại để thẩm tra.': 'There is no draft to sign yet. Send it back to be examined.',
  'Hồ sơ chưa đủ để gửi. Xem từng chỗ cần làm dưới đây.': 'The dossier cannot be sent yet. See below what is left to do.',
  'Chưa biết nơi giải quyết. Trả lời câu hỏi về xã, phường.': 'Which office decides is not known yet. Answer the question about the commune.',
}

const files = {
  'không tên': 'without a name',
  'Ảnh có {} triệu điểm ảnh, tối đa {} triệu. Giảm cỡ ảnh trong máy rồi chọn lại':
    'The picture has {} million pixels, at most {} million. Make it smaller and choose it again',
  'Tệp PDF có {} trang, tối đa {} trang. Tách thành nhiều tệp rồi chọn lại':
    'The PDF has {} pages, at most {}. Split it into several files and choose them again',
  'Tệp PDF có chữ ký số nhưng kèm mã chạy hoặc tệp khác. Xin lại bản không kèm, hoặc chụp ảnh giấy này':
    'The signed PDF carries a program or another file. Ask for one without, or photograph the paper',
  'Tệp "{}" có mã độc nên không nhận. Chụp lại giấy này bằng máy khác':
    'The file "{}" has malware and is not taken. Photograph the paper with another device',
  'Chưa kiểm tra được tệp "{}". Chọn lại sau ít phút': 'The file "{}" could not be checked yet. Choose it again in a few minutes',
}

/** How the promised day was counted; what dossier.ts has is not repeated here. */
const deadline = {
  'Đơn vị yêu cầu bổ sung lần nữa lúc {}. Chỉ được yêu cầu một lần, nên hạn không đổi.':
    'The office asked for more again at {}. It may ask once only, so the deadline stays.',
  'Người nộp gửi thêm giấy tờ lúc {} khi không có yêu cầu, nên hạn không đổi.':
    'You sent more papers at {} without being asked, so the deadline stays.',
  'Người nộp bổ sung lần nữa lúc {}. Hạn không đổi.': 'You answered again at {}. The deadline stays.',
  'Việc ghi lúc {} là sau khi quá hạn, nên hạn không đổi.': 'What was noted at {} came after the deadline, so the deadline stays.',
  'Đơn vị xin lỗi và hẹn lại lúc {}. Chỉ được hẹn lại một lần.': 'The office apologised and promised {} instead. It may do so once only.',
  'Đơn vị hẹn lại lần nữa lúc {}. Chỉ được hẹn lại một lần, nên hạn không đổi.':
    'The office gave a new day again at {}. It may do so once only, so the deadline stays.',
  'Đơn vị đóng cửa đến {}. Ngày đóng cửa không tính.': 'The office is closed until {}. Closed days do not count.',
  'Chờ người nộp trả phí đến {}. Ngày chờ không tính.': 'Waited for your payment until {}. That does not count.',
  'Phải xác minh, nên thời hạn là {} ngày.': 'Facts must be verified, so the limit is {} days.',
  'Phải xác minh, nên thời hạn thêm {} ngày làm việc.': 'Facts must be verified, so the limit is {} working days longer.',
  'Thủ tục này không có thêm ngày để xác minh, nên hạn không đổi.': 'This service has no extra days to verify, so the deadline stays.',
  'người nộp trả phí': 'you pay the fee',
  'đơn vị mở cửa lại': 'the office opens again',
  'Không trả kết quả vào {} ({}).': 'No results are handed over on {} ({}).',
  'Thứ Bảy {} là ngày làm bù, nên vẫn tính.': 'Saturday {} is a made-up working day, so it counts.',
  'Lịch nghỉ trong khoảng này chưa chính thức, nên ngày hẹn có thể đổi.':
    'The days off of this period are not official yet, so the promised day may change.',
  'Giờ kết thúc phải sau giờ bắt đầu. Nhập lại giờ kết thúc.': 'The end must be after the beginning. Enter the end again.',
  'Phiếu hẹn lại phải có ngày giờ hẹn mới. Nhập ngày giờ hẹn mới.': 'A new appointment needs a new day and hour. Enter them.',
  'Lịch làm việc không có ngày nào mở cửa. Kiểm tra giờ làm việc của đơn vị.': 'The calendar has no open day. Check the office hours of the unit.',
  'Ngày "{}" không có trong lịch.': 'There is no day "{}".',
}

const statistics = {
  'Số liệu có từ 01/01/2016. Chọn lại ngày {} kỳ, đang nhập {}.':
    'The figures begin on 01/01/2016. Choose the {} day of the period again, entered {}.',
  'Địa giới là "then" hoặc một ngày, ví dụ 2025-07-01. Đang nhập: {}': 'Boundaries are "then" or a day, for example 2025-07-01. Entered: {}',
  'Cấp là một trong: city, district, commune. Đang nhập: {}': 'The level is one of: city, district, commune. Entered: {}',
  'Không có đơn vị mã {}. Mã có dạng 004@2004-08-31.': 'There is no unit {}. A code looks like 004@2004-08-31.',
  'Không có đơn vị mã {}. Tìm đơn vị ở trang số liệu.': 'There is no unit {}. Find it on the page of figures.',
  'Đơn vị {} không có đơn vị cấp dưới như đã chọn. Chọn lại cấp.': 'Unit {} has no units of this level below it. Choose another level.',
  'Không có dịch vụ mã {} trong số liệu. Xem danh sách mã ở trang thủ tục.':
    'There is no service {} in the figures. See the codes on the page of services.',
  'Địa giới ngày {} có trước {} đơn vị của kỳ này. Chọn ngày muộn hơn hoặc "then".':
    'The boundaries of {} are older than {} units of this period. Choose a later day, or "then".',
  '{} không có trong kỳ này. Chọn kỳ khác.': '{} is not in this period. Choose another period.',
}

/** First sentences by themselves: what the title of an error page says. */
const openings = (of: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(of).flatMap(([text, says]) => {
      const [[first = '', ...more], [begins = '', ...others]] = [text.split('. '), says.split('. ')]
      return more.length > 0 && more.length === others.length ? [[first, begins]] : []
    }),
  )

const titles = {
  'Không có thủ tục này': 'There is no such service',
  'Không có trang sự kiện này': 'There is no such life event',
  'Trang này không còn cần cho hồ sơ': 'This page is no longer needed',
  'Giấy này không còn cần cho hồ sơ': 'This paper is no longer needed',
  'Không có bản nháp này, hoặc bản nháp thuộc người khác': 'There is no such draft, or it is somebody else’s',
  'Số này đã nhận {} mã': 'This number got {} codes',
}

/** Refusals, faults and the reckoning of a deadline, as people read them. */
export const sentences: Readonly<Record<string, string>> = {
  ...openings({ ...site, ...identity, ...dossiers }),
  ...titles,
  ...site,
  ...identity,
  ...dossiers,
  ...files,
  ...deadline,
  ...statistics,
}
