import { useEffect } from 'react';
import { Title } from 'react-admin';
import { useMessages } from '../messages/use-messages.ts';

/** Title of the browser's tab. */
export function useTitle(title: string) {
  const admin = useMessages().say('title');
  useEffect(() => {
    document.title = `${title} · ${admin}`;
  }, [title, admin]);
}

/** Title of the page and of the browser's tab. */
export function PageTitle({ title }: { title: string }) {
  useTitle(title);
  return <Title title={title} />;
}
