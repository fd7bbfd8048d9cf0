/** Coming in by the office's link or code: who invites, install, choose six digits, at work. */
import { useEffect, useState } from 'react';
import { type ApiFailure, callApi } from '../core/api.ts';
import { makeDeviceKeys, writeDeviceKeys } from '../core/device-keys.ts';
import type { Profile } from '../core/profile.ts';
import { PIN_LENGTH, PinPad } from '../ui/pin-pad.tsx';
import { Door } from './door.tsx';
import { InstallCard, mustInstallFirst } from './install-card.tsx';
import { TextInput } from './text-input.tsx';
import { useHash } from './use-door.ts';

interface Invitation {
  readonly userId: string;
  readonly firmName: string;
  readonly prenom: string;
}

interface BienvenueProps {
  readonly onOpen: (profile: Profile) => void;
}

function AskCode({ onFound }: { onFound: (invitation: string, invited: Invitation) => void }) {
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<ApiFailure>();
  async function look() {
    const found = await callApi<Invitation>('/auth/phone/invitation', {
      body: { invitation: code },
    });
    if (found.ok) onFound(code, found.value);
    else setFailure(found.error);
  }
  return (
    <form
      className="stack stack--loose"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <TextInput
        label="Code du bureau, huit caractères"
        value={code}
        maxLength={8}
        onChange={(typed) => setCode(typed.toUpperCase())}
        error={failure?.text}
      />
      <button
        type="submit"
        className="button button--primary button--main"
        disabled={code.length < 8}
      >
        Continuer
      </button>
    </form>
  );
}

function ChoosePin({
  invitation,
  invited,
  onOpen,
}: { invitation: string; invited: Invitation } & BienvenueProps) {
  const [first, setFirst] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<string>();

  async function enrol(chosen: string) {
    const keys = makeDeviceKeys(invited.userId);
    const body = { invitation, pin: chosen, ...keys };
    const entered = await callApi<Profile>('/auth/phone/enrol', { body });
    if (!entered.ok) {
      setFailure(entered.error.text);
      setFirst(null);
      return setPin('');
    }
    writeDeviceKeys(entered.value.id, keys);
    onOpen(entered.value);
  }

  function onChange(typed: string) {
    setPin(typed);
    if (typed.length < PIN_LENGTH) return;
    if (first === null) {
      setFirst(typed);
      setPin('');
    } else if (first === typed) void enrol(typed);
    else {
      setFailure('Les deux codes sont différents : recommencez.');
      setFirst(null);
      setPin('');
    }
  }

  return (
    <>
      <PinPad
        label={
          first === null ? 'Choisissez un code de six chiffres' : 'Encore une fois, le même code'
        }
        value={pin}
        onChange={onChange}
      />
      {failure && (
        <p className="field__error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

export default function Bienvenue({ onOpen }: BienvenueProps) {
  const link = useHash();
  return <Invited key={link} link={link} onOpen={onOpen} />;
}

function Invited({ link, onOpen }: { link: string } & BienvenueProps) {
  const [invitation, setInvitation] = useState(link);
  const [invited, setInvited] = useState<Invitation | null>(null);
  const [failure, setFailure] = useState<ApiFailure>();
  useEffect(() => {
    if (invitation === '' || invited) return;
    void callApi<Invitation>('/auth/phone/invitation', { body: { invitation } }).then((found) => {
      if (found.ok) setInvited(found.value);
      else setFailure(found.error);
    });
  }, [invitation, invited]);

  if (invited && !mustInstallFirst()) {
    return (
      <Door
        title={`Bonjour ${invited.prenom}`}
        lead={`${invited.firmName} vous ouvre son application.`}
      >
        <InstallCard />
        <ChoosePin invitation={invitation} invited={invited} onOpen={onOpen} />
      </Door>
    );
  }
  return (
    <Door
      title={invited ? `Bonjour ${invited.prenom}` : 'Bienvenue'}
      lead={
        invited ? 'Une chose d’abord, sur un iPhone.' : 'Le bureau vous a donné un lien ou un code.'
      }
    >
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure.text}
        </p>
      )}
      <InstallCard />
      {!mustInstallFirst() && (
        <AskCode
          onFound={(code, found) => {
            setInvitation(code);
            setInvited(found);
            setFailure(undefined);
          }}
        />
      )}
    </Door>
  );
}
