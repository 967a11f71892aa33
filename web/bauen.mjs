// Bundles the styles and scripts: only the KERN rules that the templates use, our own few, two font weights.
// Usage: node bauen.mjs OUTPUT_FOLDER
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ziel = process.argv[2];
if (!ziel) throw new Error('usage: node bauen.mjs OUTPUT_FOLDER');
const modul = (pfad) => join(import.meta.dirname, 'node_modules', pfad);
rmSync(ziel, { recursive: true, force: true });
mkdirSync(ziel, { recursive: true });
const verzeichnis = {};

function ablegen(name, endung, inhalt) {
  const hash = createHash('sha256').update(inhalt).digest('hex').slice(0, 12);
  const datei = `${name}-${hash}.${endung}`;
  writeFileSync(join(ziel, datei), inhalt);
  verzeichnis[`${name}.${endung}`] = datei;
  return datei;
}

let schriften = '';
for (const gewicht of [400, 600]) {
  for (const [satz, bereich] of [
    ['latin-ext', 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'],
    ['latin', 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'],
  ]) {
    const roh = readFileSync(modul(`@fontsource/fira-sans/files/fira-sans-${satz}-${gewicht}-normal.woff2`));
    const datei = ablegen(`fira-${satz}-${gewicht}`, 'woff2', roh);
    schriften += `@font-face{font-family:"Fira Sans";font-weight:${gewicht};font-display:swap;src:url("${datei}") format("woff2");unicode-range:${bereich}}`;
  }
}

const eigenes = readFileSync(join(import.meta.dirname, 'src/dreiklang.css'), 'utf8');
const [gebraucht] = await new PurgeCSS().purge({
  content: [join(import.meta.dirname, '../src/main/jte/**/*.jte')],
  css: [{ raw: readFileSync(modul('@kern-ux/native/dist/kern.css'), 'utf8') }],
  variables: true,
  // Names that the Bausteine put together from a word and a prefix.
  safelist: { standard: [':root', 'html', 'body', /^kern-(alert|badge|icon)--(info|success|warning|danger)$/, /^kern-btn--(primary|secondary|tertiary)$/], greedy: [/data-kern-theme/] },
});
const stil = await build({
  stdin: { contents: `${schriften}\n${gebraucht.css.replace(/@charset[^;]*;/g, '')}\n${eigenes}`, loader: 'css' },
  minify: true, write: false, target: 'chrome110',
});
ablegen('stil', 'css', stil.outputFiles[0].contents);

const skript = await build({
  entryPoints: [join(import.meta.dirname, 'src/dreiklang.js')],
  bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none',
});
ablegen('dreiklang', 'js', skript.outputFiles[0].contents);

// Only on the pages that draw an Ablauf.
const ablauf = await build({
  entryPoints: [join(import.meta.dirname, 'src/ablauf.js')],
  bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'inline',
});
ablegen('ablauf', 'js', ablauf.outputFiles[0].contents);
const ablaufstil = await build({
  stdin: { contents: `${readFileSync(modul('bpmn-js/dist/assets/diagram-js.css'), 'utf8')}\n${readFileSync(join(import.meta.dirname, 'src/ablauf.css'), 'utf8')}`, loader: 'css' },
  minify: true, write: false, target: 'chrome110',
});
ablegen('ablauf', 'css', ablaufstil.outputFiles[0].contents);

// Letters need TrueType: Noto Sans has every character of DIN SPEC 91379. Not served, read from the jar.
const schriftordner = join(ziel, '../../dreiklang/dokument/schriften');
mkdirSync(schriftordner, { recursive: true });
for (const schnitt of ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']) {
  const name = `NotoSans_${schnitt}.ttf`;
  writeFileSync(join(schriftordner, name), readFileSync(modul(`@expo-google-fonts/noto-sans/${schnitt}/${name}`)));
}
writeFileSync(join(schriftordner, 'LICENSE'), readFileSync(modul('@expo-google-fonts/noto-sans/LICENSE_FONT')));

writeFileSync(join(ziel, 'verzeichnis.properties'),
  Object.entries(verzeichnis).map(([k, v]) => `${k}=${v}`).join('\n') + '\n', 'latin1');
