// What the archive form costs: the same documents laid out and written in one process, in turn as PDF/A-2a and as plain PDF.
// usage: node paper-archive.mjs COUNT FILE.json …      the documents are those of the typesetter
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';

const [count, ...files] = process.argv.slice(2);
const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'Budaya.Typesetting');
const { NodeCompiler } = createRequire(join(source, 'node', 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
const layout = join(source, 'layout');
const fonts = join(source, 'fonts');
const fontBlobs = readdirSync(fonts).filter(name => name.endsWith('.otf')).sort().map(name => readFileSync(join(fonts, name)));
const compiler = NodeCompiler.create({ workspace: layout, fontArgs: [{ fontBlobs }] });
const mainFilePath = join(layout, 'document.typ');
const median = times => times.sort((a, b) => a - b)[times.length >> 1];

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const times = { lay: [], archive: [], plain: [] };
  let turn = 0;
  function once(options, into) {
    turn++;
    const year = 20000 + turn;   // another number in each document, so that nothing is answered from a cache
    const changed = text.replaceAll('2026', year).replace(`"date": "${year}`, '"date": "2026').replaceAll('Perangkat Daerah', `Perangkat Daerah ${turn}`);
    compiler.mapShadow(join(layout, 'document.json'), Buffer.from(changed));
    const start = performance.now();
    const laid = compiler.compile({ mainFilePath }).result;
    const between = performance.now();
    compiler.pdf(laid, options);
    if (into) {
      times.lay.push(between - start);
      into.push(performance.now() - between);
    }
    compiler.evictCache(12);
  }
  for (let i = -20; i < count; i++) {
    once({ pdfStandard: 'a-2a' }, i < 0 ? null : times.archive);
    once({}, i < 0 ? null : times.plain);
  }
  const [lay, archive, plain] = [median(times.lay), median(times.archive), median(times.plain)];
  console.log(`${parse(file).name.padEnd(20)} layout ${lay.toFixed(1)} ms   written as PDF/A-2a ${archive.toFixed(1)} ms, plain ${plain.toFixed(1)} ms   whole document: PDF/A ${((lay + archive) / (lay + plain)).toFixed(2)} times plain`);
}
