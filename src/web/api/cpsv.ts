import { slug } from '#kernel/text.ts'
import { audienceNames, levelNames, sectorName, type Card } from '#procedures'

type Node = { readonly '@id': string; readonly '@type': string | readonly string[] } & Readonly<Record<string, unknown>>

const EU = 'http://publications.europa.eu/resource/authority'

const context = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const vi = (text: string) => ({ '@value': text, '@language': 'vi' })
const typed = (value: string, type: string) => ({ '@value': value, '@type': type })
const ref = ({ '@id': id }: Node) => ({ '@id': id })
/** Nothing is said of what is not known: an empty property is left out. */
const some = (name: string, values: readonly unknown[]) => (values.length > 0 ? { [name]: values } : {})

type Around = { readonly origin: string; readonly say: (text: string) => string | undefined }

/** What every service of the city shares: its area, its language, the catalogue that it is part of. */
function shared({ origin }: Around) {
  const id = (path: string) => `${origin}/api/v1/cpsv/${path}`
  const concept = (scheme: string, key: string, label: string): Node => ({
    '@id': id(`${scheme}/${key}`),
    '@type': 'skos:Concept',
    'skos:prefLabel': vi(label),
  })
  const area: Node = {
    '@id': id('dia-ban/01'),
    '@type': ['dct:Location', 'http://data.europa.eu/88u/dataset/atu-type'],
    'skos:prefLabel': vi('Hà Nội'),
  }
  const language: Node = { '@id': `${EU}/language/VIE`, '@type': 'dct:LinguisticSystem' }
  const currency: Node = { '@id': `${EU}/currency/VND`, '@type': 'skos:Concept' }
  const publisher: Node = {
    '@id': id('co-quan/thanh-pho'),
    '@type': 'foaf:Agent',
    'dct:identifier': '01',
    'dct:title': vi('Ủy ban nhân dân thành phố Hà Nội'),
  }
  const page: Node = { '@id': `${origin}/thu-tuc`, '@type': 'foaf:Document' }
  const dataset: Node = {
    '@id': id('danh-muc'),
    '@type': 'dcat:Dataset',
    'dct:title': vi('Danh mục thủ tục hành chính của thành phố'),
    'dct:description': vi('Mọi thủ tục mà thành phố biết vào một ngày: có biểu mẫu ở đây, nhập từ hồ sơ quốc gia, hoặc mới có tên.'),
    'dct:publisher': ref(publisher),
    'dcat:landingPage': ref(page),
  }
  return { id, concept, area, language, currency, publisher, page, dataset }
}

type Shared = ReturnType<typeof shared>

/** `8000` as an xsd:double. */
const double = (amount: number) => typed(amount.toExponential().replace(/e\+?/, 'E'), 'xsd:double')

function partsOf(card: Card, { id, currency }: Shared) {
  const own = (part: string, n: number) => ({ '@id': id(`thu-tuc/${card.code}/${part}/${n + 1}`), 'dct:identifier': `${card.code}-${part}-${n + 1}` })
  return {
    inputs: card.papers.map(({ name }, n): Node => ({ ...own('giay-to', n), '@type': 'cv:Evidence', 'dct:title': vi(name) })),
    outputs: card.result.map((name, n): Node => ({ ...own('ket-qua', n), '@type': 'cv:Output', 'dct:title': vi(name) })),
    costs: card.fee.map(
      ({ says, amount }, n): Node => ({
        ...own('le-phi', n),
        '@type': 'cv:Cost',
        'dct:description': vi(says),
        ...(amount !== undefined && { 'cv:hasValue': double(amount), 'cv:currency': ref(currency) }),
      }),
    ),
    // A duration of XML has no working days: the rule says it in words, and only calendar days are a duration.
    rules: card.time.map(
      ({ says }, n): Node => ({ ...own('thoi-han', n), '@type': 'cpsv:Rule', 'dct:title': vi('Thời hạn giải quyết'), 'dct:description': vi(says) }),
    ),
    laws: card.law.map((name): Node => ({ '@id': id(`van-ban/${slug(name)}`), '@type': 'eli:LegalResource', 'dct:title': vi(name) })),
    events: card.lifeEvents.map(
      (name): Node => ({
        '@id': id(`su-kien/${slug(name)}`),
        '@type': ['cv:LifeEvent', 'cv:Event'],
        'dct:identifier': slug(name),
        'dct:title': vi(name),
      }),
    ),
  }
}

function channelsOf({ code, online, slug: at }: Card, { origin }: Around, { id }: Shared): Node[] {
  const channel = (kind: string, says: string, page?: string): Node => ({
    '@id': id(`thu-tuc/${code}/cach-nop/${kind}`),
    '@type': 'cv:Channel',
    'dct:identifier': `${code}-${kind}`,
    'dct:description': vi(says),
    ...(page && { 'foaf:page': { '@id': page } }),
  })
  return [channel('tai-quay', 'Nộp tại bộ phận một cửa'), ...(online ? [channel('qua-mang', 'Nộp qua mạng', `${origin}/thu-tuc/${at}`)] : [])]
}

const STATES = { full: 'Có biểu mẫu ở đây', imported: 'Nhập từ hồ sơ quốc gia', outline: 'Mới có tên' } as const

/** One service and all that it names. */
function graphOf(card: Card, around: Around, all: Shared): Node[] {
  const { id, concept, area, language, dataset } = all
  const { inputs, outputs, costs, rules, laws, events } = partsOf(card, all)
  const channels = channelsOf(card, around, all)
  const authority: Node = {
    '@id': id(`co-quan/${slug(card.agency)}`),
    '@type': 'cv:PublicOrganisation',
    'skos:prefLabel': vi(card.agency),
    'dct:spatial': ref(area),
  }
  const sector = concept('linh-vuc', card.sector, sectorName(card.sector))
  const audiences = card.audiences.map(one => concept('doi-tuong', one, audienceNames[one]))
  const kinds = [concept('cap', card.level, levelNames[card.level]), concept('loai', card.kind, STATES[card.kind])]
  const english = card.kind === 'imported' ? undefined : around.say(card.name)
  const calendar = card.time.find(({ days, unit }) => days !== undefined && unit === 'calendar')
  const service: Node = {
    '@id': id(`thu-tuc/${card.code}`),
    '@type': 'cpsv:PublicService',
    'dct:identifier': card.code,
    'dct:title': [vi(card.name), ...(english ? [{ '@value': english, '@language': 'en' }] : [])],
    'dct:description': vi(card.about || card.name),
    'cv:hasCompetentAuthority': ref(authority),
    'cv:sector': ref(sector),
    'dct:audience': audiences.map(ref),
    'cv:isClassifiedBy': kinds.map(ref),
    'dct:language': ref(language),
    'dct:spatial': ref(area),
    'dct:isPartOf': ref(dataset),
    'cv:hasChannel': channels.map(ref),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(card.validFrom, 'xsd:date'),
      ...(card.validTo && { 'dcat:endDate': typed(card.validTo, 'xsd:date') }),
    },
    ...(calendar && { 'cv:processingTime': typed(`P${calendar.days}D`, 'xsd:duration') }),
    ...some('cpsv:hasInput', inputs.map(ref)),
    ...some('cpsv:produces', outputs.map(ref)),
    ...some('cv:hasCost', costs.map(ref)),
    ...some('cpsv:follows', rules.map(ref)),
    ...some('cv:hasLegalResource', laws.map(ref)),
    ...some('cv:isGroupedBy', events.map(ref)),
    ...some('dcat:keyword', card.synonyms.map(vi)),
  }
  return [service, authority, sector, ...audiences, ...kinds, ...channels, ...inputs, ...outputs, ...costs, ...rules, ...laws, ...events]
}

/** The catalogue as linked data: CPSV-AP 3.2 in JSON-LD with its context inside, so that nothing else must be fetched to read it. */
export function cpsvOf(cards: readonly Card[], around: Around) {
  const all = shared(around)
  const { area, language, currency, publisher, page, dataset } = all
  const nodes = [area, language, currency, publisher, page, dataset, ...cards.flatMap(card => graphOf(card, around, all))]
  return { '@context': context, '@graph': [...new Map(nodes.map(node => [node['@id'], node])).values()] }
}
