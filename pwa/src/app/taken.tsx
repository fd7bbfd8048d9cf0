/** A link of the office opened where somebody is signed in already: who, and how one goes on. */
import { Link } from 'wouter';
import { Page } from '../ui/page.tsx';
import { useProfile } from '../ui/phone-context.tsx';
import { isExample } from './example.ts';

export default function Taken() {
  const profile = useProfile();
  const { prenom, nom, firmName } = profile;
  return (
    <Page title="Déjà connecté ici" subtitle={firmName}>
      <div className="stack stack--loose narrow">
        {isExample(profile) ? (
          <p>
            Vous regardez l’exemple. Pour entrer par ce lien, enlevez d’abord l’exemple : ce lien
            n’a pas servi.
          </p>
        ) : (
          <p>
            {prenom} {nom} est déjà connecté sur cet appareil. Pour entrer par ce lien, il faut
            d’abord se déconnecter : ce lien n’a pas servi.
          </p>
        )}
        <Link href="/" className="button button--primary button--main">
          {isExample(profile) ? 'Rester dans l’exemple' : 'Ne rien changer'}
        </Link>
        <Link href="/plus" className="button button--block">
          {isExample(profile) ? 'Enlever l’exemple' : 'Se déconnecter'}
        </Link>
      </div>
    </Page>
  );
}
