// Renders the same text with the node peers. Reads lines "ENGINE COUNT" and answers each with one JSON line; COUNT 0 gives the text itself.
import { readFileSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Eta } from 'eta'
import Handlebars from 'handlebars'
import nunjucks from 'nunjucks'
import { Liquid } from 'liquidjs'

const here = join(dirname(fileURLToPath(import.meta.url)), 'templates')
const model = JSON.parse(readFileSync(join(here, 'model.json'), 'utf8'))
const files = (folder, ending) => readdirSync(join(here, folder)).filter((f) => f.endsWith(ending)).map((f) => [f.slice(0, -ending.length), readFileSync(join(here, folder, f), 'utf8')])

const number = new Intl.NumberFormat('id-ID')
const tenths = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const two = (n) => String(n).padStart(2, '0')
const f = {
  huruf: (i) => 'abcdefghijklmnopqrstuvwxyz'[i],
  tgl: (d) => { const x = new Date(d); return `${two(x.getUTCDate())}-${two(x.getUTCMonth() + 1)}-${x.getUTCFullYear()}` },
  angka: (n) => number.format(n),
  kapital: (t) => t.charAt(0).toUpperCase() + t.slice(1),
  persen: (n) => `${tenths.format(n)} %`,
  akhir: (left) => left === 0 ? '.' : left === 1 ? '; dan' : ';',
  kurung: (t) => `{${t}}`,
  pasal: (nama) => `PASAL {${nama}}`,
  ayat: (isi) => `  AYAT ${isi}`,
  butir: (isi, penutup) => `    - ${isi}${penutup}`,
  sambung: (a, b) => a + b,
}

const eta = new Eta({ autoEscape: false, autoTrim: false, useWith: false })
for (const [name, text] of files('eta', '.eta')) eta.loadTemplate(`@${name}`, text)
const etaModel = { ...model, f }

const hb = Handlebars.create()
for (const name of ['huruf', 'tgl', 'angka', 'persen', 'kapital', 'kurung']) hb.registerHelper(name, (x) => f[name](x))
hb.registerHelper('upper', (x) => x.toUpperCase())
hb.registerHelper('lower', (x) => x.toLowerCase())
hb.registerHelper('tambah_satu', (x) => x + 1)
hb.registerHelper('kedua_akhir', (i, list) => i === list.length - 2)
hb.registerHelper('akhir', (i, list) => f.akhir(list.length - 1 - i))
hb.registerHelper('panjang', (list) => list.length)
hb.registerHelper('lebih', (a, b) => a > b)
hb.registerHelper('sama', (a, b) => a === b)
hb.registerHelper('sambung', (...parts) => parts.slice(0, -1).join(''))
for (const [name, text] of files('handlebars', '.hbs')) hb.registerPartial(name, hb.compile(text, { noEscape: true }))
const hbMain = hb.compile(readFileSync(join(here, 'handlebars/utama.hbs'), 'utf8'), { noEscape: true })

const nj = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(here, 'nunjucks'), { noCache: false }), { autoescape: false, trimBlocks: true, lstripBlocks: true })
for (const [name, fn] of Object.entries(f)) nj.addFilter(name, fn)

const liquid = new Liquid({ root: join(here, 'liquid'), extname: '.liquid', cache: true, dynamicPartials: true })
for (const [name, fn] of Object.entries(f)) liquid.registerFilter(name, fn)
const liquidMain = liquid.parseFileSync('utama')

const engines = {
  eta: () => eta.render('@utama', etaModel),
  handlebars: () => hbMain(model),
  nunjucks: () => nj.render('utama.njk', model),
  liquidjs: () => liquid.renderSync(liquidMain, model),
}

for await (const line of createInterface({ input: process.stdin })) {
  const [engine, count] = line.split(' ')
  const render = engines[engine]
  if (count === '0') {
    console.log(JSON.stringify({ text: render() }))
    continue
  }
  const started = process.hrtime.bigint()
  let length = 0
  for (let i = 0; i < Number(count); i++) length += Buffer.byteLength(render()) // a rope must become a text, as in every real use
  console.log(JSON.stringify({ nanoseconds: Number(process.hrtime.bigint() - started), length }))
}
