/** First use: the firm, its town, the first person. */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { isSiret } from '#shared/core/siret.ts';
import { type ApiFailure, callApi } from '../core/api.ts';
import type { Profile } from '../core/profile.ts';
import { CommuneInput, type Place } from '../ui/commune-input.tsx';
import { Door } from './door.tsx';
import { keepSetupToken } from './example.ts';
import { TextInput } from './text-input.tsx';
import { useHash, useNeedsSetup } from './use-door.ts';

const EMPTY = { firm: '', siret: '', prenom: '', nom: '', identifiant: '', motDePasse: '' };
const NOWHERE: Place = { ville: '', codePostal: null, communeInsee: null };

/** What is wrong with what was typed, by field; the server checks again. */
function findErrors(form: typeof EMPTY, place: Place): Record<string, string> {
  const errors: Record<string, string> = {};
  if (form.firm.trim() === '') errors['firm'] = 'Écrivez le nom de l’entreprise.';
  if (!isSiret(form.siret)) errors['siret'] = 'Vérifiez les quatorze chiffres du SIRET.';
  if (place.ville.trim() === '') errors['ville'] = 'Choisissez la commune du dépôt.';
  if (form.prenom.trim() === '') errors['prenom'] = 'Écrivez votre prénom.';
  if (form.nom.trim() === '') errors['nom'] = 'Écrivez votre nom.';
  if (form.identifiant.trim().length < 3)
    errors['identifiant'] = 'Écrivez votre adresse ou un nom.';
  if (form.motDePasse.length < 10) errors['motDePasse'] = 'Dix caractères au moins.';
  return errors;
}

interface InstallationProps {
  readonly onOpen: (profile: Profile) => void;
}

/** What became of a link that opens nothing any more, and where one goes on. */
function UsedLink() {
  const needsSetup = useNeedsSetup();
  return (
    <Door
      title="Ce lien ne marche plus"
      lead={
        needsSetup
          ? 'Le serveur en écrit un nouveau à chaque démarrage : ouvrez le dernier.'
          : 'Il a servi à ouvrir votre entreprise. Entrez avec votre mot de passe, ou le code du bureau.'
      }
    >
      {!needsSetup && (
        <Link href="/" className="button button--primary button--main">
          Se connecter
        </Link>
      )}
    </Door>
  );
}

export default function Installation({ onOpen }: InstallationProps) {
  const jeton = useHash();
  const [isGood, setIsGood] = useState(true);
  useEffect(() => {
    void callApi<{ isGood: boolean }>('/auth/setup/link', { body: { jeton } }).then((link) =>
      // Without an answer the form is shown: the server judges again when it is sent.
      setIsGood(!link.ok || link.value.isGood),
    );
  }, [jeton]);
  return isGood ? <FirstForm key={jeton} jeton={jeton} onOpen={onOpen} /> : <UsedLink />;
}

function FirstForm({ jeton, onOpen }: { jeton: string } & InstallationProps) {
  const shown = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(EMPTY);
  const [place, setPlace] = useState(NOWHERE);
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const errors = isAsked ? findErrors(form, place) : {};
  const set = (name: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [name]: value });

  async function open() {
    // At once, so that the first field to mend can take the focus.
    flushSync(() => setIsAsked(true));
    if (Object.keys(findErrors(form, place)).length > 0) {
      shown.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    setIsBusy(true);
    const { firm, siret, ...personne } = form;
    const made = await callApi<Profile>('/auth/setup', {
      body: {
        jeton,
        entreprise: { nom: firm, siret, ...place },
        personne,
      },
    });
    setIsBusy(false);
    if (made.ok) onOpen(made.value);
    else setFailure(made.error);
  }

  async function openExample() {
    setIsBusy(true);
    const made = await callApi<Profile>('/auth/example', { body: { jeton } });
    setIsBusy(false);
    if (!made.ok) return setFailure(made.error);
    keepSetupToken(jeton);
    onOpen(made.value);
  }

  return (
    <Door
      isWide
      title="Votre entreprise, puis vous"
      lead="Sept lignes, toutes nécessaires ; le reste viendra en travaillant. Tout marche sans réseau, dès maintenant."
    >
      <form
        ref={shown}
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <fieldset className="door__part stack stack--tight">
          <legend className="section-title door__legend">L’entreprise</legend>
          <div className="stack door__fields">
            <TextInput
              label="Nom de l’entreprise"
              value={form.firm}
              onChange={set('firm')}
              error={errors['firm']}
            />
            <TextInput
              label="SIRET"
              value={form.siret}
              inputMode="numeric"
              hint="Quatorze chiffres, en bas de vos devis."
              onChange={(siret) => set('siret')(siret.replace(/\D/g, '').slice(0, 14))}
              error={errors['siret']}
            />
            <CommuneInput
              label="Commune du dépôt"
              value={place}
              onChange={setPlace}
              error={errors['ville']}
            />
          </div>
        </fieldset>
        <fieldset className="door__part stack stack--tight">
          <legend className="section-title door__legend">Vous</legend>
          <div className="stack door__fields">
            <TextInput
              label="Votre prénom"
              value={form.prenom}
              autoComplete="given-name"
              onChange={set('prenom')}
              error={errors['prenom']}
            />
            <TextInput
              label="Votre nom"
              value={form.nom}
              autoComplete="family-name"
              onChange={set('nom')}
              error={errors['nom']}
            />
            <TextInput
              label="Votre adresse de courriel"
              value={form.identifiant}
              autoComplete="username"
              onChange={set('identifiant')}
              error={errors['identifiant']}
            />
            <TextInput
              label="Mot de passe"
              type="password"
              value={form.motDePasse}
              autoComplete="new-password"
              hint="Dix caractères au moins."
              onChange={set('motDePasse')}
              error={errors['motDePasse']}
            />
          </div>
        </fieldset>
        {failure && (
          <p className="field__error" role="alert">
            {failure.text}
          </p>
        )}
        <button type="submit" className="button button--primary button--main" disabled={isBusy}>
          Ouvrir mon entreprise
        </button>
        <button
          type="button"
          className="button button--quiet button--block"
          disabled={isBusy}
          onClick={() => void openExample()}
        >
          Voir d’abord avec un exemple
        </button>
        <p className="small muted" style={{ textAlign: 'center' }}>
          L’exemple s’enlève d’un seul geste.
        </p>
      </form>
    </Door>
  );
}
