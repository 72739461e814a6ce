// Lays out documents: one JSON line per request on stdin; on stdout, per answer, two 32-bit lengths (header, body), a JSON header and the body.
// Arguments: layout folder, fonts folder, folder with node_modules. Ends when stdin ends, so it never outlives its host.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [layoutFolder, fontFolder, modulesFolder] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(modulesFolder, 'package.json'))('@myriaddreamin/typst-ts-node-compiler');

const CACHE_ROUND = 10;   // after each ten requests, results that none of them used are dropped
let answered = 0;
const fontBlobs = readdirSync(fontFolder).filter(name => name.endsWith('.otf')).sort().map(name => readFileSync(join(fontFolder, name)));
const compiler = NodeCompiler.create({ workspace: layoutFolder, fontArgs: [{ fontBlobs }] });
const mainFilePath = join(layoutFolder, 'document.typ');

function lay(document) {
  const compiled = compiler.compile({ mainFilePath, inputs: { document } });
  if (compiled.result) return compiled.result;
  throw new Error(compiled.takeError()?.shortDiagnostics.map(d => `${d.path ?? ''} ${d.message}`.trim()).join('; ') ?? 'the layout gave no document');
}

const forms = {
  pdf: document => compiler.pdf(lay(document), { pdfStandard: 'a-2a' }),
  svg: document => Buffer.from(compiler.plainSvg(lay(document)), 'utf8'),
};

function answer({ id, form, document }) {
  try {
    const body = forms[form](document);
    return [{ id, ok: true }, body];
  } catch (error) {
    return [{ id, ok: false, message: String(error.message ?? error) }, Buffer.alloc(0)];
  } finally {
    if (++answered % CACHE_ROUND === 0) compiler.evictCache(1);
  }
}

function write(header, body) {
  const head = Buffer.from(JSON.stringify({ ...header, memory: process.memoryUsage.rss() }), 'utf8');
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(head.length, 0);
  lengths.writeUInt32BE(body.length, 4);
  process.stdout.write(Buffer.concat([lengths, head, body]));
}

// A stop sent to the whole process group must not break the request in hand: the host decides by closing stdin.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdout.on('error', () => process.exit(1));

let waiting = [];
process.stdin.on('data', chunk => {
  let from = 0;
  for (let end; (end = chunk.indexOf(10, from)) >= 0; from = end + 1) {
    const line = Buffer.concat([...waiting, chunk.subarray(from, end)]).toString('utf8');
    waiting = [];
    write(...answer(JSON.parse(line)));
  }
  if (from < chunk.length) waiting.push(chunk.subarray(from));
});
process.stdin.on('end', () => process.exit(0));
write({ id: 0, ok: true, engine: process.version }, Buffer.alloc(0));
