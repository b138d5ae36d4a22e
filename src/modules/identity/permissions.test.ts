import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowed, holds, may, permissions, seesPin, type Action, type Matter } from './permissions.ts'
import { roles, type Officer, type Role, type Visitor } from './visitor.ts'

const HERE = '00160@2004-08-31'
const ELSEWHERE = '00163@2004-08-31'
const OWN = '001084031673'
const WIFE = '001187071428'
const MOTHER = '001191004127'

const officer = (id: string, ...held: Role[]): Officer => ({
  kind: 'officer',
  id,
  name: 'Đỗ Mạnh Hùng',
  pin: OWN,
  unit: HERE,
  unitName: 'phường Nghĩa Tân',
  roles: held,
  relatives: [WIFE],
})
const desk = officer('hung', 'deskOfficer')
const justice = officer('tuyet', 'civilStatusOfficer')
const signer = officer('ky', 'signer')
const head = officer('chu-tich', 'head')
const city = officer('dieu-hanh', 'cityOperator')
const both = officer('hung', 'deskOfficer', 'signer')
const citizen: Visitor = { kind: 'citizen', id: '1', pin: MOTHER, name: 'Nguyễn Thị Lan', born: '1991-04-12' as never }
const phone: Visitor = { kind: 'phone', phone: '0900000101' }
const nobody: Visitor = { kind: 'anyone' }

const here: Matter = { unit: HERE, parties: [MOTHER], receivedBy: 'khac' }
const there: Matter = { ...here, unit: ELSEWHERE }
const own: Matter = { ...here, parties: [MOTHER, OWN] }
const wifes: Matter = { ...here, parties: [WIFE, undefined] }
const taken: Matter = { ...here, receivedBy: 'hung' }

type Answer = 'được' | 'Forbidden' | 'NotFound' | 'conflict-of-interest' | 'intake-and-sign'
const cases: [who: string, visitor: Visitor, action: Action, matter: Matter, answer: Answer][] = [
  ['người chưa đăng nhập', nobody, 'read', {}, 'được'],
  ['người chưa đăng nhập', nobody, 'track', {}, 'được'],
  ['người chưa đăng nhập', nobody, 'saveDraft', {}, 'được'],
  ['người chưa đăng nhập', nobody, 'submit', {}, 'Forbidden'],
  ['người chưa đăng nhập', nobody, 'seeOwn', {}, 'Forbidden'],
  ['người chưa đăng nhập', nobody, 'receive', here, 'Forbidden'],
  ['người chưa đăng nhập', nobody, 'seeDossier', here, 'Forbidden'],
  ['công dân', citizen, 'submit', {}, 'được'],
  ['công dân', citizen, 'withdraw', here, 'được'],
  ['công dân', citizen, 'confirmDraft', here, 'được'],
  ['công dân', citizen, 'receive', here, 'Forbidden'],
  ['công dân', citizen, 'sign', here, 'Forbidden'],
  ['công dân', citizen, 'seeCity', {}, 'Forbidden'],
  ['người có số điện thoại', phone, 'submit', {}, 'được'],
  ['người có số điện thoại', phone, 'supplement', here, 'được'],
  ['người có số điện thoại', phone, 'seeInbox', {}, 'Forbidden'],
  ['một cửa', desk, 'receive', here, 'được'],
  ['một cửa', desk, 'turnAway', here, 'được'],
  ['một cửa', desk, 'askForMore', here, 'được'],
  ['một cửa', desk, 'handOver', here, 'được'],
  ['một cửa', desk, 'counterIntake', here, 'được'],
  ['một cửa', desk, 'seeInbox', {}, 'được'],
  ['một cửa', desk, 'read', {}, 'được'],
  ['một cửa', desk, 'mendLeg', here, 'được'],
  ['một cửa', desk, 'answerLeg', here, 'được'],
  ['một cửa', desk, 'apologiseLeg', here, 'Forbidden'],
  ['một cửa với hồ sơ của vợ', desk, 'answerLeg', wifes, 'conflict-of-interest'],
  ['một cửa với hồ sơ của vợ', desk, 'mendLeg', wifes, 'conflict-of-interest'],
  ['một cửa với hồ sơ nơi khác', desk, 'mendLeg', there, 'NotFound'],
  ['một cửa', desk, 'examine', here, 'Forbidden'],
  ['một cửa', desk, 'sign', here, 'Forbidden'],
  ['một cửa', desk, 'seeRegister', {}, 'Forbidden'],
  ['một cửa', desk, 'submit', {}, 'Forbidden'],
  ['một cửa với hồ sơ nơi khác', desk, 'receive', there, 'NotFound'],
  ['một cửa với hồ sơ nơi khác', desk, 'seeDossier', there, 'NotFound'],
  ['một cửa với hồ sơ không rõ nơi', desk, 'receive', {}, 'NotFound'],
  ['một cửa với hồ sơ của mình', desk, 'receive', own, 'conflict-of-interest'],
  ['một cửa với hồ sơ của vợ', desk, 'receive', wifes, 'conflict-of-interest'],
  ['một cửa với hồ sơ của vợ', desk, 'handOver', wifes, 'conflict-of-interest'],
  ['một cửa với hồ sơ của vợ', desk, 'counterIntake', wifes, 'conflict-of-interest'],
  ['một cửa với hồ sơ của vợ', desk, 'seeDossier', wifes, 'được'],
  ['tư pháp – hộ tịch', justice, 'examine', here, 'được'],
  ['tư pháp – hộ tịch', justice, 'askForMore', here, 'được'],
  ['tư pháp – hộ tịch', justice, 'draftCertificate', here, 'được'],
  ['tư pháp – hộ tịch', justice, 'printCopy', here, 'được'],
  ['tư pháp – hộ tịch', justice, 'seeRegister', { unit: HERE }, 'được'],
  ['tư pháp – hộ tịch', justice, 'seeReadings', { unit: HERE }, 'Forbidden'],
  ['tư pháp – hộ tịch', justice, 'seeRegister', { unit: ELSEWHERE }, 'NotFound'],
  ['tư pháp – hộ tịch', justice, 'receive', here, 'Forbidden'],
  ['tư pháp – hộ tịch', justice, 'sign', here, 'Forbidden'],
  ['tư pháp – hộ tịch với hồ sơ của mình', justice, 'examine', own, 'conflict-of-interest'],
  ['người ký', signer, 'sign', here, 'được'],
  ['người ký', signer, 'decline', here, 'được'],
  ['người ký', signer, 'lockBook', { unit: HERE }, 'Forbidden'],
  ['người ký với hồ sơ nơi khác', signer, 'sign', there, 'NotFound'],
  ['người ký với hồ sơ của vợ', signer, 'sign', wifes, 'conflict-of-interest'],
  ['người vừa tiếp nhận vừa có vai ký', both, 'receive', taken, 'được'],
  ['người vừa tiếp nhận vừa có vai ký', both, 'sign', here, 'được'],
  ['người vừa tiếp nhận vừa có vai ký', both, 'sign', taken, 'intake-and-sign'],
  ['người vừa tiếp nhận vừa có vai ký', both, 'decline', taken, 'intake-and-sign'],
  ['người vừa tiếp nhận vừa có vai ký', both, 'sendBack', taken, 'được'],
  ['người đứng đầu', head, 'sign', here, 'được'],
  ['người đứng đầu', head, 'lockBook', { unit: HERE }, 'được'],
  ['người đứng đầu', head, 'lockBook', { unit: ELSEWHERE }, 'NotFound'],
  ['người đứng đầu', head, 'receive', here, 'Forbidden'],
  ['người đứng đầu', head, 'apologiseLeg', here, 'được'],
  ['người đứng đầu', head, 'mendLeg', here, 'Forbidden'],
  ['người ký với hồ sơ của vợ', signer, 'apologiseLeg', wifes, 'conflict-of-interest'],
  ['điều hành thành phố', city, 'seeCity', {}, 'được'],
  ['điều hành thành phố', city, 'openService', { unit: ELSEWHERE }, 'được'],
  ['điều hành thành phố', city, 'publishFigures', {}, 'được'],
  ['điều hành thành phố', city, 'seeDossier', here, 'Forbidden'],
  ['điều hành thành phố', city, 'sign', here, 'Forbidden'],
  ['điều hành thành phố', city, 'seeRegister', { unit: HERE }, 'Forbidden'],
]

const answerOf = (work: () => unknown): string => {
  try {
    work()
    return 'được'
  } catch (problem) {
    const { name, reason } = problem as { name: string; reason?: string }
    return reason ?? name
  }
}

for (const [who, visitor, action, matter, answer] of cases) {
  test(`${who}: ${permissions[action].name} → ${answer}`, () => {
    assert.equal(
      answerOf(() => may(visitor, action, matter)),
      answer,
    )
    assert.equal(allowed(visitor, action, matter), answer === 'được')
  })
}

test('nút bấm và tuyến đường hỏi cùng một bảng: mọi việc × mọi vai', () => {
  for (const action of Object.keys(permissions) as Action[]) {
    for (const role of roles) {
      const asked = officer('ai-do', role)
      assert.equal(allowed(asked, action, here), holds(asked, action), `${action} × ${role}`)
      const staysHome = permissions[action].unit === 'any'
      assert.equal(allowed(asked, action, there), holds(asked, action) && staysHome, `${action} × ${role} ở nơi khác`)
    }
  }
})

test('từ chối bằng câu nói rõ điều luật và việc cần làm', () => {
  assert.throws(() => may(desk, 'receive', own), {
    message: 'Đây là hồ sơ của chính Đỗ Mạnh Hùng nên không tự tiếp nhận hồ sơ được (Luật Hộ tịch, Điều 12). Chuyển cho người khác.',
  })
  assert.throws(() => may(justice, 'sign', here), {
    message: 'Việc ký dành cho người ký, người đứng đầu đơn vị. Đổi vai hoặc chuyển cho người có vai này.',
  })
  assert.throws(() => may(nobody, 'submit'), { message: 'Đăng nhập bằng định danh điện tử hoặc số điện thoại để nộp hồ sơ.' })
})

test('chỉ đơn vị giải quyết đọc đủ số định danh', () => {
  assert.deepEqual(
    [desk, city, citizen].map(visitor => seesPin(visitor, HERE)),
    [true, false, false],
  )
  assert.equal(seesPin(desk, ELSEWHERE), false)
})
