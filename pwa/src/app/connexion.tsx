/** Signing in with a password: the office, and anyone whose session ended. */
import { KeyRound, Smartphone } from 'lucide-react';
import { Link } from 'wouter';
import { callApi } from '../core/api.ts';
import { dropFarewellNote, readFarewellNote } from '../core/farewell-note.ts';
import type { Profile } from '../core/profile.ts';
import { count } from '../ui/format.ts';
import { Door } from './door.tsx';
import { type Credentials, PasswordForm } from './password-form.tsx';
import { useNeedsSetup } from './use-door.ts';

interface ConnexionProps {
  readonly onOpen: (profile: Profile) => void;
}

export default function Connexion({ onOpen }: ConnexionProps) {
  const needsSetup = useNeedsSetup();
  async function sign(credentials: Credentials): Promise<string | null> {
    const signedIn = await callApi<Profile>('/auth/login', { body: credentials });
    if (!signedIn.ok) return signedIn.error.text;
    dropFarewellNote();
    onOpen(signedIn.value);
    return null;
  }

  const note = readFarewellNote();
  return (
    <Door title="Bonjour" lead="Vos chantiers et votre planning vous suivent, même sans réseau.">
      {!isSecureContext && (
        <p className="notice notice--bad" role="alert">
          Adresse non protégée : ouvrez l’application par https, ou sur l’ordinateur du serveur par
          http://localhost. Sans cela, rien ne peut être gardé hors ligne.
        </p>
      )}
      {note && (
        <p className="notice" role="status">
          <Smartphone aria-hidden />
          <span>
            Cet appareil n’a plus accès à {note.firmName}. Ses données en ont été effacées ;{' '}
            {count(note.changes, 'saisie a été remise', 'saisies ont été remises')} au bureau.
            {note.filesLeft > 0 && ` ${count(note.filesLeft, 'fichier')} n’a pas pu l’être.`}
          </span>
        </p>
      )}
      {needsSetup && (
        <p className="notice">
          <KeyRound aria-hidden />
          Aucune entreprise n’est ouverte ici. La première personne ouvre le lien d’installation que
          le serveur a écrit à son démarrage.
        </p>
      )}
      <PasswordForm verb="Se connecter" sign={sign} />
      <Link href="/bienvenue" className="button button--quiet button--block">
        J’ai reçu un code du bureau
      </Link>
    </Door>
  );
}
