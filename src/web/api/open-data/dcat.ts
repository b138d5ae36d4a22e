import { openDatasets, type OpenDataset } from '#statistics'

type Node = { readonly '@id': string; readonly '@type': string | readonly string[] } & Readonly<Record<string, unknown>>
type Around = {
  readonly origin: string
  readonly licence: string
  readonly modified: Date | null
  readonly say: (text: string) => string | undefined
}

const EU = 'http://publications.europa.eu/resource/authority'
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const id = (at: string) => ({ '@id': at })
const files = [
  { ending: 'csv', type: 'CSV', media: 'text/csv' },
  { ending: 'json', type: 'JSON', media: 'application/json' },
  { ending: 'json-stat', type: 'JSON', media: 'application/json', standard: 'https://json-stat.org/full/' },
] as const

type Words = (text: string) => readonly { '@value': string; '@language': string }[]

/** What the catalogue names and others define: publisher, licence, languages, media types, themes. */
function sharedNodes(at: (path: string) => string, licence: string, words: Words): Node[] {
  const concept = (uri: string, label: string): Node => ({ '@id': uri, '@type': 'skos:Concept', 'skos:prefLabel': words(label) })
  return [
    { '@id': at('/api/v1/open#publisher'), '@type': 'foaf:Agent', 'foaf:name': words('Ủy ban nhân dân thành phố Hà Nội') },
    { '@id': at('/api/v1/open#contact'), '@type': 'vcard:Kind', 'vcard:hasURL': id(at('/tro-giup')) },
    { '@id': licence, '@type': 'dct:LicenseDocument' },
    { '@id': `${EU}/language/VIE`, '@type': 'dct:LinguisticSystem' },
    { '@id': 'http://sws.geonames.org/1581130/', '@type': 'dct:Location' },
    { '@id': at('/thong-ke/du-lieu'), '@type': 'foaf:Document' },
    { '@id': at('/thong-ke/tu-dien'), '@type': 'foaf:Document' },
    { '@id': `${EU}/access-right/PUBLIC`, '@type': 'dct:RightsStatement' },
    { '@id': `${EU}/data-theme`, '@type': 'skos:ConceptScheme', 'dct:title': words('Chủ đề dữ liệu') },
    { '@id': 'https://www.w3.org/TR/tabular-data-model/', '@type': 'dct:Standard' },
    { '@id': 'https://json-stat.org/full/', '@type': 'dct:Standard' },
    ...['CONT', 'MONTHLY', 'IRREG'].map((code): Node => ({ '@id': `${EU}/frequency/${code}`, '@type': 'dct:Frequency' })),
    ...['CSV', 'JSON'].map((code): Node => ({ '@id': `${EU}/file-type/${code}`, '@type': 'dct:MediaTypeOrExtent' })),
    ...['text/csv', 'application/json'].map(
      (media): Node => ({ '@id': `http://www.iana.org/assignments/media-types/${media}`, '@type': 'dct:MediaType' }),
    ),
    concept(`${EU}/data-theme/GOVE`, 'Chính quyền'),
    concept('http://data.europa.eu/r5r/availability/AVAILABLE', 'Luôn có'),
  ]
}

/** Danh mục dữ liệu mở theo DCAT-AP 3: the catalogue, each dataset, its files and the service that gives them, as JSON-LD. */
export function dcatOf({ origin, licence, modified, say }: Around) {
  const words = (text: string) => {
    const english = say(text)
    return [{ '@value': text, '@language': 'vi' }, ...(english === undefined ? [] : [{ '@value': english, '@language': 'en' }])]
  }
  const at = (path: string) => `${origin}${path}`
  const publisher = at('/api/v1/open#publisher')
  const distributionsOf = ({ id: name, stat }: OpenDataset): Node[] =>
    files
      .filter(({ ending }) => ending !== 'json-stat' || stat)
      .map(({ ending, type, media, ...file }) => ({
        '@id': at(`/api/v1/open/${name}.${ending}#tep`),
        '@type': 'dcat:Distribution',
        'dct:title': words(ending.toUpperCase()),
        'dcat:accessURL': id(at(`/api/v1/open/${name}.${ending}`)),
        'dcat:downloadURL': id(at(`/api/v1/open/${name}.${ending}`)),
        'dct:license': id(licence),
        'dct:format': id(`${EU}/file-type/${type}`),
        'dcat:mediaType': id(`http://www.iana.org/assignments/media-types/${media}`),
        'http://data.europa.eu/r5r/availability': id('http://data.europa.eu/r5r/availability/AVAILABLE'),
        ...(ending === 'csv' ? { 'dct:conformsTo': id('https://www.w3.org/TR/tabular-data-model/') } : {}),
        ...('standard' in file ? { 'dct:conformsTo': id(file.standard) } : {}),
      }))
  const datasetOf = (dataset: OpenDataset): Node => ({
    '@id': at(`/thong-ke/du-lieu#${dataset.id}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.id,
    'dct:title': words(dataset.title),
    'dct:description': words(dataset.about),
    'dct:publisher': id(publisher),
    'dcat:contactPoint': id(at('/api/v1/open#contact')),
    'dcat:theme': id(`${EU}/data-theme/GOVE`),
    'dct:accrualPeriodicity': id(`${EU}/frequency/${dataset.frequency}`),
    'dct:accessRights': id(`${EU}/access-right/PUBLIC`),
    'dct:language': id(`${EU}/language/VIE`),
    'dct:spatial': id('http://sws.geonames.org/1581130/'),
    'foaf:page': id(at('/thong-ke/tu-dien')),
    'dcat:landingPage': id(at('/thong-ke/du-lieu')),
    'dcat:distribution': distributionsOf(dataset).map(one => id(one['@id'])),
  })
  const service: Node = {
    '@id': at('/api/v1/open#service'),
    '@type': 'dcat:DataService',
    'dct:title': words('Dữ liệu mở cho máy'),
    'dcat:endpointURL': id(at('/api/v1/open')),
    'dcat:endpointDescription': id(at('/api/v1/openapi.json')),
    'dcat:servesDataset': openDatasets.map(dataset => id(at(`/thong-ke/du-lieu#${dataset.id}`))),
    'dct:license': id(licence),
  }
  const catalogue: Node = {
    '@id': at('/api/v1/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': words('Dữ liệu mở'),
    'dct:description': words('Số liệu dịch vụ công của thành phố, để ai cũng tải, đối chiếu và tính lại được.'),
    'dct:publisher': id(publisher),
    'dct:license': id(licence),
    'dct:language': id(`${EU}/language/VIE`),
    'dct:spatial': id('http://sws.geonames.org/1581130/'),
    'foaf:homepage': id(at('/thong-ke/du-lieu')),
    'dcat:themeTaxonomy': id(`${EU}/data-theme`),
    ...(modified ? { 'dct:modified': { '@value': modified.toISOString(), '@type': 'xsd:dateTime' } } : {}),
    'dcat:dataset': openDatasets.map(dataset => id(at(`/thong-ke/du-lieu#${dataset.id}`))),
    'dcat:service': id(service['@id']),
  }
  return {
    '@context': context,
    '@graph': [catalogue, service, ...openDatasets.map(datasetOf), ...openDatasets.flatMap(distributionsOf), ...sharedNodes(at, licence, words)],
  }
}
