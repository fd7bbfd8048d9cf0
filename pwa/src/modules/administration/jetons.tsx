/** Personal tokens: for a script or another program, in a role not above one's own. */
import { KeyRound, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isRoleWithin, ROLE_LABELS, ROLES, type Role } from '#shared/entity/permissions.ts';
import { type ApiFailure, callApi } from '../../core/api.ts';
import { formatInstant } from '../../ui/format.ts';
import { useActor } from '../../ui/phone-context.tsx';

interface Token {
  readonly id: string;
  readonly nom: string;
  readonly role: Role;
  readonly lastUsedAt: number | null;
}

export function Jetons() {
  const { role: mine } = useActor();
  const [tokens, setTokens] = useState<Token[]>();
  const [nom, setNom] = useState('');
  const [role, setRole] = useState<Role>(mine);
  const [made, setMade] = useState<string>();
  const [failure, setFailure] = useState<ApiFailure>();

  const load = useCallback(async () => {
    const read = await callApi<Token[]>('/tokens');
    if (read.ok) setTokens(read.value);
    else setFailure(read.error);
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  async function make() {
    const answer = await callApi<{ token: string }>('/tokens', { body: { nom, role } });
    if (!answer.ok) return setFailure(answer.error);
    setFailure(undefined);
    setMade(answer.value.token);
    setNom('');
    await load();
  }

  async function revoke(id: string) {
    await callApi(`/tokens/${id}`, { method: 'DELETE' });
    await load();
  }

  return (
    <section className="card card--pad stack">
      <h2 className="section-title">Jetons pour programmes</h2>
      <p className="small muted">
        Un jeton lit et écrit comme vous, sans mot de passe.{' '}
        <a className="link" href="/api/v1/docs" target="_blank" rel="noreferrer">
          Ce qu’un programme peut demander
        </a>
      </p>
      {failure && (
        <p className="field__error" role="alert">
          {failure.text}
        </p>
      )}
      <ul>
        {tokens?.map((token) => (
          <li key={token.id} className="row row--wide">
            <span>
              <b>{token.nom}</b> · {ROLE_LABELS[token.role]}
              <span className="small muted">
                {' '}
                · {token.lastUsedAt ? `servi ${formatInstant(token.lastUsedAt)}` : 'jamais servi'}
              </span>
            </span>
            <button
              type="button"
              className="button button--quiet button--icon"
              aria-label={`Retirer le jeton ${token.nom}`}
              onClick={() => void revoke(token.id)}
            >
              <Trash2 />
            </button>
          </li>
        ))}
      </ul>
      {made && (
        <p className="notice notice--accent" role="status">
          <KeyRound aria-hidden />
          <span>
            À noter maintenant, il ne sera plus montré : <code className="pre">{made}</code>
          </span>
        </p>
      )}
      <form
        className="pair"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label className="field__box">
          <span className="visually-hidden">Nom du jeton</span>
          <input
            value={nom}
            placeholder="À quoi il sert"
            maxLength={60}
            onChange={(e) => setNom(e.target.value)}
          />
        </label>
        <label className="field__box">
          <span className="visually-hidden">Rôle du jeton</span>
          <select value={role} onChange={(event) => setRole(event.target.value as Role)}>
            {ROLES.filter((one) => isRoleWithin(one, mine)).map((one) => (
              <option key={one} value={one}>
                {ROLE_LABELS[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={nom.trim() === ''}>
          Faire un jeton
        </button>
      </form>
    </section>
  );
}
