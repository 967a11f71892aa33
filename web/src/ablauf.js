// Draws the Ablauf. The list on the same page says the same and is always there; without this script it is all there is.
// bpmn-js: its licence asks that the watermark of bpmn.io stays fully visible.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { layoutProcess } from 'bpmn-auto-layout';

const worte = (text) => (text || '').split(' ').filter(Boolean);

function kennzeichnen(bild, kasten) {
  const flaeche = bild.get('canvas');
  const da = bild.get('elementRegistry');
  for (const art of ['fertig', 'langsam', 'offen']) {
    worte(kasten.dataset[art]).filter((id) => da.get(id)).forEach((id) => flaeche.addMarker(id, `dk-ablauf-${art}`));
  }
  return flaeche;
}

// The layout follows incoming and outgoing flows, which a file need not name at its nodes.
function mitAnschluessen(text) {
  const blatt = new DOMParser().parseFromString(text, 'application/xml');
  const raum = blatt.documentElement.namespaceURI;
  const vorn = blatt.documentElement.prefix ? `${blatt.documentElement.prefix}:` : '';
  const knoten = new Map([...blatt.querySelectorAll('[id]')].map((e) => [e.id, e]));
  blatt.querySelectorAll('incoming, outgoing').forEach((e) => e.remove());
  for (const fluss of blatt.getElementsByTagNameNS(raum, 'sequenceFlow')) {
    for (const [ende, name] of [['sourceRef', 'outgoing'], ['targetRef', 'incoming']]) {
      const anschluss = blatt.createElementNS(raum, vorn + name);
      anschluss.textContent = fluss.id;
      knoten.get(fluss.getAttribute(ende))?.append(anschluss);
    }
  }
  return new XMLSerializer().serializeToString(blatt);
}

async function zeichnen(kasten) {
  const antwort = await fetch(kasten.dataset.ablaufbild);
  if (!antwort.ok) throw new Error(`${antwort.status}`);
  const text = await antwort.text();
  const xml = /<(\w+:)?BPMNShape[\s>]/.test(text) ? text : await layoutProcess(mitAnschluessen(text));
  kasten.hidden = false;
  const bild = new NavigatedViewer({ container: kasten.querySelector('.dk-ablauf-flaeche') });
  await bild.importXML(xml);
  const flaeche = kennzeichnen(bild, kasten);
  flaeche.zoom('fit-viewport', 'auto');
  kasten.querySelector('[data-groesser]').addEventListener('click', () => bild.get('zoomScroll').stepZoom(1));
  kasten.querySelector('[data-kleiner]').addEventListener('click', () => bild.get('zoomScroll').stepZoom(-1));
  kasten.querySelector('[data-ganz]').addEventListener('click', () => flaeche.zoom('fit-viewport', 'auto'));
  kasten.dataset.gezeichnet = 'ja';
}

document.querySelectorAll('[data-ablaufbild]').forEach((kasten) => {
  zeichnen(kasten).catch(() => {
    kasten.hidden = true;
    document.querySelector('[data-kein-ablaufbild]').hidden = false;
  });
});
