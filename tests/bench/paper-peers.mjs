// docxtemplater on the same document: a template in which every text of the Word file is a tag, filled with those texts, one of them changed each time.
// usage: node paper-peers.mjs FILE.docx COUNT      prints the median in milliseconds
import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [file, count] = [process.argv[2], Number(process.argv[3])];
const zip = new PizZip(readFileSync(file));
const data = {};
let tags = 0;
const xml = zip.file('word/document.xml').asText().replace(/(<w:t[^>]*>)([^<]+)(<\/w:t>)/g, (_, open, text, close) => {
  data[`t${tags}`] = text;
  return `${open}{t${tags++}}${close}`;
});
zip.file('word/document.xml', xml);
const template = zip.generate({ type: 'nodebuffer' });

const times = [];
for (let i = -10; i < count; i++) {
  const start = performance.now();
  const document = new Docxtemplater(new PizZip(template));
  document.render({ ...data, t0: `${data.t0} ${i}` });
  document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  if (i >= 0) times.push(performance.now() - start);
}
console.log(times.sort((a, b) => a - b)[times.length >> 1].toFixed(2));
