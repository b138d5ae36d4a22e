import type { Sandbox } from '#exchange'

/** One block of commands, and what it is for. */
export type Step = { readonly title: string; readonly says: string; readonly code: string }

const someone: Sandbox = { clientId: 'thu-…', clientSecret: '…', secret: 'whsec_…' }

/** The first letter of an integrator, block by block in one shell: nothing but curl, openssl and what every Unix has. `api` is where agencies call. */
export function recipe(api: string, account: Sandbox = someone): readonly Step[] {
  return [
    {
      title: 'Khai tài khoản',
      says: 'Ghi địa chỉ và ba giá trị của tài khoản vào biến.',
      code: [`CITY='${api}'`, `CLIENT_ID='${account.clientId}'`, `CLIENT_SECRET='${account.clientSecret}'`, `SECRET='${account.secret}'`].join('\n'),
    },
    {
      title: 'Lấy mã truy cập',
      says: 'OAuth 2.0, client credentials. Mã dùng được mười phút.',
      code: [
        'TOKEN=$(curl -sS -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials "$CITY/token" \\',
        `  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
      ].join('\n'),
    },
    {
      title: 'Viết thư',
      says: 'Lấy thư mẫu và thay mã. Mỗi thư có một mã UUID của riêng nó.',
      code: [
        'ID=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen | tr A-F a-f)',
        'curl -sS "$CITY/messages/lien-thong.tiep-nhan.v1.sample.json" | sed "s/\\"id\\":\\"[^\\"]*\\"/\\"id\\":\\"$ID\\"/" > letter.json',
      ].join('\n'),
    },
    {
      title: 'Ký',
      says: 'Ký mã thư, giờ ký và thân thư, nối bằng dấu chấm. Khóa là phần sau whsec_, giải base64.',
      code: [
        `KEY=$(printf %s "\${SECRET#whsec_}" | base64 -d | od -An -tx1 | tr -d ' \\n')`,
        'AT=$(date +%s)',
        `SIGN=$( { printf '%s.%s.' "$ID" "$AT"; cat letter.json; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64)`,
      ].join('\n'),
    },
    {
      title: 'Gửi',
      says: 'Lần đầu trả 202 và fresh true. Gửi lại lần nữa thì 200 và fresh false.',
      code: [
        'curl -sS -i "$CITY/letters" --data-binary @letter.json \\',
        '  -H "authorization: Bearer $TOKEN" -H "content-type: application/cloudevents+json" \\',
        '  -H "webhook-id: $ID" -H "webhook-timestamp: $AT" -H "webhook-signature: v1,$SIGN"',
      ].join('\n'),
    },
  ]
}

/** Files and questions, in the same shell. */
export const more: readonly Step[] = [
  {
    title: 'Gửi tệp',
    says: 'Gửi tệp trước thư nhắc tới nó. Địa chỉ là SHA-256 của tệp.',
    code: [
      'HASH=$(openssl dgst -sha256 -r result.pdf | cut -c1-64)',
      'curl -sS -i -X PUT "$CITY/files/$HASH" --data-binary @result.pdf \\',
      '  -H "authorization: Bearer $TOKEN" -H "content-type: application/pdf"',
    ].join('\n'),
  },
  {
    title: 'Hỏi hồ sơ',
    says: 'Chỉ trả lời khi cơ quan đang giữ phần việc ấy. Tài khoản thử không giữ phần nào, nên nhận 403 no-step.',
    code: 'curl -sS -i -G "$CITY/dossiers/H26.00.82-261118-0007" -H "authorization: Bearer $TOKEN" \\\n  -d step=thuong-tru --data-urlencode "ground=Luật Cư trú 2020"',
  },
]

/** How an agency looks whether a letter of the city is sealed, and how its system is tried. */
export const receiving: readonly Step[] = [
  {
    title: 'Kiểm tra chữ ký của thư đến',
    says: 'Ba đầu đề webhook-id, webhook-timestamp, webhook-signature; thân thư lưu nguyên byte vào body.json.',
    code: [
      `{ printf '%s.%s.' "$WEBHOOK_ID" "$WEBHOOK_TIMESTAMP"; cat body.json; } \\`,
      '  | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64',
    ].join('\n'),
  },
  {
    title: 'Thử hệ thống của mình',
    says: 'Lệnh này gửi thư đúng và thư sai tới hệ thống, rồi chấm n/N. Máy chủ rỗng được 0 điểm.',
    code: [
      'npx motcua conformance https://co-quan.vidu.vn/thu --secret "$SECRET" \\',
      '  --client-id thanh-pho --client-secret "$CITY_SECRET_AT_YOUR_PLACE"',
    ].join('\n'),
  },
]
