/** A session that ended: the same person proves himself again, and what waits goes on its way. */
import { useState } from 'react';
import { callApi } from '../core/api.ts';
import { type DeviceKeys, readDeviceKeys } from '../core/device-keys.ts';
import type { Profile } from '../core/profile.ts';
import { Page } from '../ui/page.tsx';
import { usePhone, useProfile } from '../ui/phone-context.tsx';
import { PIN_LENGTH, PinPad } from '../ui/pin-pad.tsx';
import { PasswordForm } from './password-form.tsx';

type Signed = (body: object) => Promise<string | null>;

function ByPin({ keys, sign }: { keys: DeviceKeys; sign: Signed }) {
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { firmId } = useProfile();
  function onChange(typed: string) {
    setPin(typed);
    if (typed.length < PIN_LENGTH) return;
    void sign({ firmId, pin: typed, ...keys }).then((text) => {
      setFailure(text);
      setPin('');
    });
  }
  return (
    <>
      <PinPad label="Votre code de six chiffres" value={pin} onChange={onChange} />
      {failure && (
        <p className="field__error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

export default function Reconnexion({ isLocked = false }: { isLocked?: boolean }) {
  const phone = usePhone();
  const profile = useProfile();
  const keys = readDeviceKeys(profile.id);

  async function sign(path: string, body: object): Promise<string | null> {
    const signedIn = await callApi<Profile>(path, { body });
    if (!signedIn.ok) return signedIn.error.text;
    if (signedIn.value.id !== profile.id) {
      return `Ce compte n’est pas celui de ${profile.prenom} : déconnectez-vous d’abord.`;
    }
    phone.loop()?.kick();
    // A locked app opens by itself once the office has answered.
    if (!isLocked) history.back();
    return null;
  }

  return (
    <Page
      title="Reconnexion"
      {...(!isLocked && { back: '/envoi' })}
      subtitle={`${profile.prenom} ${profile.nom}`}
    >
      <div className="stack stack--loose narrow">
        <p>
          {isLocked
            ? 'Cet appareil n’a pas vu le bureau depuis 30 jours. Tout ce que vous avez écrit est gardé : prouvez que c’est vous.'
            : 'Votre session a pris fin. Tout ce que vous avez écrit est gardé ici et partira ensuite.'}
        </p>
        {keys ? (
          <ByPin keys={keys} sign={(body) => sign('/auth/phone/renew', body)} />
        ) : (
          <PasswordForm verb="Se reconnecter" sign={(body) => sign('/auth/login', body)} />
        )}
      </div>
    </Page>
  );
}
