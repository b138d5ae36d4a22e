import { createServer } from 'node:http'

// A server that does nothing but send as many bytes as it is told: the ceiling of this machine's HTTP.
const page = Buffer.alloc(Number(process.argv[2]), 'x')
createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-length': page.length }).end(page)).listen(
  Number(process.argv[3]),
  '127.0.0.1',
  () => process.stdout.write('ready \n'),
)
