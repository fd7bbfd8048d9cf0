/** Signing in with a password: the office, and anyone whose session ended. */
import { useState } from 'react';
import { Link } from 'wouter';
import { type ApiFailure, callApi } from '../core/api.ts';
import type { Profile } from '../core/profile.ts';
import { Door } from './door.tsx';
import { TextInput } from './text-input.tsx';

interface ConnexionProps {
  readonly onOpen: (profile: Profile) => void;
}

export default function Connexion({ onOpen }: ConnexionProps) {
  const [identifiant, setIdentifiant] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const [failure, setFailure] = useState<ApiFailure>();
  const [isBusy, setIsBusy] = useState(false);

  async function open() {
    setIsBusy(true);
    const signedIn = await callApi<Profile>('/auth/login', { body: { identifiant, motDePasse } });
    setIsBusy(false);
    if (signedIn.ok) onOpen(signedIn.value);
    else setFailure(signedIn.error);
  }

  return (
    <Door title="Bonjour" lead="Vos chantiers et votre planning vous suivent, même sans réseau.">
      {!isSecureContext && (
        <p className="notice notice--bad" role="alert">
          Adresse non protégée : ouvrez l’application par https, ou sur l’ordinateur du serveur par
          http://localhost. Sans cela, rien ne peut être gardé hors ligne.
        </p>
      )}
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <TextInput
          label="Adresse de courriel"
          value={identifiant}
          autoComplete="username"
          onChange={setIdentifiant}
        />
        <TextInput
          label="Mot de passe"
          type="password"
          value={motDePasse}
          autoComplete="current-password"
          onChange={setMotDePasse}
        />
        {failure && (
          <p className="field__error" role="alert">
            {failure.text}
          </p>
        )}
        <button type="submit" className="button button--primary button--main" disabled={isBusy}>
          Se connecter
        </button>
      </form>
      <Link href="/bienvenue" className="button button--quiet button--block">
        J’ai reçu un code du bureau
      </Link>
    </Door>
  );
}
