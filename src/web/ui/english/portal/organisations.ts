/** Organisations that apply, and who acts for them. */
export const organisations: Readonly<Record<string, string>> = {
  // The head of every page.
  'Đang thay mặt': 'Acting for',
  'Không còn thay mặt': 'No longer acting for',
  'Làm việc cho chính mình': 'Act for myself',

  // What an organisation is.
  'Tổ chức': 'Organisation',
  'Thay mặt tổ chức': 'Act for an organisation',
  'Thay mặt': 'Act for it',
  'Doanh nghiệp': 'Business',
  'Hợp tác xã': 'Cooperative',
  'Đơn vị sự nghiệp': 'Public service unit',
  'Cơ quan nhà nước': 'State agency',
  'Tổ chức khác': 'Another organisation',
  'Chưa đối chiếu': 'Not yet checked',
  'Đã đối chiếu': 'Checked',
  'Tạm dừng': 'Stopped',
  'Không xác nhận được': 'Could not be confirmed',
  'Người đại diện theo pháp luật': 'Legal representative',
  'Được ủy quyền': 'By a mandate',
  'Được bàn giao làm người đại diện': 'Offered to become its representative',
  'Đang chờ đối chiếu người đại diện mới': 'New representative, to be checked',

  // The list.
  'Chưa có tổ chức nào': 'No organisation yet',
  'Người đại diện theo pháp luật đăng ký tổ chức, rồi ủy quyền cho nhân viên. Nhân viên đăng nhập thì thấy tổ chức ở đây.':
    'The legal representative registers the organisation, then gives mandates to employees. They sign in and find it here.',
  'Mã số': 'Tax code',
  'Đến hết {}': 'Until {}',
  'Đang thay mặt tổ chức này.': 'You are acting for this organisation.',
  'Đăng ký tổ chức': 'Register an organisation',
  'Nhận làm người đại diện': 'Become its representative',

  // One organisation.
  'Các tổ chức': 'Organisations',
  'Giấy ủy quyền': 'Mandates',
  'Ủy quyền cho một người': 'Give a mandate to a person',
  'Chưa ủy quyền cho ai. Chỉ người đại diện nộp được hồ sơ.': 'No mandate was given. Only the representative can apply.',
  'Đổi người đại diện': 'Change the representative',
  'Đổi nơi nhận tin': 'Change where messages go',
  'Xem nhật ký': 'See the log',
  'Chưa nộp được hồ sơ': 'It cannot apply yet',
  'Thành phố chưa nối với cơ sở dữ liệu đăng ký doanh nghiệp. Cán bộ đối chiếu bằng tay, rồi tổ chức mới nộp được.':
    'The city has no line to the register of businesses. An officer compares by hand; only then can the organisation apply.',
  'Tạm dừng: chỉ xem, chưa nộp được': 'Stopped: it can see, but not apply',
  'Thành phố không xác nhận được': 'The city could not confirm it',
  'Chưa có người đại diện': 'No representative',
  'Chỉ xem được hồ sơ. Người đại diện mới chọn "Nhận làm người đại diện" để thành phố đối chiếu.':
    'Dossiers can only be seen. The new representative chooses "Become its representative", so that the city can check.',
  'Từ ngày {} là người đại diện theo pháp luật, nếu nhận.': 'From {} you are its legal representative, if you accept.',
  'Đang chờ thành phố đối chiếu': 'Waiting for the city to check',
  'Cán bộ đối chiếu người đại diện mới bằng tay. Trước đó chưa thay mặt được.':
    'An officer checks the new representative by hand. Until then you cannot act for it.',
  'Đang chờ người mới nhận bàn giao': 'Waiting for the new representative to accept',
  'Rút lại việc bàn giao': 'Take the hand-over back',
  'Mã số thuế': 'Tax code',
  'Loại tổ chức': 'Kind of organisation',
  'Người đại diện': 'Representative',
  'Người đại diện:': 'Representative:',
  'Người đại diện mới:': 'New representative:',
  'Nơi nhận tin': 'Messages go to',
  'Quyền của tôi': 'My right',
  'Sắp hết hạn': 'Ends soon',
  'Được nộp': 'May apply',
  'Chỉ xem': 'May only see',
  'Được nộp:': 'May apply:',
  'Chỉ xem:': 'May only see:',
  'Mọi thủ tục': 'All services',
  'Từ {}': 'From {}',
  'Từ {} đến hết {}': 'From {} until {}',
  'Chưa ai đăng nhập bằng số định danh này. Giấy có tác dụng khi đúng người ấy đăng nhập.':
    'Nobody has signed in with this number yet. The mandate works once that person does.',
  'Đang có hiệu lực': 'In force',
  'Chưa đến ngày': 'Not begun',
  'Đã hết hạn': 'Ended',
  'Đã thu hồi': 'Revoked',

  // A mandate.
  'Ghi theo giấy ủy quyền đã ký. Thu hồi được bất cứ lúc nào, có tác dụng ngay.':
    'As written in the mandate that was signed. It can be revoked at any time, with effect at once.',
  '12 chữ số trên thẻ căn cước.': '12 digits on the identity card.',
  'Như trên thẻ căn cước: sai tên thì giấy không dùng được.': 'As on the identity card: with another name the mandate does not work.',
  'Người này được làm gì?': 'What may this person do?',
  'Nộp, bổ sung, rút hồ sơ': 'Send, complete and withdraw dossiers',
  'Và xem mọi hồ sơ trong phạm vi.': 'And see all dossiers of these services.',
  'Chỉ xem hồ sơ': 'Only see dossiers',
  'Cho những thủ tục nào?': 'For which services?',
  'Chỉ những thủ tục đánh dấu dưới đây': 'Only those ticked below',
  'Số giấy ủy quyền': 'Number of the mandate',
  'Ngày ký giấy ủy quyền': 'Day on which the mandate was signed',
  'Ủy quyền': 'Give the mandate',
  'Giấy ủy quyền:': 'Mandate:',
  'Được làm': 'May do',
  'Phạm vi': 'Services',
  'Giấy ủy quyền số': 'Mandate number',
  'Ngày ký': 'Signed on',
  'Ghi lúc': 'Written down',
  'Thu hồi lúc': 'Revoked',
  'Người thu hồi': 'Revoked by',
  'Thu hồi': 'Revoke',
  'Có tác dụng ngay. Bản khai và hồ sơ người này đang làm vẫn thuộc tổ chức.':
    'With effect at once. What this person has begun stays with the organisation.',
  'Thu hồi giấy này': 'Revoke this mandate',

  // Forms.
  'Đối chiếu bằng tay': 'Checked by hand',
  'Mã số thuế, mã số doanh nghiệp': 'Tax code (business code)',
  '10 chữ số; chi nhánh, đơn vị phụ thuộc có 13.': '10 digits; 13 for a branch or dependent unit.',
  'Tên tổ chức': 'Name of the organisation',
  'Như trên giấy chứng nhận.': 'As on the certificate.',
  'Số giấy chứng nhận đăng ký, hoặc quyết định thành lập': 'Number of the registration certificate or founding decision',
  'Số di động nhận tin': 'Mobile number for messages',
  'Tin về mọi hồ sơ của tổ chức gửi tới số này, dù ai nộp.': 'Messages on all dossiers of the organisation go here, whoever applied.',
  'Tôi là người đại diện theo pháp luật của tổ chức này': 'I am the legal representative of this organisation',
  'Đăng ký': 'Register',
  'Dùng khi người đại diện cũ không bàn giao được: đã chết, đã nghỉ, hoặc không còn dùng tài khoản.':
    'For when the former representative cannot hand over: died, left, or no longer uses the account.',
  'Là người đại diện từ ngày': 'Representative since',
  'Số giấy tờ về việc đổi người đại diện': 'Number of the paper on the new representative',
  'Ngày của giấy tờ': 'Day of the paper',
  'Gửi để đối chiếu': 'Send to be checked',
  'Người mới phải đăng nhập và nhận. Trước ngày ấy người đại diện hiện tại vẫn giữ quyền.':
    'The new one must sign in and accept. Until that day the present one keeps the right.',
  'Người mới bắt đầu từ ngày': 'The new one begins on',
  'Số quyết định, nghị quyết về người đại diện': 'Number of the decision on the representative',
  'Bàn giao': 'Hand over',
  'Hồ sơ gửi từ nay dùng nơi mới. Hồ sơ đã gửi vẫn báo về nơi cũ.': 'Dossiers from now on use the new one. Those already sent keep the former.',
  Lưu: 'Save',

  // The log.
  'Nhật ký của tổ chức': 'Log of the organisation',
  'Mới nhất ở trên. Không ai sửa hay xóa được.': 'The latest first. Nobody can change or remove it.',
  'Thành phố đã đối chiếu': 'Checked by the city',
  'Thành phố tạm dừng': 'Stopped by the city',
  'Lập giấy ủy quyền': 'Mandate given',
  'Thu hồi giấy ủy quyền': 'Mandate revoked',
  'Bàn giao cho người đại diện mới': 'Handed over to a new representative',
  'Nhận làm người đại diện, chờ đối chiếu': 'Became the representative, to be checked',
  'Không xác nhận người đại diện mới': 'New representative not confirmed',
  'Người đại diện đã thôi': 'Representative ended',

  // Dossiers.
  Theo: 'By',
  'Người nộp thay mặt': 'Applied for it by',
  'Giấy ủy quyền chỉ cho xem. Người được ủy quyền nộp sẽ bổ sung.': 'Your mandate lets you see only. Somebody with a mandate to apply will answer.',

  // What was done.
  'Đã đăng ký tổ chức. Thành phố đối chiếu rồi mới nộp được.': 'The organisation is registered. It can apply once the city has checked.',
  'Đã ghi giấy ủy quyền.': 'The mandate is written down.',
  'Đã thu hồi. Người ấy không còn thay mặt được.': 'Revoked. That person can no longer act for the organisation.',
  'Đã ghi. Người mới đăng nhập và nhận thì việc đổi mới xong.': 'Written down. The change is made once the new one signs in and accepts.',
  'Đã rút lại việc bàn giao.': 'The hand-over was taken back.',
  'Đã nhận làm người đại diện.': 'You have accepted to be the representative.',
  'Đã đổi nơi nhận tin.': 'Messages go to the new place.',
}

/** What stands in the way. */
export const organisationTroubles: Readonly<Record<string, string>> = {
  'Nhập mã số thuế của tổ chức': 'Enter the tax code of the organisation',
  'Mã số thuế chỉ gồm chữ số. Đang nhập: "{}"': 'A tax code has digits only. Entered: "{}"',
  'Đây là số định danh cá nhân. Hộ kinh doanh, cá nhân nộp hồ sơ bằng tài khoản của chính mình':
    'This is a personal number. Household businesses and persons apply with their own account',
  'Mã số thuế có 10 hoặc 13 chữ số. Đang nhập {} số': 'A tax code has 10 or 13 digits. {} were entered',
  'Mã số thuế sai một chữ số. Đối chiếu với giấy chứng nhận đăng ký': 'A digit of the tax code is wrong. Compare it with the certificate',
  'Ghi số của giấy tờ': 'Enter the number of the paper',
  'Nhập đủ ngày, tháng, năm của giấy tờ': 'Enter day, month and year of the paper',
  'Giấy tờ phải có trước hôm nay. Đang nhập: {}': 'The paper must not be of a later day. Entered: {}',
  'Nhập họ, chữ đệm và tên như trên thẻ căn cước': 'Enter the name as on the identity card',
  'Thư điện tử có dạng ten@congty.vn': 'An e-mail address looks like name@company.vn',
  'Nhập tên tổ chức như trên giấy chứng nhận': 'Enter the name as on the certificate',
  'Chọn loại tổ chức': 'Choose the kind of organisation',
  'Chọn người này được nộp hồ sơ hay chỉ xem': 'Choose whether this person may apply or only see',
  'Chọn ít nhất một thủ tục, hoặc chọn mọi thủ tục': 'Choose at least one service, or all services',
  'Nhập đủ ngày bắt đầu': 'Enter the whole first day',
  'Nhập đủ ngày cuối': 'Enter the whole last day',
  'Ngày cuối đã qua. Chọn hôm nay hoặc ngày sau': 'The last day is over. Choose today or later',
  'Ngày cuối phải bằng hoặc sau ngày bắt đầu': 'The last day must not be before the first',
  'Nhập đủ ngày người mới bắt đầu': 'Enter the whole day on which the new one begins',
  'Người mới bắt đầu từ hôm nay hoặc ngày sau': 'The new one begins today or later',
  'Nhập đủ ngày bắt đầu làm người đại diện': 'Enter the whole day since when you are the representative',
  'Chỉ nhận khi đã là người đại diện. Chọn hôm nay hoặc ngày trước': 'Only once you are the representative. Choose today or an earlier day',
  'Chỉ người đại diện theo pháp luật đăng ký được. Đánh dấu vào ô nếu đúng': 'Only the legal representative can register. Tick the box if you are',
  'Đăng nhập bằng định danh điện tử để {}.': 'Sign in with the e-ID to {}.',
  'Đăng nhập bằng định danh điện tử để thay mặt tổ chức.': 'Sign in with the e-ID to act for an organisation.',
  'Không có tổ chức này trong tài khoản. Mở lại danh sách tổ chức.': 'There is no such organisation in your account. Open the list again.',
  'Không có giấy ủy quyền này. Mở lại trang tổ chức.': 'There is no such mandate. Open the page of the organisation again.',
  'Việc này của người đại diện theo pháp luật. Nhờ người đại diện làm.': 'This is for the legal representative. Ask that person.',
  'Mã số {} đã có tài khoản. Người đại diện mới thì chọn "Nhận làm người đại diện".':
    'There is an account for {}. If you are its new representative, choose "Become its representative".',
  'Mã số này chưa có tài khoản đã đối chiếu. Chọn "Đăng ký tổ chức".':
    'There is no checked account for this code. Choose "Register an organisation".',
  'Đã là người đại diện của {}. Mở danh sách tổ chức.': 'You are already the representative of {}. Open the list of organisations.',
  'Thành phố không xác nhận được tổ chức này, nên chưa ủy quyền được.': 'The city could not confirm this organisation; no mandate can be given.',
  'Thành phố chưa đối chiếu {}, nên chưa thay mặt được.': 'The city has not checked {} yet; nobody can act for it.',
  'Người đại diện không cần giấy ủy quyền của chính mình. Nhập số của người khác.':
    'The representative needs no mandate. Enter the number of another person.',
  'Số định danh này của người có tên khác. Đối chiếu số và tên với thẻ căn cước.':
    'This number is of a person with another name. Compare number and name with the identity card.',
  'Người này đang có giấy ủy quyền bao gồm việc ấy. Xem lại danh sách ủy quyền.': 'This person already has such a mandate. See the list of mandates.',
  'Giấy này đã được {} thu hồi lúc {}.': 'This mandate was revoked by {} at {}.',
  'Nhập số định danh của người đại diện mới.': 'Enter the personal number of the new representative.',
  'Đang chờ một người nhận bàn giao. Rút lại trước khi bàn giao cho người khác.':
    'One hand-over waits already. Take it back before you offer another.',
  'Yêu cầu đổi người đại diện này không còn chờ. Tải lại trang để xem.': 'This change no longer waits. Load the page again.',
  'Giấy bàn giao ghi tên {}. Nhờ người đại diện lập lại đúng tên.': 'The hand-over names {}. Ask the representative to write it again.',
  'Giấy ủy quyền ghi tên {}. Nhờ người đại diện lập lại đúng tên.': 'The mandate names {}. Ask the representative to write it again.',
  'Người bàn giao không còn là người đại diện. Chọn "Nhận làm người đại diện" để thành phố đối chiếu.':
    'Whoever handed over is no longer the representative. Choose "Become its representative", so that the city can check.',
  '{} đang tạm dừng hoặc chưa có người đại diện, nên chưa nộp được. Liên hệ thành phố.':
    '{} is stopped or has no representative and cannot apply. Ask the city.',
  'Giấy ủy quyền của {} chỉ cho xem hồ sơ. Nhờ người đại diện ủy quyền nộp.':
    'The mandate of {} lets you see only. Ask its representative for one to apply.',
  'Giấy ủy quyền của {} không gồm thủ tục này. Nhờ người đại diện ủy quyền thêm.':
    'The mandate of {} does not include this service. Ask its representative.',
  'Giấy ủy quyền không gồm thủ tục của bản nháp này. Nhờ người đại diện ủy quyền thêm.':
    'The mandate does not include the service of this draft. Ask the representative.',
  'Quyền thay mặt {} đã hết. Bản khai và hồ sơ vẫn được giữ cho tổ chức; hỏi người đại diện.':
    'The right to act for {} has ended. Drafts and dossiers are kept for the organisation; ask its representative.',
  'Việc này chỉ dành cho cá nhân. Bấm "Làm việc cho chính mình" rồi nộp lại.': 'This is for persons only. Press "Act for myself" and apply again.',
  'Việc này dành cho tổ chức. Vào trang "Tổ chức" và chọn tổ chức cần thay mặt.':
    'This is for organisations. Open "Organisations" and choose one to act for.',
}
