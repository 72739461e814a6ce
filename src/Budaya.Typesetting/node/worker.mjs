// Lays out documents. On stdin, per request: two 32-bit lengths (header, document), a JSON header, the document as JSON; on stdout, per
// answer: two 32-bit lengths (header, body), a JSON header, the body.
// Arguments: layout folder, fonts folder, folder with node_modules. Ends when stdin ends, so it never outlives its host.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [layoutFolder, fontFolder, modulesFolder] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(modulesFolder, 'package.json'))('@myriaddreamin/typst-ts-node-compiler');

// After each answer, results that none of the last documents used are dropped: enough is kept for a wave of letters and for a preview while somebody types.
const CACHE_AGE = 12;
const fontBlobs = readdirSync(fontFolder).filter(name => name.endsWith('.otf')).sort().map(name => readFileSync(join(fontFolder, name)));
const compiler = NodeCompiler.create({ workspace: layoutFolder, fontArgs: [{ fontBlobs }] });
const mainFilePath = join(layoutFolder, 'document.typ');
const dataPath = join(layoutFolder, 'document.json');   // never on the disk: a file of the engine's memory

function lay(document) {
  compiler.mapShadow(dataPath, document);
  const compiled = compiler.compile({ mainFilePath });
  if (compiled.result) return compiled.result;
  throw new Error(compiled.takeError()?.shortDiagnostics.map(d => `${d.path ?? ''} ${d.message}`.trim()).join('; ') ?? 'the layout gave no document');
}

const forms = {
  pdf: document => compiler.pdf(lay(document), { pdfStandard: 'a-2a' }),
  svg: document => Buffer.from(compiler.plainSvg(lay(document)), 'utf8'),
};

function answer({ id, form }, document) {
  try {
    return [{ id, ok: true }, forms[form](document)];
  } catch (error) {
    return [{ id, ok: false, message: String(error.message ?? error) }, Buffer.alloc(0)];
  }
}

function write(header, body) {
  const head = Buffer.from(JSON.stringify({ ...header, memory: process.memoryUsage.rss() }), 'utf8');
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(head.length, 0);
  lengths.writeUInt32BE(body.length, 4);
  process.stdout.write(Buffer.concat([lengths, head]));
  if (body.length > 0) process.stdout.write(body);
}

// A stop sent to the whole process group must not break the request in hand: the host decides by closing stdin.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdout.on('error', () => process.exit(1));

let came = [];
let length = 0;
let wanted = 8;

// The next request, once all of it has come.
function take() {
  if (length < wanted) return null;
  const all = came.length === 1 ? came[0] : Buffer.concat(came);
  came = [all];
  const [head, body] = [all.readUInt32BE(0), all.readUInt32BE(4)];
  const end = 8 + head + body;
  if (length < end) {
    wanted = end;
    return null;
  }
  came = [all.subarray(end)];
  length -= end;
  wanted = 8;
  return [JSON.parse(all.subarray(8, 8 + head).toString('utf8')), all.subarray(8 + head, end)];
}

process.stdin.on('data', chunk => {
  came.push(chunk);
  length += chunk.length;
  for (let request; (request = take()) !== null;) {
    write(...answer(...request));
    setImmediate(() => compiler.evictCache(CACHE_AGE));   // when the answer is on its way
  }
});
process.stdin.on('end', () => process.exit(0));
write({ id: 0, ok: true, engine: process.version }, Buffer.alloc(0));
