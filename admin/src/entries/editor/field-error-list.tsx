import type { ServiceFieldError } from '../../api/types.ts';
import { Alert, Box, Link } from '@mui/material';
import { useMessages } from '../../messages/use-messages.ts';

/** A list of errors, each linked to its field. */
export function FieldErrorList({
  faults,
  goTo,
}: {
  faults: ServiceFieldError[];
  goTo: (path: string) => void;
}) {
  const words = useMessages();
  if (faults.length === 0) return null;
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      {words.say('faults')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {faults.map((fault, at) => (
          <li key={at}>
            {fault.path ? (
              <Link component="button" type="button" color="inherit" onClick={() => goTo(fault.path ?? '')}>
                {words.place(fault.path)}
              </Link>
            ) : null}{' '}
            {words.fault(fault)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
