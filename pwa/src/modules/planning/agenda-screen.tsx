/** One's own planning in the calendar of one's phone: an address of its own, made and taken back here. */
import { CalendarSync, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type ApiFailure, callApi } from '../../core/api.ts';
import { formatInstant } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { say } from '../../ui/say.ts';

interface Feed {
  readonly createdAt: number;
  readonly lastReadAt: number | null;
}

export default function AgendaScreen() {
  const [feed, setFeed] = useState<Feed | null | undefined>();
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure>();

  async function load() {
    const found = await callApi<Feed | null>('/calendar');
    if (found.ok) setFeed(found.value);
    else setFailure(found.error);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, then after each act.
  useEffect(() => {
    void load();
  }, []);

  async function make() {
    const made = await callApi<{ path: string }>('/calendar', { body: {} });
    if (!made.ok) return setFailure(made.error);
    setFailure(undefined);
    setAddress(`${location.origin}${made.value.path}`);
    await load();
  }

  async function revoke() {
    const gone = await callApi('/calendar', { method: 'DELETE' });
    if (!gone.ok) return setFailure(gone.error);
    setAddress(null);
    setFeed(null);
  }

  return (
    <Page
      title="Mon agenda"
      back="/planning"
      subtitle="Le planning dans le calendrier du téléphone"
    >
      <div className="stack narrow">
        {failure && (
          <p className="notice notice--bad" role="alert">
            {failure.text}
          </p>
        )}
        <section className="card card--pad stack">
          <p>
            L’agenda du téléphone lit votre planning à une adresse qui n’appartient qu’à vous. Il se
            met à jour tout seul, quand il y a du réseau.
          </p>
          {address && (
            <>
              <p className="code-box" data-testid="ical">
                {address}
              </p>
              <div className="pair">
                <button
                  type="button"
                  className="button button--primary"
                  onClick={() =>
                    void navigator.clipboard.writeText(address).then(() => say('Adresse copiée.'))
                  }
                >
                  <Copy aria-hidden />
                  Copier l’adresse
                </button>
                <a className="button" href={address.replace(/^https?:/, 'webcal:')}>
                  <CalendarSync aria-hidden />
                  Ouvrir dans l’agenda
                </a>
              </div>
              <p className="small muted">
                Elle n’est montrée qu’une fois. Qui l’a voit où vous travaillez : ne la donnez pas.
              </p>
            </>
          )}
          {feed && !address && (
            <p className="muted">
              Une adresse existe depuis le {formatInstant(feed.createdAt)}
              {feed.lastReadAt !== null &&
                `, lue la dernière fois ${formatInstant(feed.lastReadAt)}`}
              .
            </p>
          )}
          {feed !== undefined && !address && (
            <button
              type="button"
              className="button button--primary button--main"
              onClick={() => void make()}
            >
              {feed ? 'Faire une nouvelle adresse' : 'Faire mon adresse'}
            </button>
          )}
          {feed && (
            <button type="button" className="button button--danger" onClick={() => void revoke()}>
              Retirer l’adresse
            </button>
          )}
        </section>
      </div>
    </Page>
  );
}
