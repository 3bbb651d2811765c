import type { ServiceFieldError } from '../../api/types.ts';
import { Alert, Box, Link } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { useMessages } from '../../messages/use-messages.ts';
import type { AsideProps } from './aside-props.ts';

/** Warnings about an entry's content. */
export function Warnings({ resource, entry, goTo }: AsideProps) {
  const words = useMessages();
  const { data } = useQuery({
    queryKey: ['warnings', resource, entry.id, entry.version],
    queryFn: () => call<{ items: ServiceFieldError[] }>(`${pathOf(resource)}/${entry.id}/warnings`),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Alert severity="warning">
      {words.say('warnings')}
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {data.items.map((fault, at) => (
          <li key={at}>
            <Link component="button" type="button" color="inherit" onClick={() => goTo(fault.path ?? '')}>
              {words.place(fault.path ?? '')}
            </Link>{' '}
            {words.fault(fault)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
