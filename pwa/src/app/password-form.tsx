/** Address and password: the door of the office, and the way back after a session ended. */
import { useState } from 'react';
import { TextInput } from './text-input.tsx';

export interface Credentials {
  readonly identifiant: string;
  readonly motDePasse: string;
}

interface PasswordFormProps {
  /** What the button says. */
  readonly verb: string;
  /** Signs in; answers the sentence to show where that was refused. */
  readonly sign: (credentials: Credentials) => Promise<string | null>;
}

export function PasswordForm({ verb, sign }: PasswordFormProps) {
  const [identifiant, setIdentifiant] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit() {
    setIsBusy(true);
    setFailure(await sign({ identifiant, motDePasse }));
    setIsBusy(false);
  }

  return (
    <form
      className="stack stack--loose"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
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
          {failure}
        </p>
      )}
      <button type="submit" className="button button--primary button--main" disabled={isBusy}>
        {verb}
      </button>
    </form>
  );
}
