// Passkeys: creates one on the account page, signs in with one on the sign-in page. Both forms stay hidden without WebAuthn.
const ausBase64 = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (z) => z.charCodeAt(0));
const inBase64 = (puffer) => btoa(String.fromCharCode(...new Uint8Array(puffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function senden(formular, pfad, inhalt) {
  const antwort = await fetch(pfad, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': formular.querySelector('[name=_csrf]').value },
    body: inhalt ? JSON.stringify(inhalt) : undefined,
  });
  if (!antwort.ok) throw new Error(String(antwort.status));
  return antwort.json();
}

const kennungen = (liste) => (liste ?? []).map((k) => ({ ...k, id: ausBase64(k.id) }));
const nachweis = (passkey, antwort) => ({
  id: passkey.id,
  rawId: inBase64(passkey.rawId),
  type: passkey.type,
  response: antwort,
  clientExtensionResults: passkey.getClientExtensionResults(),
  authenticatorAttachment: passkey.authenticatorAttachment,
});

async function anlegen(formular) {
  const o = await senden(formular, '/konto/passkeys/neu/optionen');
  const passkey = await navigator.credentials.create({
    publicKey: {
      ...o,
      challenge: ausBase64(o.challenge),
      user: { ...o.user, id: ausBase64(o.user.id) },
      excludeCredentials: kennungen(o.excludeCredentials),
    },
  });
  const antwort = {
    attestationObject: inBase64(passkey.response.attestationObject),
    clientDataJSON: inBase64(passkey.response.clientDataJSON),
    transports: passkey.response.getTransports?.() ?? [],
  };
  const label = formular.querySelector('[name=bezeichnung]').value.trim() || 'Passkey';
  await senden(formular, '/konto/passkeys/neu', { publicKey: { credential: nachweis(passkey, antwort), label } });
  return '/konto';
}

async function anmelden(formular) {
  const o = await senden(formular, '/konto/anmelden/passkey/optionen');
  const passkey = await navigator.credentials.get({
    publicKey: { ...o, challenge: ausBase64(o.challenge), allowCredentials: kennungen(o.allowCredentials) },
  });
  const antwort = {
    authenticatorData: inBase64(passkey.response.authenticatorData),
    clientDataJSON: inBase64(passkey.response.clientDataJSON),
    signature: inBase64(passkey.response.signature),
    userHandle: passkey.response.userHandle ? inBase64(passkey.response.userHandle) : undefined,
  };
  return (await senden(formular, '/konto/anmelden/passkey', nachweis(passkey, antwort))).ziel;
}

const wege = {
  anlegen: { tun: anlegen, sonst: '/konto?passkey' },
  anmelden: { tun: anmelden, sonst: '/konto/anmelden?passkey' },
};
document.querySelectorAll('form[data-passkey]').forEach((formular) => {
  const weg = wege[formular.dataset.passkey];
  if (!window.PublicKeyCredential || !weg) return;
  formular.hidden = false;
  formular.addEventListener('submit', async (ereignis) => {
    ereignis.preventDefault();
    ereignis.stopPropagation();
    try {
      location.assign(await weg.tun(formular));
    } catch {
      location.assign(weg.sonst);
    }
  });
});
