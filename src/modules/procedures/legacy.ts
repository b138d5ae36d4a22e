/** TCVN3 (TCVN 5712:1993, the ".Vn" fonts) as it looks when read as Latin-1: each character and the letter that was meant. */
const TCVN3: ReadonlyMap<string, string> = pairs(
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ' +
    '¬ơêờëởìỡíớîợïùñủòũóúôụ\u00ADưõừöử÷ữøứùựúỳûỷüỹýýþỵ®đ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư',
)

/** VNI writes marks after the letter; these are the marks and what they add (NFD). */
const VNI_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    ê: '\u0306',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
)
const VNI_ALONE = pairs('ñđÑĐöưÖƯôơÔƠæỉÆỈóĩÓĨòịÒỊîỵÎỴ')

const ONSET = 'b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x'
const NUCLEUS = 'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|oa|oă|oe|oo|ua|uă|uâ|ue|uê|ui|uo|uô|uơ|uy|uya|uyê|ia|iê|ưa|ươ|yê|ya'
const CODA = 'c|ch|m|n|ng|nh|p|t|i|y|o|u'
const SYLLABLE = new RegExp(`^(${ONSET})?(${NUCLEUS})(${CODA})?$`)
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu

function pairs(text: string): ReadonlyMap<string, string> {
  const letters = [...text]
  return new Map(letters.flatMap((letter, n) => (n % 2 === 0 ? [[letter, letters[n + 1] ?? '']] : [])))
}

const cased = (word: string) => !/\p{Ll}\p{Lu}/u.test(word)

/** Whether every word could be a Vietnamese syllable. */
const vietnamese = (text: string): boolean =>
  text
    .split(/[^\p{L}\p{M}\p{N}\p{S}\p{P}\u00AD]+/u)
    .filter(Boolean)
    .every(word => {
      const toned = word.toLowerCase().normalize('NFD')
      return cased(word) && (toned.match(TONE) ?? []).length <= 1 && SYLLABLE.test(toned.replace(TONE, '').normalize('NFC'))
    })

const fromTcvn3 = (text: string): string => {
  const words = text.split(' ').map(word => {
    const read = [...word].map(letter => TCVN3.get(letter) ?? letter).join('')
    return /^[\p{Lu}\P{L}]{2,}$/u.test(word.replace(/[^A-Za-z]/g, '')) ? read.toUpperCase() : read
  })
  return words.join(' ')
}

const fromVni = (text: string): string =>
  text.replace(/[ñÑæÆóÓòÒîÎ]|([aeiouyôöAEIOUYÔÖ])([ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË])|[öÖôÔ]/gu, (all, letter?: string, mark?: string) => {
    if (!letter || !mark) return VNI_ALONE.get(all) ?? all
    return ((VNI_ALONE.get(letter) ?? letter) + (VNI_MARKS.get(mark.toLowerCase()) ?? '')).normalize('NFC')
  })

/** The text that was meant, when `text` was pasted in TCVN3 or VNI; undefined when it reads as Vietnamese already or as neither. */
export function fromLegacy(text: string): string | undefined {
  const given = text.normalize('NFC').trim()
  if (!/[^\u0000-\u007F]/.test(given) || vietnamese(given)) return undefined
  return [fromTcvn3(given), fromVni(given)].find(read => read !== given && vietnamese(read))
}
