// Files and whole folders dropped on a page, or chosen in its form, go up in small parts, each with its path. Without this file the form
// sends what was chosen in one go.
const zone = document.querySelector('[data-ablagezone]');

const STUECKE = 40;
const BYTES = 20 * 1024 * 1024;

// A folder gives its entries in parts of a hundred.
async function lesen(eintrag, davor) {
  if (eintrag.isFile) {
    return [{ pfad: davor + eintrag.name, datei: await new Promise((gut, schlecht) => { eintrag.file(gut, schlecht); }) }];
  }
  const leser = eintrag.createReader();
  const alle = [];
  for (;;) {
    const teil = await new Promise((gut, schlecht) => { leser.readEntries(gut, schlecht); });
    if (teil.length === 0) return alle;
    for (const kind of teil) alle.push(...await lesen(kind, `${davor}${eintrag.name}/`));
  }
}

function stapeln(alle) {
  const stapel = [];
  let bytes = BYTES;
  for (const eines of alle) {
    if (bytes + eines.datei.size > BYTES || stapel.at(-1).length === STUECKE) {
      stapel.push([]);
      bytes = 0;
    }
    stapel.at(-1).push(eines);
    bytes += eines.datei.size;
  }
  return stapel;
}

async function schicken(formular, teil) {
  const inhalt = new FormData();
  inhalt.append('_csrf', formular.querySelector('[name=_csrf]').value);
  for (const eines of teil) inhalt.append('dateien', eines.datei, eines.pfad);
  try {
    const antwort = await fetch(formular.action, { method: 'POST', body: inhalt });
    // Whoever is signed out ends up on another page, which is fine by itself.
    return antwort.ok && new URL(antwort.url).pathname === new URL(formular.action).pathname;
  } catch {
    return false;
  }
}

if (zone) {
  const formular = zone.closest('form');
  const stand = zone.querySelector('[role=status]');
  let unterwegs = false;
  zone.hidden = false;

  const hochladen = async (alle) => {
    if (unterwegs || alle.length === 0) return;
    unterwegs = true;
    const verloren = [];
    let getan = 0;
    for (const teil of stapeln(alle)) {
      stand.textContent = `${zone.dataset.stand} ${getan} / ${alle.length}`;
      if (!await schicken(formular, teil)) {
        // One that is too large must not take the others with it.
        for (const eines of teil) if (teil.length === 1 || !await schicken(formular, [eines])) verloren.push(eines.pfad);
      }
      getan += teil.length;
    }
    unterwegs = false;
    if (verloren.length === 0) {
      location.assign(formular.action);
    } else {
      stand.textContent = `${zone.dataset.verloren} ${verloren.join(', ')}`;
    }
  };

  zone.addEventListener('dragover', (ereignis) => { ereignis.preventDefault(); zone.dataset.darueber = 'ja'; });
  zone.addEventListener('dragleave', () => { delete zone.dataset.darueber; });
  zone.addEventListener('drop', async (ereignis) => {
    ereignis.preventDefault();
    delete zone.dataset.darueber;
    const eintraege = [...ereignis.dataTransfer.items].map((i) => i.webkitGetAsEntry?.()).filter(Boolean);
    const dateien = [...ereignis.dataTransfer.files];
    const alle = eintraege.length > 0 ? [] : dateien.map((datei) => ({ datei, pfad: datei.name }));
    for (const eintrag of eintraege) alle.push(...await lesen(eintrag, ''));
    await hochladen(alle);
  });
  formular.addEventListener('submit', (ereignis) => {
    const alle = [...formular.querySelectorAll('input[type=file]')].flatMap((feld) => [...feld.files])
      .map((datei) => ({ datei, pfad: datei.webkitRelativePath || datei.name }));
    if (alle.length > 0) {
      ereignis.preventDefault();
      hochladen(alle);
    }
  });
}
