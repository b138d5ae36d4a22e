import type { IconName } from '#ui/icon.tsx'

/**
 * One thing to do, in order. `procedure` is the code of what can be done here; without it, `where` says who does it. `together`: several of the
 * things below in one go, shown only while there is such a procedure.
 */
export type EventStep = {
  readonly title: string
  readonly says: string
  readonly procedure?: string
  readonly where?: string
  readonly together?: true
}

/** Sự kiện trong đời: what people call it, not what offices call it. */
export type LifeEvent = {
  readonly slug: string
  readonly name: string
  readonly icon: IconName
  readonly about: string
  readonly atHand: readonly string[]
  readonly steps: readonly EventStep[]
}

/** The six events of the home page, in the order of a life. */
export const lifeEvents: readonly LifeEvent[] = [
  {
    slug: 'sinh-con',
    name: 'Sinh con',
    icon: 'baby',
    about: 'Trẻ cần giấy khai sinh trước, rồi mới có thẻ bảo hiểm y tế và đăng ký thường trú. Đăng ký trong 60 ngày từ ngày sinh thì không mất phí.',
    atHand: ['Giấy chứng sinh của bệnh viện', 'Căn cước hoặc số định danh của cha, mẹ', 'Ngày đăng ký kết hôn của cha mẹ, nếu có'],
    steps: [
      {
        title: 'Khai sinh, thường trú, thẻ bảo hiểm y tế cùng lúc',
        says: 'Khai một lần. Xã, phường chuyển hồ sơ cho công an và bảo hiểm xã hội, không phải đi từng nơi.',
        procedure: '2.000986',
        together: true,
      },
      {
        title: 'Khai sinh và thẻ bảo hiểm y tế cùng lúc',
        says: 'Khi chưa đăng ký thường trú cho trẻ, hoặc đăng ký ở tỉnh khác.',
        procedure: '2.001023',
        together: true,
      },
      { title: 'Đăng ký khai sinh', says: 'Khi chỉ cần Giấy khai sinh. Cha, mẹ, ông bà hoặc người thân đều đăng ký được.', procedure: '1.001193' },
      { title: 'Nhận cha, mẹ, con', says: 'Chỉ cần khi cha mẹ chưa đăng ký kết hôn và muốn ghi tên cha.', procedure: '1.001022' },
      { title: 'Thẻ bảo hiểm y tế cho trẻ', says: 'Trẻ dưới 6 tuổi không phải đóng tiền.', where: 'Cơ quan bảo hiểm xã hội' },
      { title: 'Đăng ký thường trú', says: 'Mang giấy khai sinh đến công an nơi cha hoặc mẹ thường trú.', where: 'Công an xã, phường' },
    ],
  },
  {
    slug: 'ket-hon',
    name: 'Kết hôn',
    icon: 'heart',
    about: 'Hai người cùng đến ký và nhận giấy chứng nhận kết hôn. Khai trước qua mạng để chỉ phải đến một lần. Không mất phí.',
    atHand: ['Căn cước của hai người', 'Ngày và số bản án ly hôn, nếu đã ly hôn', 'Ngày mất của vợ hoặc chồng trước, nếu có'],
    steps: [
      { title: 'Giấy xác nhận tình trạng hôn nhân', says: 'Chỉ cần khi cán bộ không tra được tình trạng hôn nhân.', procedure: '1.004873' },
      { title: 'Đăng ký kết hôn', says: 'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi. Nộp ở nơi cư trú của một trong hai người.', procedure: '1.000894' },
    ],
  },
  {
    slug: 'nguoi-than-qua-doi',
    name: 'Người thân qua đời',
    icon: 'flower',
    about: 'Xin chia buồn cùng gia đình. Việc khai tử làm trong 15 ngày từ ngày mất; muộn hơn vẫn đăng ký được.',
    atHand: ['Giấy báo tử', 'Căn cước của người đã mất', 'Căn cước của người đi khai'],
    steps: [
      {
        title: 'Khai tử, xóa thường trú, trợ cấp mai táng và tuất cùng lúc',
        says: 'Khai một lần cho hai, ba hoặc bốn việc. Xã, phường chuyển hồ sơ cho từng cơ quan.',
        procedure: '2.002622',
        together: true,
      },
      { title: 'Đăng ký khai tử', says: 'Nộp ở nơi cư trú cuối cùng của người đã mất.', procedure: '1.000656' },
      { title: 'Xóa đăng ký thường trú', says: 'Công an làm sau khi có trích lục khai tử.', where: 'Công an xã, phường' },
      { title: 'Trợ cấp mai táng, tử tuất', says: 'Mang trích lục khai tử và sổ bảo hiểm của người đã mất.', where: 'Cơ quan bảo hiểm xã hội' },
    ],
  },
  {
    slug: 'chuyen-nha',
    name: 'Chuyển nhà',
    icon: 'house',
    about: 'Đăng ký nơi ở mới do công an xã, phường làm. Các việc hộ tịch vẫn nộp được ở nơi cư trú mới.',
    atHand: ['Căn cước', 'Giấy tờ về chỗ ở hợp pháp', 'Ý kiến của chủ nhà, nếu ở nhờ hoặc thuê'],
    steps: [
      { title: 'Đăng ký thường trú hoặc tạm trú', says: 'Làm trong 10 ngày từ khi đến nơi ở mới.', where: 'Công an xã, phường' },
      { title: 'Giấy xác nhận tình trạng hôn nhân', says: 'Xin ở nơi thường trú, hoặc nơi tạm trú nếu chưa có thường trú.', procedure: '1.004873' },
    ],
  },
  {
    slug: 'giay-to-ca-nhan',
    name: 'Giấy tờ cá nhân',
    icon: 'card',
    about: 'Mất giấy khai sinh, cần bản sao, hoặc giấy ghi sai: chọn đúng việc dưới đây.',
    atHand: ['Căn cước', 'Bản chụp giấy cũ, nếu còn', 'Năm và nơi đã đăng ký'],
    steps: [
      { title: 'Bản sao trích lục hộ tịch', says: 'Khi sổ gốc còn lưu. Nộp ở bất kỳ xã, phường nào.', procedure: '2.000635' },
      { title: 'Thay đổi, cải chính, bổ sung hộ tịch', says: 'Khi giấy ghi sai hoặc muốn đổi tên theo luật.', procedure: '1.004859' },
      { title: 'Đăng ký lại khai sinh', says: 'Khi cả sổ và bản chính đều mất.', procedure: '1.004884' },
    ],
  },
  {
    slug: 'kinh-doanh',
    name: 'Kinh doanh hộ gia đình',
    icon: 'shop',
    about: 'Hộ kinh doanh đăng ký một lần, sau đó làm việc với cơ quan thuế.',
    atHand: ['Căn cước của chủ hộ', 'Địa chỉ nơi kinh doanh', 'Ngành nghề định làm'],
    steps: [{ title: 'Đăng ký hộ kinh doanh', says: 'Nộp ở quầy một cửa nơi đặt địa điểm kinh doanh.', where: 'Quầy một cửa' }],
  },
]
