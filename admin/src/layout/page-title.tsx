import { useEffect } from 'react';
import { Title } from 'react-admin';
import { useMessages } from '../messages/use-messages.ts';

/** What the browser calls the page. */
export function useTitle(title: string) {
  const admin = useMessages().say('title');
  useEffect(() => {
    document.title = `${title} · ${admin}`;
  }, [title, admin]);
}

/** What a page is called, above it and by the browser. */
export function PageTitle({ title }: { title: string }) {
  useTitle(title);
  return <Title title={title} />;
}
