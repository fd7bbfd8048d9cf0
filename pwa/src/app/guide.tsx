/** The user guide as the app shows it: titles, paragraphs, lists, bold and italic words. */
import { Fragment, type ReactNode } from 'react';

export interface Chapter {
  readonly title: string;
  /** Paragraphs; a list is one block of lines that begin with a dash. */
  readonly blocks: readonly string[];
}

/** The chapters of a guide written in plain Markdown. */
export function chaptersOf(markdown: string): Chapter[] {
  return markdown
    .replaceAll("'", '’')
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [title = '', ...blocks] = chapter.trim().split(/\n{2,}/);
      return { title, blocks };
    });
}

const MARKED = /(\*\*[^*]+\*\*|_[^_]+_)/;

function words(text: string): ReactNode {
  return text.split(MARKED).map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence never move.
    if (!MARKED.test(part)) return <Fragment key={i}>{part}</Fragment>;
    const inner = part.replace(/^\*\*|\*\*$|^_|_$/g, '');
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence never move.
    return part.startsWith('**') ? <b key={i}>{inner}</b> : <i key={i}>{inner}</i>;
  });
}

export function Block({ text }: { text: string }) {
  if (!text.startsWith('- ')) return <p>{words(text)}</p>;
  return (
    <ul className="guide__list">
      {text.split(/\n(?=- )/).map((item) => (
        <li key={item}>{words(item.slice(2))}</li>
      ))}
    </ul>
  );
}
